// SPDX-License-Identifier: Apache-2.0
#include "actors/actors.h"

#include <utility>

#include "actors/mentions/dateline.h"
#include "actors/mentions/finder.h"
#include "actors/mentions/words.h"
#include "actors/resolution/resolver.h"
#include "actors/table/facts.h"

namespace chancery::actors {
namespace {

/// The days on which the report may have appeared.
Period days_of(const Published& published) {
  return {published.time.earliest.value_or(Date::min()), published.time.latest.value_or(Date::max())};
}

}  // namespace

Result<Actors> Actors::load(const base::TableFile& tables, OwnRows own) {
  auto facts = Facts::load(tables, std::move(own));
  if (!facts) { return std::unexpected(facts.error()); }
  Actors actors;
  actors.facts_ = std::make_shared<const Facts>(std::move(*facts));
  return actors;
}

const Directory& Actors::directory() const {
  return facts_->directory();
}

Result<void> Actors::run(Document& document) const {
  if (document.sentences().empty()) { return {}; }  // a language that is not read: its dateline is not either
  const Period days = days_of(document.published());
  const Words words(document, *facts_, days);
  Datelines datelines = read_datelines(document, *facts_, days);
  const std::vector<Item> items = find_items(words, *facts_);
  Resolver(words, *facts_, days, datelines.home).run(items, std::move(datelines.places), document);
  return {};
}

}  // namespace chancery::actors

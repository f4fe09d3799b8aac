// SPDX-License-Identifier: Apache-2.0
#include "time/time.h"

#include <utility>

#include "time/publication/publication.h"
#include "time/resolver.h"

namespace chancery::time {

Result<TimeStage> TimeStage::load(const base::TableFile& tables) {
  auto recogniser = Recogniser::load(tables);
  if (!recogniser) { return std::unexpected(recogniser.error()); }
  auto finder = ClueFinder::load(tables);
  if (!finder) { return std::unexpected(finder.error()); }
  auto customs = Customs::load(tables);
  if (!customs) { return std::unexpected(customs.error()); }
  return TimeStage(std::move(*recogniser), std::move(*finder), std::move(*customs));
}

Result<void> TimeStage::run(Document& document) const {
  // Expressions are needed to find the report's date, and the date to give them their days.
  std::vector<Found> found = recogniser_.find(document);
  customs_.settle(document, found);
  Publication publication = find_publication(document, found, finder_);
  const Time& time = publication.published.time;
  Resolver resolver({.first = time.earliest,
                     .last = time.latest,
                     .dateline = publication.dateline,
                     .clock = customs_.clock(document)});
  for (const Found& one : found) {
    if (document.sentences().empty()) { break; }  // a report in another language has no facts
    if (auto row = resolver.resolve(one)) {
      document.add(std::move(*row));
    } else {
      document.add(
          Dropped{.stage = "time", .span = one.span, .rule = "no-such-day", .reason = "the calendar has no such day"});
    }
  }
  document.set_published(std::move(publication.published));
  return {};
}

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
#include "ledger/facts.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>

#include "ledger/identity.h"
#include "ledger/links.h"

namespace chancery::ledger {
namespace {

/// Of more parties the events are not asked for one by one: all are read at once.
constexpr std::size_t kFewParties = 12;

Result<void> read_links(const RecordSource& store, Facts& facts) {
  const auto links = links_in_force(store, false);
  if (!links) { return std::unexpected(links.error()); }
  const auto rows = row_links(store, *links, hits_of(std::span<const Telling>(facts.tellings)));
  if (!rows) { return std::unexpected(rows.error()); }
  facts.groups = same_commitments(facts.tellings, *rows);
  return {};
}

/// What is planned for a day does not make it the present.
Result<void> read_days(const RecordSource& store, Facts& facts) {
  for (const Telling& telling : facts.tellings) {
    if (!telling.day) { continue; }
    facts.first = std::min(facts.first.value_or(*telling.day), *telling.day);
    facts.last = std::max(facts.last.value_or(*telling.day), *telling.day);
  }
  for (const Status status : {Status::kOccurred, Status::kOngoing}) {
    Query query;
    query.status = status;
    const auto counts = store.events_by_period(query, Period::kDay);
    if (!counts) { return std::unexpected(counts.error()); }
    for (const PeriodCount& count : *counts) {
      if (const auto day = parse_iso(count.period)) { facts.last = std::max(facts.last.value_or(*day), *day); }
    }
  }
  return {};
}

std::set<std::string> parties_of(const Facts& facts, const std::vector<bool>& wanted) {
  std::set<std::string> parties;
  for (std::size_t group = 0; group < facts.groups.size(); ++group) {
    if (!wanted[group]) { continue; }
    for (const std::size_t row : facts.groups[group]) {
      const Telling& telling = facts.tellings[row];
      parties.insert(telling.debtors.begin(), telling.debtors.end());
      parties.insert(telling.condition_by.begin(), telling.condition_by.end());
    }
  }
  return parties;
}

/// Events of this party, and perhaps more.
Result<std::vector<Hit>> events_of(const RecordSource& store, const std::string& party) {
  Query query;
  (is_state(party) ? query.state : query.actor) = party;
  auto hits = store.events(query);
  if (!hits && hits.error().code == ErrorCode::kBadUsage) { return std::vector<Hit>(); }  // a name without letters
  return hits;
}

}  // namespace

Result<std::unique_ptr<Tables>> load_tables() {
  auto file = base::TableFile::open(base::built_in_tables());
  if (!file) { return std::unexpected(file.error()); }
  auto words = WordTable::load(*file);
  if (!words) { return std::unexpected(words.error()); }
  auto tables = std::make_unique<Tables>(std::move(*file), std::move(*words));
  auto endings = Endings::load(tables->file, tables->words);
  if (!endings) { return std::unexpected(endings.error()); }
  tables->endings = std::move(*endings);
  return tables;
}

Result<void> checked(const GoOn& go_on) {
  if (go_on && !go_on()) { return fail(ErrorCode::kInternal, "nobody waits for the ledger any more"); }
  return {};
}

Result<Facts> read_commitments(const RecordSource& store, const GoOn& go_on) {
  Facts facts;
  auto tables = load_tables();
  if (!tables) { return std::unexpected(tables.error()); }
  facts.tables = std::move(*tables);
  auto hits = store.commitments({});
  if (!hits) { return std::unexpected(hits.error()); }
  facts.tellings.reserve(hits->size());
  for (Hit& hit : *hits) { facts.tellings.push_back(telling_of(facts.tables->words, std::move(hit))); }
  std::ranges::sort(facts.tellings, comes_before<Telling>);
  if (auto done = checked(go_on); !done) { return std::unexpected(done.error()); }
  if (auto done = read_links(store, facts); !done) { return std::unexpected(done.error()); }
  if (auto done = checked(go_on); !done) { return std::unexpected(done.error()); }
  if (auto done = read_days(store, facts); !done) { return std::unexpected(done.error()); }
  return facts;
}

Result<void> read_events(const RecordSource& store, const std::vector<bool>& wanted, Facts& facts) {
  const std::set<std::string> parties = parties_of(facts, wanted);
  const auto add = [&](std::vector<Hit>& hits, std::unordered_set<std::int64_t>& known) {
    for (Hit& hit : hits) {
      if (!known.insert(hit.id.number).second) { continue; }
      facts.events.push_back(event_telling_of(facts.tables->words, std::move(hit)));
    }
  };
  std::unordered_set<std::int64_t> known;
  if (parties.size() > kFewParties) {
    auto hits = store.events({});
    if (!hits) { return std::unexpected(hits.error()); }
    add(*hits, known);
  } else {
    for (const std::string& party : parties) {
      auto hits = events_of(store, party);
      if (!hits) { return std::unexpected(hits.error()); }
      add(*hits, known);
    }
  }
  std::ranges::sort(facts.events, comes_before<EventTelling>);
  return {};
}

}  // namespace chancery::ledger

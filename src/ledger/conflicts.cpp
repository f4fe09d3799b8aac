// SPDX-License-Identifier: Apache-2.0
//
// Accounts that cannot both be right: one report has it that something was done and another that it was not, or
// two give different numbers of the same thing.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "chancery/ledger.h"
#include "ledger/numbers.h"
#include "ledger/page.h"
#include "ledger/stories.h"

namespace chancery {
namespace {

using ledger::EventTelling;

Result<std::vector<EventTelling>> tellings_of(const base::TableFile& tables, const RecordSource& store,
                                              const Query& query) {
  Query all = query;
  all.limit = 0;
  all.offset = 0;
  auto hits = store.events(all);
  if (!hits) { return std::unexpected(hits.error()); }
  return ledger::event_tellings(tables, std::move(*hits));
}

std::string_view sentence_of(const EventTelling& telling) {
  return telling.row().mentions.front().sentence.in(telling.hit.record->text);
}

std::optional<Conflict> numbers_differ(const ledger::NumberTable& numbers, const EventTelling& a,
                                       const EventTelling& b) {
  const auto here = numbers.numbers_in(sentence_of(a));
  for (const auto& [word, number] : numbers.numbers_in(sentence_of(b))) {
    const auto other = here.find(word);
    if (other != here.end() && other->second != number) {
      const std::string counted = " " + word;
      return Conflict{a.hit, b.hit, "numbers-differ", other->second + counted, number + counted};
    }
  }
  return std::nullopt;
}

/// Do two places tell of the same act in words that are alike?
bool tell_alike(const EventTelling& a, const EventTelling& b) {
  constexpr std::size_t kFewestCommon = 3;
  return std::ranges::any_of(a.places, [&](const ledger::ToldAt& here) {
    return std::ranges::any_of(b.places, [&](const ledger::ToldAt& there) {
      return ledger::common(here.trigger, there.trigger).words > 0 &&
             ledger::common(here.sentence, there.sentence).words >= kFewestCommon;
    });
  });
}

/// The same act of the same parties about the same day, done in one account and not in the other.
bool denies(const EventTelling& a, const EventTelling& b) {
  if (a.hit.report == b.hit.report) { return false; }
  if ((a.row().status == Status::kNegated) == (b.row().status == Status::kNegated)) { return false; }
  if (!ledger::is_done(a.row().status) && !ledger::is_done(b.row().status)) { return false; }
  if (a.row().type != b.row().type || !ledger::share_one(a.actors, b.actors)) { return false; }
  if (!a.recipients.empty() && !b.recipients.empty() && !ledger::share_one(a.recipients, b.recipients)) {
    return false;
  }
  return tell_alike(a, b);
}

void add_denials(const std::vector<EventTelling>& tellings, std::vector<Conflict>& found) {
  std::map<std::string, std::vector<std::size_t>> by_key;
  for (std::size_t row = 0; row < tellings.size(); ++row) {
    const EventTelling& one = tellings[row];
    if (!one.day) { continue; }
    std::set<std::size_t> near;
    for (const std::string& actor : one.actors) {
      const std::string act = actor + '\t' + std::string(label(one.row().type)) + '\t';
      for (const int back : {0, 1}) {  // an account of yesterday is denied today
        std::vector<std::size_t>& rows = by_key[act + to_iso(*one.day - std::chrono::days{back})];
        near.insert(rows.begin(), rows.end());
        if (back == 0) { rows.push_back(row); }
      }
    }
    near.erase(row);
    for (const std::size_t other : near) {
      if (!denies(tellings[other], one)) { continue; }
      found.push_back({tellings[other].hit, one.hit, "told-and-denied",
                       std::string(label(tellings[other].row().status)), std::string(label(one.row().status))});
    }
  }
}

Result<std::vector<Conflict>> conflicts_among(const base::TableFile& tables, const RecordSource& store,
                                              const std::vector<EventTelling>& tellings) {
  const auto numbers = ledger::NumberTable::load(tables);
  if (!numbers) { return std::unexpected(numbers.error()); }
  const auto events = ledger::events_among(store, tellings);
  if (!events) { return std::unexpected(events.error()); }
  std::vector<Conflict> found;
  for (const auto& rows : *events) {
    for (std::size_t later = 1; later < rows.size(); ++later) {
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        const EventTelling& first = tellings[rows[earlier]];
        const EventTelling& other = tellings[rows[later]];
        auto conflict = numbers_differ(*numbers, first, other);
        if (!conflict) { continue; }
        found.push_back(std::move(*conflict));
        break;  // against the first account that it differs from
      }
    }
  }
  add_denials(tellings, found);
  return found;
}

/// The day by which the store orders an event; Date::max() where it has none.
Date day_in_list(const Hit& hit) {
  const Time& own = hit.record->events[hit.row].time;
  const Time& time = own.earliest || own.latest ? own : hit.record->published.time;
  return time.earliest.value_or(time.latest.value_or(Date::max()));
}

/// The last event of those in a part whose neighbours by day are all in it, and its day.
std::int64_t last_looked_at(const std::vector<Hit>& hits, std::optional<Date>& until) {
  constexpr std::chrono::days kOverlap{2};
  const Date last = day_in_list(hits.back());
  // Those without a day come last and are compared with nothing.
  const Date end = last == Date::max() ? last : last - kOverlap;
  const auto beyond = std::ranges::find_if(hits, [end](const Hit& hit) { return day_in_list(hit) > end; });
  const Hit& hit = beyond == hits.begin() || beyond == hits.end() ? hits.back() : *std::prev(beyond);
  if (day_in_list(hit) != Date::max()) { until = day_in_list(hit); }
  return hit.id.number;
}

}  // namespace

Result<std::vector<Conflict>> conflicts(const RecordSource& store, const Query& query) {
  const auto tables = base::TableFile::open(base::built_in_tables());
  if (!tables) { return std::unexpected(tables.error()); }
  const auto tellings = tellings_of(*tables, store, query);
  if (!tellings) { return std::unexpected(tellings.error()); }
  auto found = conflicts_among(*tables, store, *tellings);
  if (found) { ledger::keep_page(*found, query); }
  return found;
}

Result<ConflictPart> conflicts_part(const RecordSource& store, const Query& query, std::size_t events) {
  const auto tables = base::TableFile::open(base::built_in_tables());
  if (!tables) { return std::unexpected(tables.error()); }
  Query some = query;
  some.limit = events + 1;
  some.offset = 0;
  auto hits = store.events(some);
  if (!hits) { return std::unexpected(hits.error()); }
  ConflictPart part;
  if (hits->size() > events) {
    hits->pop_back();
    part.next = last_looked_at(*hits, part.until);
  }
  const auto tellings = ledger::event_tellings(*tables, std::move(*hits));
  if (!tellings) { return std::unexpected(tellings.error()); }
  auto found = conflicts_among(*tables, store, *tellings);
  if (!found) { return std::unexpected(found.error()); }
  for (Conflict& conflict : *found) {
    const auto first = std::min(day_in_list(conflict.one), day_in_list(conflict.other));
    if (!part.until || first <= *part.until) { part.found.push_back(std::move(conflict)); }
  }
  return part;
}

}  // namespace chancery

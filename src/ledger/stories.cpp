// SPDX-License-Identifier: Apache-2.0
#include "ledger/stories.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include "chancery/ledger.h"
#include "ledger/identity.h"
#include "ledger/links.h"
#include "ledger/page.h"

namespace chancery {
namespace ledger {

Result<std::vector<EventTelling>> event_tellings(const base::TableFile& tables, std::vector<Hit> hits) {
  const auto table = WordTable::load(tables);
  if (!table) { return std::unexpected(table.error()); }
  WordBook words(*table);
  std::vector<EventTelling> tellings;
  tellings.reserve(hits.size());
  for (Hit& hit : hits) { tellings.push_back(event_telling_of(words, std::move(hit))); }
  std::ranges::sort(tellings, comes_before<EventTelling>);
  return tellings;
}

Result<std::vector<std::vector<std::size_t>>> events_among(const RecordSource& store,
                                                           const std::vector<EventTelling>& tellings) {
  const auto links = links_in_force(store, true);
  if (!links) { return std::unexpected(links.error()); }
  const auto rows = row_links(store, *links, hits_of(std::span<const EventTelling>(tellings)));
  if (!rows) { return std::unexpected(rows.error()); }
  return same_events(tellings, *rows);
}

}  // namespace ledger

namespace {

using ledger::EventTelling;

EventStory story_of(const std::vector<EventTelling>& tellings, const std::vector<std::size_t>& rows) {
  EventStory story;
  for (const std::size_t row : rows) { story.tellings.push_back(tellings[row].hit); }
  story.sources = ledger::sources_of(tellings, rows);
  return story;
}

/// The events around one of them that are looked at for its story, by their numbers.
class Around {
 public:
  Around(const RecordSource& store, const base::TableFile& tables) : store_(store), tables_(tables) {}

  /// Adds an event and all of its type that may be it, or may be taken for it: tellings of one event lie some days
  /// apart, and what is planned without a day may come up to a month later. Errors: those of RecordSource.
  Result<void> add(FactId event) {
    constexpr std::chrono::days kAround{45};
    auto hit = store_.find(event);
    if (!hit) { return std::unexpected(hit.error()); }
    auto one = ledger::event_tellings(tables_, {*hit});
    if (!one) { return std::unexpected(one.error()); }
    const EventTelling& telling = one->front();
    Query query;
    query.type = telling.row().type;
    query.since = telling.first - kAround;
    query.until = telling.last + kAround;
    auto near = store_.events(query);
    if (!near) { return std::unexpected(near.error()); }
    known_.emplace(event.number, std::move(*hit));
    for (Hit& other : *near) { known_.emplace(other.id.number, std::move(other)); }
    return {};
  }

  [[nodiscard]] bool has(FactId event) const { return known_.contains(event.number); }
  [[nodiscard]] std::vector<Hit> hits() const {
    std::vector<Hit> all;
    all.reserve(known_.size());
    for (const auto& [number, hit] : known_) { all.push_back(hit); }
    return all;
  }

 private:
  const RecordSource& store_;
  const base::TableFile& tables_;
  std::map<std::int64_t, Hit> known_;
};

/// The event that an end of a link names; none where its words are not found.
Result<std::optional<FactId>> event_at(const RecordSource& store, const LinkEnd& end) {
  const auto report = store.find_report(end.sha256);
  if (!report && report.error().code == ErrorCode::kNotFound) { return std::nullopt; }
  if (!report) { return std::unexpected(report.error()); }
  const auto ids = store.facts_of(report->report, FactKind::kEvent);
  if (!ids) { return std::unexpected(ids.error()); }
  std::vector<Hit> hits;
  hits.reserve(ids->size());
  for (std::size_t row = 0; row < ids->size(); ++row) {
    hits.push_back({.id = (*ids)[row], .report = report->report, .record = report->record, .row = row});
  }
  std::vector<const Hit*> pointers;
  pointers.reserve(hits.size());
  for (const Hit& hit : hits) { pointers.push_back(&hit); }
  const std::size_t found = ledger::linked(pointers, end.span);
  return found == hits.size() ? std::nullopt : std::optional(hits[found].id);
}

/// Adds what somebody decided to be one with an event of the story and is not looked at yet. Was there any?
Result<bool> add_decided(const RecordSource& store, const EventStory& story, Around& around) {
  const auto links = ledger::links_in_force(store, true);
  if (!links) { return std::unexpected(links.error()); }
  bool added = false;
  for (const Link& link : *links) {
    if (link.kind != LinkKind::kSame) { continue; }
    const auto one = event_at(store, link.one);
    if (!one) { return std::unexpected(one.error()); }
    const auto other = event_at(store, link.other);
    if (!other) { return std::unexpected(other.error()); }
    if (!*one || !*other) { continue; }
    const auto told = [&](FactId id) {
      return std::ranges::find(story.tellings, id, &Hit::id) != story.tellings.end();
    };
    for (const auto& [here, there] : {std::pair(**one, **other), std::pair(**other, **one)}) {
      if (!told(here) || around.has(there)) { continue; }
      if (auto done = around.add(there); !done) { return std::unexpected(done.error()); }
      added = true;
    }
  }
  return added;
}

}  // namespace

Result<std::vector<EventStory>> event_stories(const RecordSource& store, const Query& query) {
  const auto tables = base::TableFile::open(base::built_in_tables());
  if (!tables) { return std::unexpected(tables.error()); }
  Query all = query;
  all.limit = 0;
  all.offset = 0;
  auto hits = store.events(all);
  if (!hits) { return std::unexpected(hits.error()); }
  const auto tellings = ledger::event_tellings(*tables, std::move(*hits));
  if (!tellings) { return std::unexpected(tellings.error()); }
  const auto events = ledger::events_among(store, *tellings);
  if (!events) { return std::unexpected(events.error()); }
  std::vector<EventStory> stories;
  for (const auto& rows : *events) { stories.push_back(story_of(*tellings, rows)); }
  ledger::keep_page(stories, query);
  return stories;
}

Result<EventStory> event_story(const RecordSource& store, FactId event) {
  if (event.kind != FactKind::kEvent) { return fail(ErrorCode::kNotFound, to_string(event) + " is no event"); }
  const auto tables = base::TableFile::open(base::built_in_tables());
  if (!tables) { return std::unexpected(tables.error()); }
  Around around(store, *tables);
  if (auto added = around.add(event); !added) { return std::unexpected(added.error()); }
  for (;;) {
    const auto tellings = ledger::event_tellings(*tables, around.hits());
    if (!tellings) { return std::unexpected(tellings.error()); }
    const auto events = ledger::events_among(store, *tellings);
    if (!events) { return std::unexpected(events.error()); }
    const auto rows = std::ranges::find_if(*events, [&](const std::vector<std::size_t>& group) {
      return std::ranges::any_of(group, [&](std::size_t row) { return (*tellings)[row].hit.id == event; });
    });
    if (rows == events->end()) { return fail(ErrorCode::kInternal, to_string(event) + " is in no story"); }
    EventStory story = story_of(*tellings, *rows);
    const auto added = add_decided(store, story, around);
    if (!added) { return std::unexpected(added.error()); }
    if (!*added) { return story; }
  }
}

}  // namespace chancery

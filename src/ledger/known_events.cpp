// SPDX-License-Identifier: Apache-2.0
//
// Events of a report without a date that dated reports tell too.
#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/table_file.h"
#include "chancery/ledger.h"
#include "ledger/identity.h"
#include "ledger/stories.h"
#include "ledger/telling.h"

namespace chancery {
namespace {

using ledger::EventTelling;

/// How alike two tellings have to be where no day speaks for or against it, in hundredths: twice what is enough where
/// their days are known.
constexpr int kSameAtAnyDay = 2 * ledger::kSameEvent;
/// Of so many events with the same parties one more says little of a day.
constexpr std::size_t kMostAlike = 400;

/// The day on which a report has an event; none where it has several or none.
std::optional<Date> day_of(const Event& event) {
  const Time& time = event.time;
  if (time.basis == Basis::kNone || !time.earliest || time.earliest != time.latest) { return std::nullopt; }
  return time.earliest;
}

/// What stands before the number of a weekday where the week is not said.
constexpr std::string_view kWeek = "XXXX-WXX-";

/// "XXXX-WXX-4", "XXXX-06-12": a day whose year is not said.
bool is_open_day(std::string_view value) {
  constexpr std::size_t kSize = 10;
  return value.size() == kSize && value.starts_with("XXXX-") && value.back() != 'X';
}

/// The expression that dates an event. Where the report has no date at all, no weekday has days and dates anything:
/// then the only expression of its sentence. Null where there is none.
const TimeExpression* time_words(const Record& record, const Event& event) {
  if (event.time.of) { return &record.times[event.time.of->value]; }
  const TimeExpression* only = nullptr;
  for (const TimeExpression& words : record.times) {
    if (!event.mentions.front().sentence.contains(words.span)) { continue; }
    if (only != nullptr) { return nullptr; }
    only = &words;
  }
  return only;
}

/// What the words of an event alone say of its day, as a TIMEX3 value of an open day: a weekday, a day of a month.
/// Empty where they say none, or its year too. In a report that was dated from its own words the value has a year that
/// is worth no more than that date; the rule shows what the words are.
std::string open_day(const Record& record, const Event& event) {
  const TimeExpression* words = time_words(record, event);
  if (words == nullptr) { return {}; }
  if (is_open_day(words->value)) { return words->value; }
  const auto day = parse_iso(words->value);
  if (!day) { return {}; }
  const auto has = [&](std::string_view rule) { return std::ranges::find(words->rules, rule) != words->rules.end(); };
  if (has("value:weekday") || has("value:weekday-part")) {
    return std::string(kWeek) + std::to_string(std::chrono::weekday(*day).iso_encoding());
  }
  constexpr std::size_t kYear = 4;
  return has("value:month-day") || has("value:day-month") ? "XXXX" + words->value.substr(kYear) : std::string();
}

DayWords words_of(std::string_view open_day) {
  if (open_day.empty()) { return DayWords::kNone; }
  return open_day.starts_with(kWeek) ? DayWords::kWeekday : DayWords::kDayOfMonth;
}

/// Is the day such a weekday, or such a day of a month?
bool is_such_day(std::string_view value, Date day) {
  if (value.starts_with(kWeek)) {
    const unsigned weekday = std::chrono::weekday(day).iso_encoding();
    return value.substr(kWeek.size()) == std::to_string(weekday);
  }
  constexpr std::size_t kYear = 4;
  return to_iso(day).substr(kYear) == value.substr(kYear);
}

/// Those who take part, and the members of groups.
std::vector<const Actor*> parties_of(const Record& record, const Event& event) {
  std::vector<const Actor*> parties;
  const auto add = [&](const auto& self, const std::vector<ActorId>& ids) -> void {
    for (const ActorId id : ids) {
      const Actor& actor = record.actors[id.value];
      self(self, actor.members);
      parties.push_back(&actor);
    }
  };
  add(add, event.actors);
  add(add, event.recipients);
  return parties;
}

/// Looks for the events of one report.
class Search {
 public:
  Search(const RecordSource& store, const base::TableFile& tables, FactId report, const Record& record)
      : store_(store), tables_(tables), report_(report), record_(record) {}

  /// Events of dated reports that have the type and a party of this one, dated to the day.
  Result<std::vector<Hit>> alike(const Event& event) const {
    std::map<std::int64_t, Hit> found;
    for (const Query& query : queries_for(event)) {
      auto hits = store_.events(query);
      if (!hits && hits.error().code == ErrorCode::kBadUsage) { continue; }  // a name of signs alone
      if (!hits) { return std::unexpected(hits.error()); }
      for (Hit& hit : *hits) {
        if (hit.report == report_ || !has_given_day(*hit.record)) { continue; }
        if (day_of(hit.record->events[hit.row])) { found.emplace(hit.id.number, std::move(hit)); }
      }
    }
    std::vector<Hit> all;
    all.reserve(found.size());
    for (auto& [number, hit] : found) { all.push_back(std::move(hit)); }
    return all;
  }

  /// The days on which others have the event.
  Result<std::optional<KnownEvent>> look(const Hit& own) const {
    const Event& event = record_.events[own.row];
    if (!ledger::is_done(event.status) || event.mentions.empty()) { return std::nullopt; }
    auto hits = alike(event);
    if (!hits) { return std::unexpected(hits.error()); }
    if (hits->empty()) { return std::nullopt; }
    hits->insert(hits->begin(), own);
    const auto tellings = ledger::event_tellings(tables_, std::move(*hits));
    if (!tellings) { return std::unexpected(tellings.error()); }
    EventTelling here = *std::ranges::find(*tellings, own.id, [](const EventTelling& one) { return one.hit.id; });
    const std::string value = open_day(record_, event);
    std::set<Date> days;
    for (const EventTelling& other : *tellings) {
      if (other.hit.id == own.id) { continue; }
      if (!value.empty() && !is_such_day(value, other.first)) { continue; }
      here.first = other.first;  // its days are what is asked
      here.last = other.last;
      if (ledger::likeness(here, other) >= kSameAtAnyDay) { days.insert(other.first); }
    }
    if (days.empty()) { return std::nullopt; }
    return KnownEvent{.span = event.mentions.front().trigger,
                      .type = event.type,
                      .days = {days.begin(), days.end()},
                      .words = words_of(value)};
  }

 private:
  /// By state, for who is named in one report is called by the office in another, and by name; but what is called
  /// "protesters" is others each time.
  [[nodiscard]] std::vector<Query> queries_for(const Event& event) const {
    std::vector<Query> queries;
    std::set<std::string> asked;
    for (const Actor* party : parties_of(record_, event)) {
      Query query{.type = event.type, .limit = kMostAlike};
      if (!party->state.empty() && asked.insert(party->state).second) {
        query.state = party->state;
        queries.push_back(query);
        query.state.clear();
      }
      const bool named = party->kind != ActorKind::kState && party->kind != ActorKind::kGroup;
      if (named && asked.insert(party->name).second) {
        query.actor = party->name;
        queries.push_back(std::move(query));
      }
    }
    return queries;
  }

  const RecordSource& store_;
  const base::TableFile& tables_;
  FactId report_;
  const Record& record_;
};

}  // namespace

bool has_given_day(const Record& record) {
  const Basis basis = record.published.time.basis;
  return basis == Basis::kMetadata || basis == Basis::kDateline;
}

Result<Report> input_with_known_events(const RecordSource& store, FactId report) {
  auto input = store.input(report);
  if (!input) { return input; }
  const auto hit = store.find(report);
  if (!hit) { return std::unexpected(hit.error()); }
  if (has_given_day(*hit->record)) { return input; }
  const auto tables = base::TableFile::open(base::built_in_tables());
  if (!tables) { return std::unexpected(tables.error()); }
  const auto ids = store.facts_of(report, FactKind::kEvent);
  if (!ids) { return std::unexpected(ids.error()); }
  const Search search(store, *tables, report, *hit->record);
  for (std::size_t row = 0; row < ids->size(); ++row) {
    auto known = search.look({.id = (*ids)[row], .report = report, .record = hit->record, .row = row});
    if (!known) { return std::unexpected(known.error()); }
    if (*known) { input->known_events.push_back(std::move(**known)); }
  }
  return input;
}

}  // namespace chancery

// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "time/publication/clues.h"

namespace chancery::time {
namespace {

using std::chrono::days;

/// More of them would mostly say the same again.
constexpr std::size_t kMostClues = 4;

std::string days_text(const std::vector<Date>& dates) {
  constexpr std::size_t kFew = 3;
  std::string text;
  const std::size_t shown = dates.size() <= kFew ? dates.size() : kFew - 1;
  for (std::size_t i = 0; i < shown; ++i) {
    text += mark_before(i, dates.size());
    text += to_iso(dates[i]);
  }
  return shown == dates.size() ? text : fmt::format("{} and {} other days", text, dates.size() - shown);
}

int lag_of(Date day, Date from) {
  return static_cast<int>((day - from).count());
}

/// Weighs each day by the one of `known`, in order, that says least against it: the last before it or the first after.
void weigh_days_around(const std::vector<Date>& known, std::span<const ClueWeights::Step> steps, DayScores& scores) {
  const auto against = [&](Date day) {
    const auto next = std::ranges::upper_bound(known, day);
    int least = std::numeric_limits<int>::max();
    if (next != known.begin()) { least = against_at(steps, lag_of(day, *std::prev(next))); }
    if (next != known.end()) { least = std::min(least, against_at(steps, lag_of(day, *next))); }
    return least;
  };
  Days same{kEarliestDay, kEarliestDay};  // days with the same number are added together
  int number = against(same.first);
  for (Date day = kEarliestDay + days{1}; day <= kLatestDay; day += days{1}) {
    const int here = against(day);
    if (here != number) {
      scores.add(same, number);
      same.first = day;
      number = here;
    }
    same.last = day;
  }
  scores.add(same, number);
}

/// Each list of days once, those that say most first.
std::vector<const KnownEvent*> telling_most(std::span<const KnownEvent> known) {
  std::vector<const KnownEvent*> kept;
  for (const KnownEvent& event : known) {
    const bool again = std::ranges::any_of(kept, [&](const KnownEvent* other) { return other->days == event.days; });
    if (!again) { kept.push_back(&event); }
  }
  std::ranges::stable_sort(kept, {}, [](const KnownEvent* event) { return event->days.size(); });
  kept.resize(std::min(kept.size(), kMostClues));
  return kept;
}

/// The clue by its name in the table of weights, and the rule that it leaves.
struct Name {
  std::string_view clue;
  std::string_view rule;
};

Name name_of(DayWords words) {
  switch (words) {
    case DayWords::kWeekday: return {"known-weekday", "published:known-weekday"};
    case DayWords::kDayOfMonth: return {"known-day", "published:known-day"};
    case DayWords::kNone: break;
  }
  return {"known-event", "published:known-event"};
}

}  // namespace

void add_known_event_clues(const Document& document, const ClueWeights& weights, std::vector<Clue>& clues) {
  for (const KnownEvent* event : telling_most(document.known_events())) {
    const Name name = name_of(event->words);
    clues.push_back({.rule = name.rule,
                     .spans = {event->span},
                     .says = fmt::format("{} tells an event ({}) that dated reports have on {}",
                                         quoted(document, event->span), label(event->type), days_text(event->days)),
                     .weigh = [steps = weights.steps(name.clue), known = event->days](DayScores& scores) {
                       weigh_days_around(known, steps, scores);
                     }});
  }
}

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "time/publication/clues.h"
#include "time/reading.h"

namespace chancery::time {
namespace {

/// An expression with its year, and the days it means.
struct Told {
  const Found* one = nullptr;
  Days days;
};

/// The later one: by its first day.
void keep_later(Told& latest, const Told& told) {
  if (latest.one == nullptr || told.days.first > latest.days.first) { latest = told; }
}

/// What a report says of years.
struct Years {
  Told past;             ///< the latest told as past with its month, or after "in" or "since"
  Told maybe_past;       ///< the latest told as past without such a word ("the 2018 pact was ...")
  Told limit;            ///< the latest limit that passed
  Told ahead;            ///< the first limit that did not
  Told latest;           ///< the latest that is not said to come
  bool several = false;  ///< others that are not said to come are of other years
  Told latest_day;       ///< the latest of them that is a day
};

/// Is the first verb after the expression past and of the verbs that say that a limit passed?
bool limit_passed(const Document& document, const Found& one, const std::set<std::string, std::less<>>& passing) {
  const Span sentence = document.at(*one.sentence).span;
  for (const VerbGroup& verb : document.verb_groups_in({one.span.end, sentence.end})) {
    // A tagger may well take "a deadline for 2019 passed" for a participle, which says the same.
    const bool participle =
        verb.tense == Tense::kNone && verb.modal == Modal::kNone && !verb.infinitive && !verb.progressive;
    const bool past = verb.perfect || verb.tense == Tense::kPast || participle;
    return past && !verb.negated && passing.contains(document.lemma(document.at(verb.head)));
  }
  return false;
}

Years years_of(const Document& document, std::span<const Found> found,
               const std::set<std::string, std::less<>>& passing) {
  Years years;
  for (const Found& one : found) {
    const Meaning& meaning = one.meaning;
    if (!one.sentence || meaning.kind != Kind::kCalendar || !meaning.from.year) { continue; }
    const Reading reading = read_calendar(one, {});
    if (!reading.first || !reading.last || *reading.first > kLatestDay) { continue; }
    const Told told{&one, {*reading.first, *reading.last}};
    const bool passed = limit_passed(document, one, passing);
    if (passed && one.by) {
      keep_later(years.limit, told);
    } else if (one.by) {
      if (years.ahead.one == nullptr || told.days.last < years.ahead.days.last) { years.ahead = told; }
    } else if (!one.future) {
      const bool placed = meaning.from.month || one.after_lead;
      if (one.past) { keep_later(placed ? years.past : years.maybe_past, told); }
      years.several =
          years.several || (years.latest.one != nullptr && year_of(years.latest.days.last) != year_of(told.days.last));
      keep_later(years.latest, told);
      if (is_day_of_month(one)) { keep_later(years.latest_day, told); }
    }
  }
  return years;
}

/// Weighs the days before the time that is told as past.
void add_told(const Document& document, const Told& told, std::string_view name, int against,
              std::vector<Clue>& clues) {
  const Date first = told.days.first;
  if (told.one == nullptr || first <= kEarliestDay) { return; }
  clues.push_back({.rule = name,
                   .spans = {told.one->span},
                   .says = "it tells of " + quoted(document, told.one->span) + " as past",
                   .weigh = [first, against](DayScores& scores) {
                     scores.add({kEarliestDay, first - std::chrono::days{1}}, against);
                   }});
}

/// Weighs each year by how far it lies after `year`.
auto by_year(int year, std::span<const ClueWeights::Step> steps) {
  return [year, steps](DayScores& scores) {
    for (const ClueWeights::Step& step : steps) {
      if (const auto days = year_days(year + step.from, year + step.to)) { scores.add(*days, step.against); }
    }
  };
}

/// The same by month.
auto by_month(Date day, std::span<const ClueWeights::Step> steps) {
  return [day, steps](DayScores& scores) {
    for (const ClueWeights::Step& step : steps) {
      const auto first = plus_months(day, step.from);
      const auto after = plus_months(day, step.to + 1);
      if (first && after) { scores.add({*first, *after - std::chrono::days{1}}, step.against); }
    }
  };
}

}  // namespace

void add_year_clues(const Document& document, std::span<const Found> found, const ClueWeights& weights,
                    const std::set<std::string, std::less<>>& passing, std::vector<Clue>& clues) {
  const Years years = years_of(document, found, passing);
  add_told(document, years.past, "published:time-told", weights.against("time-told", -1), clues);
  if (years.maybe_past.days.first > years.past.days.first) {
    add_told(document, years.maybe_past, "published:year-told", weights.against("year-told", -1), clues);
  }
  if (years.limit.one != nullptr) {
    clues.push_back({.rule = "published:limit-passed",
                     .spans = {years.limit.one->span},
                     .says = "the limit " + quoted(document, years.limit.one->span) + " has passed",
                     .weigh = by_month(years.limit.days.last + std::chrono::days{1}, weights.steps("limit-passed"))});
  }
  if (years.ahead.one != nullptr) {
    clues.push_back({.rule = "published:limit-ahead",
                     .spans = {years.ahead.one->span},
                     .says = "the limit " + quoted(document, years.ahead.one->span) + " is ahead",
                     .weigh = by_year(year_of(years.ahead.days.last), weights.steps("limit-ahead"))});
  }
  const bool day_is_latest =
      years.latest_day.one != nullptr && year_of(years.latest_day.days.first) >= year_of(years.latest.days.last);
  if (day_is_latest) {
    clues.push_back({.rule = "published:latest-day",
                     .spans = {years.latest_day.one->span},
                     .says = quoted(document, years.latest_day.one->span) + " is the latest day it names with its year",
                     .weigh = by_month(years.latest_day.days.first, weights.steps("latest-day"))});
  } else if (years.latest.one != nullptr) {
    std::string_view name = years.several ? "latest-year" : "only-year";
    if (years.latest.one->meaning.from.month) { name = "latest-month"; }
    clues.push_back({.rule = "published:latest-year",
                     .spans = {years.latest.one->span},
                     .says = quoted(document, years.latest.one->span) + " is the " +
                             (years.several ? "latest" : "only") + " year it names as past or present",
                     .weigh = by_year(year_of(years.latest.days.last), weights.steps(name))});
  }
}

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <utility>

#include "time/publication/clues.h"

namespace chancery::time {
namespace {

constexpr int kMonths = 12;

/// The months (or days of a year) that are told as past without a year, each once, and their words.
struct Undated {
  std::vector<Span> spans;
  std::vector<DateParts> parts;

  void add(const Found& one) {
    if (std::ranges::find(parts, one.meaning.from) != parts.end()) { return; }
    spans.push_back(one.span);
    parts.push_back(one.meaning.from);
  }
};

bool is_told_without_year(const Found& one) {
  const Meaning& meaning = one.meaning;
  return one.sentence && one.past && !one.by && meaning.kind == Kind::kCalendar && meaning.from.month &&
         !meaning.from.year && !meaning.to.month && !meaning.to.day && !meaning.weekday && !meaning.unit &&
         meaning.direction == Direction::kNone;
}

std::string words_of(const Document& document, std::span<const Span> spans) {
  std::string words;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    words += mark_before(i, spans.size());
    words += quoted(document, spans[i]);
  }
  return words;
}

Clue month_clue(const Document& document, const Undated& months, const ClueWeights& weights) {
  return {.rule = "published:month-told",
          .spans = months.spans,
          .says = "it tells of " + words_of(document, months.spans) + " without a year, so of what was last",
          .weigh =
              [&weights, parts = months.parts](DayScores& scores) {
                for (int month = 1; month <= kMonths; ++month) {
                  int nearest = kMonths;
                  int farthest = 0;
                  for (const DateParts& told : parts) {
                    const int lag = (month - *told.month + kMonths) % kMonths;
                    nearest = std::min(nearest, lag);
                    farthest = std::max(farthest, lag);
                  }
                  const int against = weights.against("month-told", nearest) +
                                      (parts.size() > 1 ? weights.against("first-month-told", farthest) : 0);
                  if (against == 0) { continue; }
                  for (int year = year_of(kEarliestDay); year <= year_of(kLatestDay); ++year) {
                    if (const auto days = month_days(year, month)) { scores.add(*days, against); }
                  }
                }
              },
          .each_year = true};
}

/// Weighs the days after each day of the list, up to the next one, by how many weeks they lie after it.
void weigh_days_after(std::span<const DateParts> parts, std::span<const ClueWeights::Step> steps, DayScores& scores) {
  constexpr int kWeek = 7;
  std::vector<Date> told;
  for (int year = year_of(kEarliestDay) - 1; year <= year_of(kLatestDay); ++year) {
    for (const DateParts& one : parts) {
      if (const auto day = make_date(year, *one.month, *one.day)) { told.push_back(*day); }
    }
  }
  std::ranges::sort(told);
  for (std::size_t i = 0; i < told.size(); ++i) {
    const Date next = i + 1 < told.size() ? told[i + 1] : told[i] + std::chrono::days{366};
    for (const ClueWeights::Step& step : steps) {
      const Date first = told[i] + std::chrono::days{step.from * kWeek};
      const Date after = std::min(next, told[i] + std::chrono::days{(step.to + 1) * kWeek});
      if (first < after) { scores.add({first, after - std::chrono::days{1}}, step.against); }
    }
  }
}

Clue day_clue(const Document& document, const Undated& days, const ClueWeights& weights) {
  return {.rule = "published:day-told",
          .spans = days.spans,
          .says = "it tells of " + words_of(document, days.spans) + " without a year, so of the last one",
          .weigh = [&weights, parts = days.parts](
                       DayScores& scores) { weigh_days_after(parts, weights.steps("day-told"), scores); },
          .each_year = true};
}

}  // namespace

void add_month_clues(const Document& document, std::span<const Found> found, const ClueWeights& weights,
                     std::vector<Clue>& clues) {
  Undated months;
  Undated days;
  std::optional<std::uint32_t> dated;  // the paragraph that named a year last: its months are of that year
  for (const Found& one : found) {
    if (!one.sentence) { continue; }
    const std::uint32_t paragraph = document.at(*one.sentence).paragraph;
    if (one.meaning.from.year) { dated = paragraph; }
    if (dated == paragraph || !is_told_without_year(one)) { continue; }
    (one.meaning.from.day ? days : months).add(one);
  }
  if (!days.parts.empty()) { clues.push_back(day_clue(document, days, weights)); }
  if (!months.parts.empty()) { clues.push_back(month_clue(document, months, weights)); }
}

}  // namespace chancery::time

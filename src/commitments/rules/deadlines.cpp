// SPDX-License-Identifier: Apache-2.0
#include "commitments/rules/deadlines.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/numbers.h"

namespace chancery::commitments {
namespace {

using clauses::Words;

constexpr std::array<std::string_view, 3> kDeadlineWords = {"by", "before", "within"};
/// Before a day that is still to come they say when it is to be done.
constexpr std::array<std::string_view, 3> kDayWords = {"on", "in", "until"};
/// Times that begin so need no such word: "next week", "later this month".
constexpr std::array<std::string_view, 3> kComing = {"next", "later", "tomorrow"};

/// Behind a length of time they say from when it is counted.
constexpr std::array<std::string_view, 3> kFrom = {"after", "of", "from"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// Is it still to come when the report appears?
bool is_to_come(const Document& document, const Time& time) {
  const auto& told = document.published().time.earliest;
  return told && time.latest && *time.latest >= *told;
}

Date plus_months(Date from, int count) {
  const std::chrono::year_month_day day{from};
  const auto month = std::chrono::year_month{day.year(), day.month()} + std::chrono::months{count};
  const auto last = (month / std::chrono::last).day();
  return month / std::min(day.day(), last);
}

/// The day so much time after another: of "P2W", "P30D", "P3M", "P1Y"; nothing for other lengths.
std::optional<Date> day_after(Date from, std::string_view length) {
  constexpr int kMostYears = 100;
  if (length.size() < 3 || length.front() != 'P') { return std::nullopt; }
  const auto count = base::number_in<int>(length.substr(1, length.size() - 2));
  if (!count || *count < 1) { return std::nullopt; }
  switch (length.back()) {
    case 'D': return *count < kMostYears * 366 ? std::optional(from + std::chrono::days{*count}) : std::nullopt;
    case 'W': return *count < kMostYears * 52 ? std::optional(from + std::chrono::weeks{*count}) : std::nullopt;
    case 'M': return *count < kMostYears * 12 ? std::optional(plus_months(from, *count)) : std::nullopt;
    case 'Y': return *count < kMostYears ? std::optional(plus_months(from, *count * 12)) : std::nullopt;
    default: return std::nullopt;
  }
}

/// "Within two weeks", of the day of the report.
std::optional<Time> counted(const Document& document, const TimeExpression& time) {
  const auto& told = document.published().time;
  if (!told.latest) { return std::nullopt; }
  const auto last = day_after(*told.latest, time.value);
  if (!last) { return std::nullopt; }
  Time found;
  found.earliest = told.latest;
  found.latest = last;
  found.precision = Precision::kRange;
  found.basis = Basis::kRelative;
  return found;
}

Time with_id(const Context& context, const TimeExpression& row, Time time) {
  time.of = TimeId{static_cast<std::uint32_t>(&row - context.document.times().data())};
  return time;
}

std::optional<DeadlineFound> known_to_rule(const Context& context, Span words) {
  constexpr std::string_view kRule = "deadline:given-time";
  for (const TimeExpression& row : context.document.times_in(words)) {
    if (row.time.latest) { return DeadlineFound{with_id(context, row, row.time), kRule}; }
    if (const auto time = counted(context.document, row)) { return DeadlineFound{with_id(context, row, *time), kRule}; }
  }
  return std::nullopt;
}

/// What the words before and at the beginning of a time make of it.
std::optional<DeadlineFound> read(const Context& context, const Draft& draft, const TimeExpression& row) {
  const Words& words = context.reading.words();
  const auto range = words.inside(row.span);
  if (range.first <= draft.first || range.first >= range.last) { return std::nullopt; }
  std::uint32_t before = range.first - 1;
  if (words.is(before, "the") && before > draft.first) { --before; }
  if (!row.time.latest) {
    const bool within = words.is(before, "within") || words.is(range.first, "within");
    if (!within ||
        is_one_of(kFrom, words.is_mark(range.last) || range.last >= words.size() ? "" : words.lower(range.last))) {
      return std::nullopt;
    }
    const auto time = counted(context.document, row);
    if (!time) { return std::nullopt; }
    return DeadlineFound{with_id(context, row, *time), "deadline:counted-from-report"};
  }
  const Time time = with_id(context, row, row.time);
  if (is_one_of(kDeadlineWords, words.lower(before)) || is_one_of(kDeadlineWords, words.lower(range.first))) {
    return DeadlineFound{time, "deadline:by-before-within"};
  }
  const bool coming = is_one_of(kComing, words.lower(range.first)) &&
                      (range.last >= words.size() || !words.is_possessive(range.last));  // not "tomorrow's vote"
  const bool day = is_one_of(kDayWords, words.lower(before)) || coming;
  if (draft.kind != CommitmentKind::kRefusal && day && is_to_come(context.document, time)) {
    return DeadlineFound{time, "deadline:day-of-the-act"};
  }
  return std::nullopt;
}

}  // namespace

std::optional<DeadlineFound> find_deadline(const Context& context, const Draft& draft, Span action) {
  if (draft.due) {
    if (auto found = known_to_rule(context, *draft.due)) { return found; }
  }
  for (const TimeExpression& row : context.document.times_in(action)) {
    if (auto found = read(context, draft, row)) { return found; }
  }
  return std::nullopt;
}

}  // namespace chancery::commitments

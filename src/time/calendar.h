// SPDX-License-Identifier: Apache-2.0
//
// Periods of the calendar as first and last day. std::chrono does the arithmetic.
#pragma once

#include <optional>

#include "chancery/date.h"
#include "time/grammar/meaning.h"

namespace chancery::time {

/// First and last day, both inclusive.
struct Days {
  Date first;
  Date last;

  friend bool operator==(const Days&, const Days&) = default;
};

/// Years that the stage works with; a record's dates have four digits.
inline constexpr int kLeastYear = 1;
inline constexpr int kMostYear = 9998;

[[nodiscard]] int year_of(Date date);
[[nodiscard]] int month_of(Date date);
[[nodiscard]] int quarter_of(Date date);
/// 1 is Monday.
[[nodiscard]] int weekday_of(Date date);

/// The day; nothing where the calendar has no such day or the year is out of range.
[[nodiscard]] std::optional<Date> make_date(int year, int month, int day);
/// The day as a period of one.
[[nodiscard]] inline Days only(Date date) {
  return {date, date};
}
/// Month 1-12 of a year; nothing where there is none.
[[nodiscard]] std::optional<Days> month_days(int year, int month);
/// Quarter 1-4, half 1-2.
[[nodiscard]] std::optional<Days> quarter_days(int year, int quarter);
[[nodiscard]] std::optional<Days> half_days(int year, int half);
/// January of the first to December of the last year.
[[nodiscard]] std::optional<Days> year_days(int first, int last);
/// Twelve months from a day of a year; nothing where the calendar has no such day.
[[nodiscard]] std::optional<Days> twelve_months(int year, int month, int day);
/// The month that a season begins in: SP 3, SU 6, FA 9, WI 12.
[[nodiscard]] int season_begin(std::string_view season);
/// SP March-May, SU June-August, FA September-November, WI December (of the year) to February.
[[nodiscard]] std::optional<Days> season_days(int year, std::string_view season);
/// Monday to Sunday.
[[nodiscard]] Days week_days(Date date);

/// ISO 8601 week and the year it belongs to.
struct Week {
  int year;
  int number;
};
[[nodiscard]] Week iso_week(Date date);

/// The day `count` months later (earlier where negative), at most the last of its month; nothing where the
/// year is out of range.
[[nodiscard]] std::optional<Date> plus_months(Date date, int count);
/// The day `count` days later; nothing where the year is out of range.
[[nodiscard]] std::optional<Date> plus_days(Date date, int count);

/// The day and month in the year that brings it nearest to `date` ("Feb. 8"); nothing where none of the
/// years beside it has such a day.
[[nodiscard]] std::optional<Date> nearest_day(Date date, int month, int day);

}  // namespace chancery::time

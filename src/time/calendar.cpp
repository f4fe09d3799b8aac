// SPDX-License-Identifier: Apache-2.0
#include "time/calendar.h"

#include <algorithm>

namespace chancery::time {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

constexpr int kMonthsOfYear = 12;
constexpr int kMonthsOfQuarter = 3;

bool in_range(int number) {
  return number >= kLeastYear && number <= kMostYear;
}

/// From the first of one month to the last of another.
std::optional<Days> months(int first_year, int first_month, int last_year, int last_month) {
  if (!in_range(first_year) || !in_range(last_year)) { return std::nullopt; }
  const year_month_day first{year{first_year}, month{static_cast<unsigned>(first_month)}, day{1}};
  const year_month_day_last last{year{last_year},
                                 std::chrono::month_day_last{month{static_cast<unsigned>(last_month)}}};
  return Days{Date{first}, Date{last}};
}

}  // namespace

int year_of(Date date) {
  return static_cast<int>(year_month_day{date}.year());
}

int month_of(Date date) {
  return static_cast<int>(static_cast<unsigned>(year_month_day{date}.month()));
}

int quarter_of(Date date) {
  return (month_of(date) - 1) / kMonthsOfQuarter + 1;
}

int weekday_of(Date date) {
  return static_cast<int>(weekday{date}.iso_encoding());
}

std::optional<Date> make_date(int year_number, int month_number, int day_number) {
  if (!in_range(year_number) || month_number < 1 || day_number < 1) { return std::nullopt; }
  const year_month_day date{year{year_number}, month{static_cast<unsigned>(month_number)},
                            day{static_cast<unsigned>(day_number)}};
  return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

std::optional<Days> month_days(int year_number, int month_number) {
  if (month_number < 1 || month_number > kMonthsOfYear) { return std::nullopt; }
  return months(year_number, month_number, year_number, month_number);
}

std::optional<Days> quarter_days(int year_number, int quarter) {
  if (quarter < 1 || quarter > 4) { return std::nullopt; }
  return months(year_number, (quarter - 1) * kMonthsOfQuarter + 1, year_number, quarter * kMonthsOfQuarter);
}

std::optional<Days> half_days(int year_number, int half) {
  constexpr int kMonthsOfHalf = 6;
  if (half < 1 || half > 2) { return std::nullopt; }
  return months(year_number, (half - 1) * kMonthsOfHalf + 1, year_number, half * kMonthsOfHalf);
}

std::optional<Days> year_days(int first, int last) {
  return months(first, 1, last, kMonthsOfYear);
}

std::optional<Days> twelve_months(int year, int month, int day) {
  const auto first = make_date(year, month, day);
  const auto next = make_date(year + 1, month, day);
  return first && next ? std::optional(Days{*first, *next - std::chrono::days{1}}) : std::nullopt;
}

int season_begin(std::string_view season) {
  constexpr int kSpring = 3;
  constexpr int kSummer = 6;
  constexpr int kAutumn = 9;
  if (season == "SP") { return kSpring; }
  if (season == "SU") { return kSummer; }
  return season == "FA" ? kAutumn : kMonthsOfYear;
}

std::optional<Days> season_days(int year_number, std::string_view season) {
  const int first = season_begin(season);
  const bool over_new_year = first == kMonthsOfYear;
  return months(year_number, first, over_new_year ? year_number + 1 : year_number, over_new_year ? 2 : first + 2);
}

Days week_days(Date date) {
  constexpr int kDaysOfWeek = 7;
  const Date monday = date - days{weekday_of(date) - 1};
  return {monday, monday + days{kDaysOfWeek - 1}};
}

Week iso_week(Date date) {
  constexpr int kDaysOfWeek = 7;
  const Date thursday = week_days(date).first + days{3};
  const int number = year_of(thursday);
  const Date new_year{year_month_day{year{number}, month{1}, day{1}}};
  return {number, static_cast<int>((thursday - new_year).count()) / kDaysOfWeek + 1};
}

std::optional<Date> plus_months(Date date, int count) {
  const year_month_day from{date};
  const int index = (static_cast<int>(from.year()) * kMonthsOfYear) + month_of(date) - 1 + count;
  const auto whole = index >= 0 ? month_days(index / kMonthsOfYear, index % kMonthsOfYear + 1) : std::nullopt;
  if (!whole) { return std::nullopt; }
  return std::min(whole->last, whole->first + days{static_cast<unsigned>(from.day()) - 1});
}

std::optional<Date> plus_days(Date date, int count) {
  const Date moved = date + days{count};
  return in_range(year_of(moved)) ? std::optional(moved) : std::nullopt;
}

std::optional<Date> nearest_day(Date date, int month_number, int day_number) {
  std::optional<Date> best;
  for (int year_number = year_of(date) - 1; year_number <= year_of(date) + 1; ++year_number) {
    const auto found = make_date(year_number, month_number, day_number);
    const bool nearer = found && (!best || std::chrono::abs(*found - date) < std::chrono::abs(*best - date));
    if (nearer) { best = found; }
  }
  return best;
}

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
#include "time/holidays.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>

#include "base/table_file.h"
#include "time/calendar.h"

namespace chancery::time {
namespace {

using std::chrono::days;

constexpr int kMarch = 3;
constexpr int kNovember = 11;
constexpr int kDaysOfWeek = 7;

/// The number that `text` begins with, which is cut off with the mark after it; nothing where it has none.
std::optional<int> take_number(std::string_view& text) {
  text.remove_prefix(text.starts_with('+') ? 1 : 0);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) { return std::nullopt; }
  text.remove_prefix(std::min(text.size(), static_cast<std::size_t>(end - text.data()) + 1));
  return number;
}

/// Easter Sunday by the Gregorian computus in the form of Meeus, Jones and Butcher.
std::optional<Date> western_easter(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int rest = year % 100;
  const int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
  const int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
  const int correction = (golden + 11 * moon + 22 * weekday) / 451;
  const int day = moon + weekday - 7 * correction + 22;  // of March
  const auto march = make_date(year, kMarch, 1);
  return march ? plus_days(*march, day - 1) : std::nullopt;
}

/// Easter Sunday of the eastern churches: Meeus' rule for the Julian calendar, moved to ours.
std::optional<Date> eastern_easter(int year) {
  const int moon = (19 * (year % 19) + 15) % 30;
  const int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const int julian_day = moon + weekday + 22;  // of March in the Julian calendar
  const int behind = year / 100 - year / 400 - 2;
  const auto march = make_date(year, kMarch, 1);
  return march ? plus_days(*march, julian_day - 1 + behind) : std::nullopt;
}

/// The nth weekday of a month, or the last one where nth is below 0.
std::optional<Date> nth_weekday(int year, int month, int weekday, int nth) {
  const auto whole = month_days(year, month);
  if (!whole || weekday < 1 || weekday > kDaysOfWeek) { return std::nullopt; }
  const Date from = nth < 0 ? whole->last - days{kDaysOfWeek - 1} : whole->first;
  const int ahead = (weekday - weekday_of(from) + kDaysOfWeek) % kDaysOfWeek;
  const Date date = from + days{ahead + (nth < 0 ? 0 : (nth - 1) * kDaysOfWeek)};
  return date <= whole->last ? std::optional(date) : std::nullopt;
}

std::optional<Date> election_day(int year) {
  const auto monday = year % 2 == 0 ? nth_weekday(year, kNovember, 1, 1) : std::nullopt;
  return monday ? plus_days(*monday, 1) : std::nullopt;
}

std::optional<Date> easter_and(std::optional<Date> easter, std::string_view off) {
  if (off.empty() || !easter) { return easter; }
  const auto count = take_number(off);
  return count ? plus_days(*easter, *count) : std::nullopt;
}

/// One of the days written out.
std::optional<Date> listed(std::string_view rule, int year) {
  for (std::string_view day : base::split_list(rule)) {
    const auto number = take_number(day);
    if (number != year) { continue; }
    const auto month = take_number(day);
    const auto of_month = take_number(day);
    return month && of_month ? make_date(year, *month, *of_month) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Date> holiday_in(std::string_view rule, int year) {
  constexpr std::string_view kEaster = "easter";
  constexpr std::string_view kOrthodox = "orthodox";
  constexpr std::size_t kIsoSize = 10;
  if (rule == "election") { return election_day(year); }
  if (rule.starts_with(kEaster)) { return easter_and(western_easter(year), rule.substr(kEaster.size())); }
  if (rule.starts_with(kOrthodox)) { return easter_and(eastern_easter(year), rule.substr(kOrthodox.size())); }
  if (rule.size() >= kIsoSize) { return listed(rule, year); }
  const bool weekday_rule = rule.contains('/');
  const auto month = take_number(rule);
  const auto second = take_number(rule);
  if (!month || !second) { return std::nullopt; }
  if (!weekday_rule) { return make_date(year, *month, *second); }
  const auto nth = take_number(rule);
  return nth ? nth_weekday(year, *month, *second, *nth) : std::nullopt;
}

std::optional<Date> nearest_holiday(std::string_view rule, Date date) {
  std::optional<Date> nearest;
  for (int year = year_of(date) - 1; year <= year_of(date) + 1; ++year) {
    const auto day = holiday_in(rule, year);
    if (day && (!nearest || std::abs((*day - date).count()) < std::abs((*nearest - date).count()))) { nearest = day; }
  }
  return nearest;
}

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
//
// Expressions counted from the report's day or from the time that the text spoke of before.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "time/reading.h"

namespace chancery::time {
namespace {

using std::chrono::days;

constexpr int kDaysOfWeek = 7;
constexpr int kMonthsOfQuarter = 3;
constexpr int kMonthsOfYear = 12;
constexpr int kYearsOfDecade = 10;
constexpr int kYearsOfCentury = 100;

bool from_told(Direction direction) {
  return direction == Direction::kBefore || direction == Direction::kAfter || direction == Direction::kSame;
}

/// The day that an expression is counted from. "The next day" is counted from a day, though the text may have spoken
/// of a month since.
std::optional<Date> origin(const Meaning& meaning, const View& view) {
  if (!meaning.anaphoric || !view.told) { return view.report; }
  // Figures of "a year earlier" are compared with those of the report, not with a forecast.
  const bool years_back = meaning.sign < 0 && meaning.unit == Unit::kYear;
  if (years_back && view.report && view.told->first > *view.report) { return view.report; }
  const bool of_day = meaning.unit == Unit::kDay || meaning.weekday;
  return of_day && view.told_day ? view.told_day : view.told->first;
}

/// "That day" where the text spoke of nothing as short as a day: some day of the period.
bool is_vague(const Meaning& meaning, const View& view) {
  return meaning.anaphoric && meaning.unit == Unit::kDay && !meaning.weekday && view.told && !view.told_day;
}

Reading some_day_of(const Meaning& meaning, Days told) {
  Reading reading;
  const auto month = month_days(year_of(told.first), month_of(told.first));
  reading.value =
      month == told ? fmt::format("{:04}-{:02}-XX", year_of(told.first), month_of(told.first)) : "XXXX-XX-XX";
  reading.set(told, Precision::kRange);
  reading.rule = "from-time-told";
  add_clock(meaning, reading);
  return reading;
}

/// A count of units; more than a hundred thousand leads out of the calendar anyway.
int whole(double number) {
  constexpr double kMost = 100'000;
  return static_cast<int>(std::lround(std::clamp(number, 0.0, kMost)));
}

int steps_of(Direction direction) {
  switch (direction) {
    case Direction::kLast:
    case Direction::kPast:
    case Direction::kBefore: return -1;
    case Direction::kNext:
    case Direction::kComing:
    case Direction::kAfter: return 1;
    default: return 0;
  }
}

/// "recent weeks" and the like: four weeks, three months, five years; a week of days.
int unsaid_count(Unit unit) {
  switch (unit) {
    case Unit::kDay: return kDaysOfWeek;
    case Unit::kWeek: return 4;
    case Unit::kMonth: return 3;
    case Unit::kYear: return 5;
    default: return 2;
  }
}

std::string unknown_value(const Meaning& meaning) {
  switch (meaning.unit.value_or(Unit::kDay)) {
    case Unit::kWeek: return "XXXX-WXX";
    case Unit::kMonth: return "XXXX-XX";
    case Unit::kQuarter: return "XXXX-QX";
    case Unit::kYear: return "XXXX";
    case Unit::kDecade: return "XXX";
    case Unit::kCentury: return "XX";
    case Unit::kWeekend: return "XXXX-WXX-WE";
    default: return "XXXX-XX-XX";
  }
}

Precision precision_of(Unit unit) {
  switch (unit) {
    case Unit::kWeek: return Precision::kWeek;
    case Unit::kMonth: return Precision::kMonth;
    case Unit::kQuarter: return Precision::kQuarter;
    case Unit::kYear: return Precision::kYear;
    case Unit::kDecade: return Precision::kDecade;
    case Unit::kFortnight:
    case Unit::kWeekend:
    case Unit::kCentury: return Precision::kRange;
    default: return Precision::kDay;
  }
}

/// The week before, seen from a Sunday, is the one that ended the day before.
Reading last_week_from_sunday(Date sunday) {
  Reading reading = period_of(Unit::kWeek, sunday - days{1});
  reading.set({sunday - days{kDaysOfWeek}, sunday - days{1}}, Precision::kWeek);
  reading.rule = "sunday-begins-a-week";
  return reading;
}

/// Saturday and Sunday: the last that began before the report, or the one to come.
Reading read_weekend(Date report, Direction direction, bool future) {
  constexpr int kSaturday = 6;
  const Date this_saturday = week_days(report).first + days{kSaturday - 1};
  Date saturday = this_saturday;
  const bool begun = this_saturday <= report;
  const bool named = direction == Direction::kNext || direction == Direction::kThis;
  if (begun ? direction == Direction::kLast : !named && !future) {
    saturday -= days{kDaysOfWeek};  // "last weekend" in the news of a Sunday, too
  } else if (begun && direction == Direction::kNext) {
    saturday += days{kDaysOfWeek};
  }
  return period_of(Unit::kWeekend, saturday);
}

/// "the quarter", "the 2018 quarter": the one spoken of before, of that year where one is said, else the last
/// one that has ended.
Reading read_quarter_told(Date report, const View& view, std::optional<int> year) {
  auto ended = view.told_quarter ? view.told_quarter : moved(report, Unit::kQuarter, -1);
  if (ended && year) { ended = plus_months(*ended, (*year - year_of(*ended)) * kMonthsOfYear); }
  Reading reading = ended ? period_of(Unit::kQuarter, *ended) : Reading{};
  reading.rule = view.told_quarter ? "quarter-spoken-of" : "quarter-ended";
  return reading;
}

}  // namespace

std::optional<Date> moved(Date date, Unit unit, int count) {
  switch (unit) {
    case Unit::kDay: return plus_days(date, count);
    case Unit::kWeekend:
    case Unit::kWeek: return plus_days(date, count * kDaysOfWeek);
    case Unit::kFortnight: return plus_days(date, count * 2 * kDaysOfWeek);
    case Unit::kMonth: return plus_months(date, count);
    case Unit::kQuarter: return plus_months(date, count * kMonthsOfQuarter);
    case Unit::kYear: return plus_months(date, count * kMonthsOfYear);
    case Unit::kDecade: return plus_months(date, count * kMonthsOfYear * kYearsOfDecade);
    case Unit::kCentury: return plus_months(date, count * kMonthsOfYear * kYearsOfCentury);
    default: return std::nullopt;
  }
}

Reading period_of(Unit unit, Date date) {
  Reading reading;
  const int year = year_of(date);
  std::optional<Days> period = only(date);
  const Week week = iso_week(date);
  switch (unit) {
    case Unit::kFortnight:
    case Unit::kWeek:
      reading.value = fmt::format("{:04}-W{:02}", week.year, week.number);
      period = week_days(date);
      break;
    case Unit::kWeekend:
      reading.value = fmt::format("{:04}-W{:02}-WE", week.year, week.number);
      period = Days{date, date + days{1}};
      break;
    case Unit::kMonth:
      reading.value = fmt::format("{:04}-{:02}", year, month_of(date));
      period = month_days(year, month_of(date));
      break;
    case Unit::kQuarter:
      reading.value = fmt::format("{:04}-Q{}", year, quarter_of(date));
      period = quarter_days(year, quarter_of(date));
      break;
    case Unit::kYear:
      reading.value = fmt::format("{:04}", year);
      period = year_days(year, year);
      break;
    case Unit::kDecade:
      reading.value = fmt::format("{:03}", year / kYearsOfDecade);
      period = year_days(year / kYearsOfDecade * kYearsOfDecade,
                         year / kYearsOfDecade * kYearsOfDecade + kYearsOfDecade - 1);
      break;
    case Unit::kCentury:
      reading.value = fmt::format("{:02}", year / kYearsOfCentury);
      period = year_days(year / kYearsOfCentury * kYearsOfCentury + 1, (year / kYearsOfCentury + 1) * kYearsOfCentury);
      break;
    default: reading.value = to_iso(date); break;
  }
  if (period) { reading.set(*period, precision_of(unit)); }
  return reading;
}

Reading read_weekday(const Found& found, const View& view) {
  const Meaning& meaning = found.meaning;
  Reading reading;
  reading.precision = Precision::kDay;
  const auto report = from_told(meaning.direction) ? origin(meaning, view) : view.report;
  if (!report) {
    reading.value = fmt::format("XXXX-WXX-{}", *meaning.weekday);
    add_clock(meaning, reading);
    return reading;
  }
  const int back = (weekday_of(*report) - *meaning.weekday + kDaysOfWeek) % kDaysOfWeek;
  const int ahead = (kDaysOfWeek - back) % kDaysOfWeek;
  int shift = -back;
  reading.rule = "last-one";
  switch (meaning.direction) {
    case Direction::kLast:
    case Direction::kPast:
    case Direction::kBefore: shift = back == 0 ? -kDaysOfWeek : -back; break;
    case Direction::kNext:
    case Direction::kAfter:
      shift = ahead == 0 ? kDaysOfWeek : ahead;
      reading.rule = "next-one";
      break;
    default:
      if (found.future || meaning.direction == Direction::kComing) {
        shift = ahead;
        reading.rule = "next-one";
      } else if (ahead == 1) {
        // Six days back would be "last Friday": the report is dated by another time zone.
        shift = ahead;
        reading.rule = "day-ahead";
      }
  }
  const auto date = plus_days(*report, shift);
  if (!date) { return reading; }
  reading.value = to_iso(*date);
  reading.set(only(*date), Precision::kDay);
  add_clock(meaning, reading);
  return reading;
}

Reading read_deictic(const Found& found, const View& view) {
  const Meaning& meaning = found.meaning;
  Reading reading;
  reading.precision = Precision::kDay;
  int shift = meaning.days_from_today;
  if (meaning.direction == Direction::kLast) { shift = -1; }
  const auto date = view.today ? plus_days(*view.today, shift) : std::nullopt;
  if (!date) {
    reading.value = "XXXX-XX-XX";
  } else {
    reading.value = to_iso(*date);
    reading.set(only(*date), Precision::kDay);
  }
  add_clock(meaning, reading);
  return reading;
}

namespace {

/// "The current fiscal year", "the last fiscal year": of the state that is spoken of.
Reading read_fiscal_year(const FiscalYear& of_state, Date report, int steps) {
  Reading reading;
  const auto begins = make_date(year_of(report), of_state.month, of_state.day);
  const int first = year_of(report) - (begins && report < *begins ? 1 : 0) + steps;
  const bool whole = of_state.month == 1 && of_state.day == 1;
  reading.value = fmt::format("{:04}", of_state.named_by_first || whole ? first : first + 1);
  if (const auto twelve = twelve_months(first, of_state.month, of_state.day)) {
    reading.set(*twelve, Precision::kRange);
  }
  reading.rule = "fiscal-year-of-state";
  return reading;
}

}  // namespace

Reading read_unit(const Found& found, const View& view) {
  const Meaning& meaning = found.meaning;
  if (meaning.fiscal && found.fiscal && view.report) {
    return read_fiscal_year(*found.fiscal, *view.report, steps_of(meaning.direction));
  }
  if (is_vague(meaning, view)) { return some_day_of(meaning, *view.told); }
  const Unit unit = *meaning.unit;
  const auto from = origin(meaning, view);
  Reading reading;
  if (!from) {
    reading.value = unknown_value(meaning);
    reading.precision = precision_of(unit);
    return reading;
  }
  constexpr int kSunday = 7;
  if (unit == Unit::kWeekend) { return read_weekend(*from, meaning.direction, found.future); }
  if (unit < Unit::kDay) {
    reading.value = "PRESENT_REF";
    return reading;
  }
  if (unit == Unit::kQuarter && meaning.anaphoric) {
    return read_quarter_told(view.report.value_or(*from), view, meaning.from.year);
  }
  const int steps = steps_of(meaning.direction);
  if (unit == Unit::kWeek && steps < 0 && !meaning.anaphoric && weekday_of(*from) == kSunday) {
    return last_week_from_sunday(*from);
  }
  const auto date = moved(*from, unit, steps);
  if (!date) { return reading; }
  reading = period_of(unit, *date);
  reading.rule = meaning.anaphoric && view.told ? "from-time-told" : "";
  const bool so_far = meaning.direction == Direction::kThis && meaning.modifier == Modifier::kNone && found.past;
  if (so_far && unit > Unit::kDay && *from < *reading.last) {
    // What happened "this year" happened before the report.
    reading.set({*reading.first, *from}, Precision::kRange);
    reading.rule = "so-far";
    return reading;
  }
  cut_to_part(found, view, reading);
  if (unit == Unit::kDay) { add_clock(meaning, reading); }
  return reading;
}

Reading read_shift(const Found& found, const View& view) {
  const Meaning& meaning = found.meaning;
  const Unit unit = *meaning.unit;
  const auto from = origin(meaning, view);
  Reading reading;
  const bool past = meaning.sign < 0;
  if (!meaning.number || unit < Unit::kDay) {
    // "years ago", "two hours later": no day of its own, but on this side of the day it is counted from.
    reading.value = past ? "PAST_REF" : "FUTURE_REF";
    if (from) { (past ? reading.last : reading.first) = *from; }
    return reading;
  }
  if (unit == Unit::kYear && past && meaning.number == 1 && view.told_quarter) {
    if (const auto quarter = plus_months(*view.told_quarter, -kMonthsOfYear)) {
      reading = period_of(Unit::kQuarter, *quarter);
      reading.rule = "quarter-spoken-of";
      return reading;
    }
  }
  const auto date = from ? moved(*from, unit, meaning.sign * whole(*meaning.number)) : std::nullopt;
  if (!date) {
    reading.value = unknown_value(meaning);
    reading.precision = precision_of(unit);
    return reading;
  }
  // Decades ago are told in years: "two decades ago" in 2018 is 1998.
  return period_of(unit >= Unit::kYear ? Unit::kYear : unit, *date);
}

Reading read_span(const Found& found, const View& view) {
  const Meaning& meaning = found.meaning;
  const Unit unit = *meaning.unit;
  Reading reading;
  reading.type = TimexType::kDuration;
  reading.value = duration_value(meaning);
  reading.precision = Precision::kRange;
  const auto from = origin(meaning, view);
  if (!from) { return reading; }
  const bool past = steps_of(meaning.direction) < 0 || meaning.direction == Direction::kRecent;
  const int count = meaning.number ? whole(*meaning.number) : unsaid_count(unit);
  const auto other = moved(*from, unit, past ? -count : count);
  (past ? reading.last : reading.first) = *from;
  const bool open = !past && !meaning.number && unit != Unit::kWeek;
  if (!other) {
    if (unit < Unit::kDay) { reading.first = reading.last = *from; }
    constexpr int kHoursOfDay = 24;  // "the past 96 hours" began four days ago
    if (unit == Unit::kHour && past && reading.first) { *reading.first -= days{count / kHoursOfDay}; }
  } else if (!open) {
    (past ? reading.first : reading.last) = *other;
  }
  if (past && !meaning.number && unit == Unit::kYear && reading.first) {
    if (const auto year = year_days(year_of(*reading.first), year_of(*reading.first))) { reading.first = year->first; }
  }
  return reading;
}

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
//
// What the words of a time expression say, before anything is known of the report's date.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace chancery::time {

enum class Kind : std::uint8_t {
  kCalendar,   ///< year, month, day, quarter, season, decade ... as far as the words say
  kWeekday,    ///< "Friday", "last Friday"
  kUnit,       ///< "last month", "this week", "the previous day"
  kShift,      ///< "two days ago", "three weeks later"
  kSpan,       ///< "the past two weeks", "in recent months", "the coming days"
  kDuration,   ///< "for three days", "two-year"
  kSet,        ///< "every year", "weekly"
  kReference,  ///< "now", "recently", "soon"
  kDeictic,    ///< "today", "yesterday"
  kClock,      ///< a time of day; with a weekday or a day where they stand beside it
};

enum class Unit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeekend,
  kWeek,
  kFortnight,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury
};

/// Which one: seen from the report's date, or (kBefore, kAfter, kSame) from the time told of before.
enum class Direction : std::uint8_t { kNone, kLast, kPast, kThis, kNext, kComing, kRecent, kBefore, kAfter, kSame };

/// Which part of a period: "early", "mid", "late", "the end of"; kSoFar up to the report ("earlier this
/// month"), kRest from then on ("later this month").
enum class Modifier : std::uint8_t { kNone, kStart, kMiddle, kEnd, kLast, kSoFar, kRest };

/// A calendar day as far as it is said.
struct DateParts {
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> day;

  friend bool operator==(const DateParts&, const DateParts&) = default;
};

/// The words of one expression. Views point into the Lexicon or the Grammar.
struct Meaning {
  Kind kind = Kind::kCalendar;
  DateParts from;
  DateParts to;  ///< the other end of "Feb. 27-28", "1910 to 1945"
  std::optional<int> weekday;
  std::optional<int> quarter;
  std::optional<int> half;
  std::optional<int> decade;   ///< 197 for the 1970s; below 10: of the century that fits ("the '70s" is 7)
  std::optional<int> century;  ///< 20 for the 20th
  std::string_view season;     ///< SP, SU, FA, WI
  std::string_view holiday;    ///< rule of holidays.h
  std::optional<Unit> unit;
  std::optional<double> number;
  int sign = 0;  ///< of a shift
  Direction direction = Direction::kNone;
  Modifier modifier = Modifier::kNone;
  std::string_view part;  ///< MO, AF, EV, NI
  std::optional<int> hour;
  std::optional<int> minute;
  bool afternoon = false;      ///< "p.m."
  std::string_view zone;       ///< ending of the TIMEX3 value
  std::string_view reference;  ///< PRESENT_REF, PAST_REF, FUTURE_REF
  std::string_view frequency;  ///< TIMEX3 value of a set
  int days_from_today = 0;
  int days_off = 0;        ///< days from the day that the other words name: "the eve of", "the day after"
  bool each = false;       ///< "April 24 and 25": two days, no range from the one to the other
  bool anaphoric = false;  ///< counted from the time told of before, not from the report
  bool plural = false;     ///< "Fridays"
  bool fiscal = false;     ///< a year of accounts
};

}  // namespace chancery::time

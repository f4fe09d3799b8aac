// SPDX-License-Identifier: Apache-2.0
//
// A reading: what an expression means once a day to count from is taken for granted.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "chancery/record.h"
#include "time/calendar.h"
#include "time/found.h"

namespace chancery::time {

inline constexpr int kMinutesOfHour = 60;
/// The ending of a TIMEX3 value by the clock of Greenwich.
inline constexpr std::string_view kGreenwich = "Z";

/// What an expression is read against. `told` is the period that the text spoke of last.
struct View {
  std::optional<Date> report;  ///< the day of the report
  std::optional<Date> today;   ///< the day that "today" means: the dateline's, else the report's
  std::optional<Days> told;
  std::optional<Date> told_day;      ///< the last single day among what the text spoke of
  std::optional<Date> told_quarter;  ///< first day of the quarter spoken of a few sentences before
};

/// Value, type and days. `rule` names the step that chose among several days; static lifetime.
struct Reading {
  std::string value;
  TimexType type = TimexType::kDate;
  std::optional<Date> first;
  std::optional<Date> last;
  Precision precision = Precision::kUnknown;
  std::string_view rule;
  bool stated = false;  ///< the words carry the year

  void set(Days days, Precision how) {
    first = days.first;
    last = days.last;
    precision = how;
  }

  friend bool operator==(const Reading&, const Reading&) = default;
};

/// kCalendar.
[[nodiscard]] Reading read_calendar(const Found& found, const View& view);
/// kWeekday and kDeictic.
[[nodiscard]] Reading read_weekday(const Found& found, const View& view);
[[nodiscard]] Reading read_deictic(const Found& found, const View& view);
/// kUnit, kShift and kSpan.
[[nodiscard]] Reading read_unit(const Found& found, const View& view);
[[nodiscard]] Reading read_shift(const Found& found, const View& view);
[[nodiscard]] Reading read_span(const Found& found, const View& view);
/// kDuration, kSet, kReference and kClock.
[[nodiscard]] Reading read_duration(const Found& found);
[[nodiscard]] Reading read_set(const Found& found);
[[nodiscard]] Reading read_reference(const Found& found, const View& view);
[[nodiscard]] Reading read_clock(const Found& found, const View& view);

/// Minutes from midnight to the hour that is said; nothing where none is.
[[nodiscard]] std::optional<int> minute_of_day(const Meaning& meaning);
/// Adds the hour or the part of the day ("T14:00", "TNI") to the value of a day and makes it a TIME.
void add_clock(const Meaning& meaning, Reading& reading);
/// Cuts a period to the part that "early", "mid", "late" or "the end of" names.
void cut_to_part(const Found& found, const View& view, Reading& reading);
/// The TIMEX3 duration of a number of units ("P3D", "PT2H", "PXW").
[[nodiscard]] std::string duration_value(const Meaning& meaning);
/// A period of this unit that holds the day, with its TIMEX3 value.
[[nodiscard]] Reading period_of(Unit unit, Date date);
/// The day `count` units later; nothing where the unit is shorter than a day or the year out of range.
[[nodiscard]] std::optional<Date> moved(Date date, Unit unit, int count);

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
//
// Expressions that name no day of their own: durations, repetitions, "now", a time of day.
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <utility>

#include "time/reading.h"

namespace chancery::time {
namespace {

/// The letter of a unit in a TIMEX3 duration, how many of it make the unit, and whether a T goes before.
struct UnitForm {
  std::string_view letter;
  int times;
  bool clock;
};

UnitForm form_of(Unit unit) {
  switch (unit) {
    case Unit::kSecond: return {"S", 1, true};
    case Unit::kMinute: return {"M", 1, true};
    case Unit::kHour: return {"H", 1, true};
    case Unit::kDay: return {"D", 1, false};
    case Unit::kWeekend: return {"WE", 1, false};
    case Unit::kWeek: return {"W", 1, false};
    case Unit::kFortnight: return {"W", 2, false};
    case Unit::kMonth: return {"M", 1, false};
    case Unit::kQuarter: return {"Q", 1, false};
    case Unit::kYear: return {"Y", 1, false};
    case Unit::kDecade: return {"Y", 10, false};
    default: return {"Y", 100, false};
  }
}

/// "P2Y6M", "PT5H30M", "PT1M30S": a half in the next smaller unit.
std::string half_of(Unit unit) {
  switch (unit) {
    case Unit::kYear: return "6M";
    case Unit::kHour: return "30M";
    case Unit::kMinute: return "30S";
    case Unit::kDay: return "T12H";
    default: return "";
  }
}

}  // namespace

std::string duration_value(const Meaning& meaning) {
  const Unit unit = meaning.unit.value_or(Unit::kDay);
  const UnitForm form = form_of(unit);
  const std::string head = form.clock ? "PT" : "P";
  if (!meaning.number) {
    std::string_view letter = form.letter;
    if (unit == Unit::kDecade) { letter = "E"; }
    if (unit == Unit::kCentury) { letter = "C"; }
    return fmt::format("{}X{}", head, letter);
  }
  const double number = *meaning.number * form.times;
  const double whole = std::floor(number);
  const std::string half = number > whole ? half_of(unit) : "";
  if (number > whole && half.empty()) { return fmt::format("{}{:g}{}", head, number, form.letter); }
  if (whole == 0 && !half.empty()) { return head + half; }
  return fmt::format("{}{:g}{}{}", head, whole, form.letter, half);
}

Reading read_duration(const Found& found) {
  Reading reading;
  reading.type = TimexType::kDuration;
  reading.value = duration_value(found.meaning);
  return reading;
}

Reading read_set(const Found& found) {
  const Meaning& meaning = found.meaning;
  Reading reading;
  reading.type = TimexType::kSet;
  if (!meaning.frequency.empty()) {
    reading.value = meaning.frequency;
  } else if (meaning.weekday) {
    reading.value = fmt::format("XXXX-WXX-{}", *meaning.weekday);
  } else if (meaning.from.month) {
    reading.value = fmt::format("XXXX-{:02}", *meaning.from.month);
  } else {
    Meaning every = meaning;
    if (!every.number) { every.number = 1; }
    reading.value = duration_value(every);
  }
  if (meaning.weekday && !meaning.part.empty()) { reading.value += fmt::format("T{}", meaning.part); }
  return reading;
}

Reading read_reference(const Found& found, const View& view) {
  Reading reading;
  reading.value = found.meaning.reference;
  if (!view.report) { return reading; }
  if (reading.value != "FUTURE_REF") { reading.last = *view.report; }
  if (reading.value != "PAST_REF") { reading.first = *view.report; }
  if (reading.first && reading.last) { reading.precision = Precision::kDay; }
  return reading;
}

Reading read_clock(const Found& found, const View& view) {
  Reading reading;
  reading.type = TimexType::kTime;
  reading.precision = Precision::kDay;
  const bool told = view.told && view.told->first == view.told->last;
  const auto date = told ? std::optional(view.told->first) : view.today;
  if (date) {
    reading.value = to_iso(*date);
    reading.set(only(*date), Precision::kDay);
  } else {
    reading.value = "XXXX-XX-XX";
  }
  add_clock(found.meaning, reading);
  return reading;
}

}  // namespace chancery::time

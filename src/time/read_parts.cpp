// SPDX-License-Identifier: Apache-2.0
//
// Parts of a period ("early March") and of a day ("Friday night", "2 p.m.").
#include <fmt/format.h>

#include "time/reading.h"

namespace chancery::time {
namespace {

using std::chrono::days;

/// First and last of the days or months that a part takes, counted from 1; `last` 0 = to the end.
struct Part {
  int first;
  int last;
};

/// Thirds of a month: 1-10, 11-20, 21 to the end; its end: from the 25th.
Part part_of_month(Modifier modifier) {
  switch (modifier) {
    case Modifier::kStart: return {1, 10};
    case Modifier::kMiddle: return {11, 20};
    case Modifier::kEnd: return {21, 0};
    default: return {25, 0};
  }
}

/// Months of a year: early January to April, mid May to August, late October to December, end December.
Part part_of_year(Modifier modifier) {
  switch (modifier) {
    case Modifier::kStart: return {1, 4};
    case Modifier::kMiddle: return {5, 8};
    case Modifier::kEnd: return {10, 12};
    default: return {12, 12};
  }
}

/// Years of a decade.
Part part_of_decade(Modifier modifier) {
  switch (modifier) {
    case Modifier::kStart: return {1, 4};
    case Modifier::kMiddle: return {4, 7};
    case Modifier::kEnd: return {7, 10};
    default: return {10, 10};
  }
}

/// Years of a century.
Part part_of_century(Modifier modifier) {
  switch (modifier) {
    case Modifier::kStart: return {1, 33};
    case Modifier::kMiddle: return {34, 66};
    case Modifier::kEnd: return {67, 100};
    default: return {91, 100};
  }
}

/// Thirds of a period of any other length.
Days third(Days whole, Modifier modifier) {
  const int length = static_cast<int>((whole.last - whole.first).count()) + 1;
  const int size = std::max(1, length / 3);
  switch (modifier) {
    case Modifier::kStart: return {whole.first, whole.first + days{size - 1}};
    case Modifier::kMiddle: return {whole.first + days{size}, whole.last - days{size}};
    default: return {whole.last - days{size - 1}, whole.last};
  }
}

std::optional<Days> part_days(const Found& found, Days whole, Precision precision) {
  const Modifier modifier = found.meaning.modifier;
  const int year = year_of(whole.first);
  if (precision == Precision::kMonth) {
    const Part part = part_of_month(modifier);
    return Days{whole.first + days{part.first - 1}, part.last == 0 ? whole.last : whole.first + days{part.last - 1}};
  }
  if (precision == Precision::kYear) {
    const Part part = part_of_year(modifier);
    const auto first = month_days(year, part.first);
    const auto last = month_days(year, part.last);
    if (first && last) { return Days{first->first, last->last}; }
    return std::nullopt;
  }
  if (precision == Precision::kDecade) {
    const Part part = part_of_decade(modifier);
    return year_days(year + part.first - 1, year + part.last - 1);
  }
  if (found.meaning.century) {
    const Part part = part_of_century(modifier);
    return year_days(year + part.first - 1, year + part.last - 1);
  }
  return third(whole, modifier);
}

}  // namespace

void cut_to_part(const Found& found, const View& view, Reading& reading) {
  const Modifier modifier = found.meaning.modifier;
  if (modifier == Modifier::kNone || !reading.first || !reading.last) { return; }
  const Days whole{*reading.first, *reading.last};
  if (modifier == Modifier::kLast && found.by) {
    reading.set(only(whole.last), Precision::kDay);
    return;
  }
  if (modifier == Modifier::kSoFar || modifier == Modifier::kRest) {
    if (!view.report || *view.report < whole.first || *view.report >= whole.last) { return; }
    const bool so_far = modifier == Modifier::kSoFar;
    reading.set(so_far ? Days{whole.first, *view.report} : Days{*view.report + days{1}, whole.last}, Precision::kRange);
    return;
  }
  if (const auto part = part_days(found, whole, reading.precision)) { reading.set(*part, Precision::kRange); }
}

std::optional<int> minute_of_day(const Meaning& meaning) {
  constexpr int kNoon = 12;
  if (!meaning.hour) { return std::nullopt; }
  int hour = *meaning.hour;
  const bool after_noon = meaning.afternoon || meaning.part == "AF" || meaning.part == "EV";
  if (after_noon && hour < kNoon) { hour += kNoon; }
  return hour * kMinutesOfHour + meaning.minute.value_or(0);
}

void add_clock(const Meaning& meaning, Reading& reading) {
  if (const auto minute = minute_of_day(meaning)) {
    // Hours and days are those of the place; only what is told by the clock of Greenwich says so.
    const std::string_view zone = meaning.zone == kGreenwich ? kGreenwich : "";
    reading.value += fmt::format("T{:02}:{:02}{}", *minute / kMinutesOfHour, *minute % kMinutesOfHour, zone);
    reading.type = TimexType::kTime;
  } else if (!meaning.part.empty()) {
    reading.value += fmt::format("T{}", meaning.part);
    reading.type = TimexType::kTime;
  }
}

}  // namespace chancery::time

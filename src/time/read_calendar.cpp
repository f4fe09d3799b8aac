// SPDX-License-Identifier: Apache-2.0
//
// Days, months, quarters, seasons, years, decades and centuries.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "time/holidays.h"
#include "time/reading.h"

namespace chancery::time {
namespace {

constexpr int kDecade = 10;
constexpr int kCentury = 100;
constexpr int kMonthsOfYear = 12;

/// The year of this month or period: the most recent that began on or before the report, the next one
/// where the verb is future. `offset` compares a period with the report's: below 0 = earlier in its year.
int year_near(Date report, int offset, Direction direction, bool future) {
  const int year = year_of(report);
  switch (direction) {
    case Direction::kThis: return year;
    case Direction::kNext:
    case Direction::kComing: return offset > 0 ? year : year + 1;
    case Direction::kLast:
    case Direction::kPast:
    case Direction::kBefore: return offset < 0 ? year : year - 1;
    default: break;
  }
  if (future) { return offset >= 0 ? year : year + 1; }
  return offset <= 0 ? year : year - 1;
}

/// The day in a year: its month and day, or a feast's rule.
std::optional<Date> day_in(const Meaning& meaning, int year) {
  if (!meaning.holiday.empty()) { return holiday_in(meaning.holiday, year); }
  return make_date(year, *meaning.from.month, *meaning.from.day);
}

std::optional<Date> day_near(Date report, const Meaning& meaning) {
  const auto nearest = meaning.holiday.empty() ? nearest_day(report, *meaning.from.month, *meaning.from.day)
                                               : nearest_holiday(meaning.holiday, report);
  if (!nearest || meaning.direction == Direction::kNone) { return nearest; }
  const int months = month_of(*nearest) - month_of(report);
  const int offset = *nearest < report ? -1 : 1;
  return day_in(meaning, year_near(report, months != 0 ? months : offset, meaning.direction, false));
}

/// Has some year this day and month?
bool in_some_year(const DateParts& parts) {
  constexpr int kLeapYear = 2000;
  return make_date(kLeapYear, *parts.month, *parts.day).has_value();
}

/// The year that the words say: written out, or "last year", "that year" beside a month.
std::optional<int> said_year(const Meaning& meaning, const View& view) {
  if (meaning.from.year) { return meaning.from.year; }
  if (meaning.unit != Unit::kYear || !view.report) { return std::nullopt; }
  if (meaning.anaphoric && view.told) { return year_of(view.told->first); }
  const int year = year_of(*view.report);
  if (meaning.direction == Direction::kLast) { return year - 1; }
  return meaning.direction == Direction::kNext ? year + 1 : year;
}

Reading read_decade(const Meaning& meaning, const View& view) {
  Reading reading;
  int decade = *meaning.decade;
  reading.stated = true;
  if (decade < kDecade) {
    // "the '70s": the decade of this name that began last.
    constexpr int kThisCentury = 20;
    const int now = view.report ? year_of(*view.report) / kDecade : kThisCentury * kDecade;
    decade += (kThisCentury * kDecade + decade <= now ? kThisCentury : kThisCentury - 1) * kDecade;
  }
  reading.value = std::to_string(decade);
  if (const auto days = year_days(decade * kDecade, decade * kDecade + kDecade - 1)) {
    reading.set(*days, Precision::kDecade);
  }
  return reading;
}

Reading read_century(const Meaning& meaning) {
  Reading reading;
  const int before = *meaning.century - 1;
  reading.stated = true;
  reading.value = fmt::format("{:02}", before);
  if (const auto days = year_days(before * kCentury + 1, before * kCentury + kCentury)) {
    reading.set(*days, Precision::kRange);
  }
  return reading;
}

/// Two days of one month or of two: "Feb. 27-28", "Dec. 30, 2018 to Jan. 2, 2019".
Reading read_two_days(const Found& found, const View& view) {
  const Meaning& meaning = found.meaning;
  const int from_month = *meaning.from.month;
  const int to_month = meaning.to.month.value_or(from_month);
  Reading reading;
  auto year = said_year(meaning, view);
  reading.stated = meaning.from.year.has_value();
  if (!year && view.report) {
    const auto nearest = day_near(*view.report, meaning);
    if (nearest) { year = year_of(*nearest); }
  }
  if (!year) {
    reading.value =
        fmt::format("XXXX-{:02}-{:02}/XXXX-{:02}-{:02}", from_month, *meaning.from.day, to_month, *meaning.to.day);
    reading.precision = Precision::kRange;
    return reading;
  }
  const bool over_new_year = to_month < from_month && !meaning.to.year;
  const int first_year = over_new_year && meaning.from.year ? *year - 1 : *year;
  const auto first = make_date(first_year, from_month, *meaning.from.day);
  const auto last =
      make_date(meaning.to.year.value_or(over_new_year ? first_year + 1 : *year), to_month, *meaning.to.day);
  if (first && last && *first <= *last) {
    reading.value = to_iso(*first) + "/" + to_iso(*last);
    reading.set({*first, *last}, Precision::kRange);
  }
  return reading;
}

/// "from November to March 2018", "January to March": whole months. A year after the second is that of the
/// second; without a year the second is the month nearest to the report that the verb allows.
Reading read_two_months(const Found& found, const View& view) {
  const Meaning& meaning = found.meaning;
  const int from_month = *meaning.from.month;
  const int to_month = *meaning.to.month;
  Reading reading;
  reading.precision = Precision::kRange;
  reading.stated = meaning.from.year.has_value();
  auto last_year = meaning.to.year ? meaning.to.year : said_year(meaning, view);
  if (!last_year && view.report) {
    const int offset = from_month - month_of(*view.report);
    last_year = year_near(*view.report, offset, Direction::kNone, found.future) + (to_month < from_month ? 1 : 0);
  }
  if (!last_year) {
    reading.value = fmt::format("XXXX-{:02}/XXXX-{:02}", from_month, to_month);
    return reading;
  }
  const int first_year =
      meaning.to.year ? meaning.from.year.value_or(*last_year) : *last_year - (to_month < from_month ? 1 : 0);
  reading.value = fmt::format("{:04}-{:02}/{:04}-{:02}", first_year, from_month, *last_year, to_month);
  const auto first = month_days(first_year, from_month);
  const auto last = month_days(*last_year, to_month);
  if (first && last && first->first <= last->last) { reading.set({first->first, last->last}, Precision::kRange); }
  return reading;
}

/// Far days ahead are told with a future verb or with their year, far days back not with a future verb, and a past
/// verb right before a day (or anywhere above a feast) tells of no day ahead: the year before or after where the
/// nearest does not fit the verb.
std::pair<std::optional<Date>, std::string_view> day_by_verb(Date report, Date nearest, const Found& found) {
  constexpr std::chrono::days kFarAhead{120};
  constexpr std::chrono::days kFarBack{60};
  const auto in_year = [&](int year) { return day_in(found.meaning, year); };
  const bool plain = found.meaning.direction == Direction::kNone;
  const bool over = found.done || (found.past && !found.meaning.holiday.empty());
  const bool too_far = nearest - report > (over ? std::chrono::days{1} : kFarAhead);
  if (plain && !found.future && too_far) { return {in_year(year_of(nearest) - 1), "past-year"}; }
  if (plain && found.future && report - nearest > kFarBack) { return {in_year(year_of(nearest) + 1), "coming-year"}; }
  return {nearest, "nearest-year"};
}

Reading read_day(const Found& found, const View& view) {
  const Meaning& meaning = found.meaning;
  Reading reading;
  reading.precision = Precision::kDay;
  reading.stated = meaning.from.year.has_value();
  std::optional<Date> date;
  if (const auto year = said_year(meaning, view)) {
    date = day_in(meaning, *year);
  } else if (view.report) {
    date = day_near(*view.report, meaning);
    if (date) { std::tie(date, reading.rule) = day_by_verb(*view.report, *date, found); }
  }
  if (date && meaning.unit == Unit::kWeek) {  // "the week of March 6"
    const Reading week = period_of(Unit::kWeek, *date);
    reading.value = week.value;
    reading.set({*week.first, *week.last}, Precision::kWeek);
    return reading;
  }
  if (date) {
    reading.value = to_iso(*date);
    reading.set(only(*date), Precision::kDay);
  } else if (!meaning.holiday.empty() && !meaning.from.year) {
    reading.value = "XXXX-XX-XX";
  } else if (meaning.from.year || !in_some_year(meaning.from)) {
    return {};
  } else {
    reading.value = fmt::format("XXXX-{:02}-{:02}", *meaning.from.month, *meaning.from.day);
  }
  add_clock(meaning, reading);
  return reading;
}

/// A period of a year that comes again every year: a month, quarter, half or season.
struct Part {
  int begins;          ///< month 1-12
  int months;          ///< how long
  std::string suffix;  ///< of the TIMEX3 value
  Precision precision;
};

Part part_of(const Meaning& meaning) {
  constexpr int kQuarter = 3;
  constexpr int kHalf = 6;
  if (meaning.from.month) {
    return {*meaning.from.month, 1, fmt::format("{:02}", *meaning.from.month), Precision::kMonth};
  }
  if (meaning.quarter) {
    return {(*meaning.quarter - 1) * kQuarter + 1, kQuarter, fmt::format("Q{}", *meaning.quarter), Precision::kQuarter};
  }
  if (meaning.half) {
    return {(*meaning.half - 1) * kHalf + 1, kHalf, fmt::format("H{}", *meaning.half), Precision::kRange};
  }
  const int first = season_begin(meaning.season);
  return {first, kQuarter, std::string(meaning.season), Precision::kSeason};
}

/// "the summit in April", told in December: a month a few months ahead, where no verb says that it is past.
bool is_near_ahead(const Found& found, int months_ahead) {
  constexpr int kFew = 4;
  const bool bare = found.meaning.from.month && found.meaning.direction == Direction::kNone;
  return bare && !found.past && months_ahead > 0 && months_ahead <= kFew;
}

std::optional<Days> part_days(const Meaning& meaning, int year) {
  if (meaning.from.month) { return month_days(year, *meaning.from.month); }
  if (meaning.quarter) { return quarter_days(year, *meaning.quarter); }
  if (meaning.half) { return half_days(year, *meaning.half); }
  return season_days(year, meaning.season);
}

Reading read_part_of_year(const Found& found, const View& view) {
  const Meaning& meaning = found.meaning;
  const Part part = part_of(meaning);
  Reading reading;
  reading.precision = part.precision;
  reading.stated = meaning.from.year.has_value();
  auto year = said_year(meaning, view);
  if (!year && view.report) {
    const int month = month_of(*view.report);
    const int ends = part.begins + part.months - 1;
    int offset = 0;
    if (part.begins > month) { offset = 1; }
    if (ends < month) { offset = -1; }
    // December begins the winter that January is in.
    if (ends > kMonthsOfYear && month <= ends - kMonthsOfYear) { offset = -1; }
    // A quarter without a year is one that is accounted for.
    const bool future = found.future && !meaning.quarter;
    const bool near = is_near_ahead(found, (part.begins - month + kMonthsOfYear) % kMonthsOfYear);
    year = year_near(*view.report, offset, meaning.direction, future || near);
    reading.rule = future ? "next-one" : near ? "near-month" : "last-one";
  }
  if (!year) {
    reading.value = "XXXX-" + part.suffix;
    return reading;
  }
  reading.value = fmt::format("{:04}-{}", *year, part.suffix);
  if (const auto days = part_days(meaning, *year)) { reading.set(*days, part.precision); }
  cut_to_part(found, view, reading);
  return reading;
}

/// The days of "fiscal 2019" in a state; of "2018-19", which names both its years, where `both`.
std::optional<Days> fiscal_year_days(const FiscalYear& of_state, int number, bool both) {
  const bool whole = of_state.month == 1 && of_state.day == 1;
  const bool first = both || of_state.named_by_first || whole;
  return twelve_months(first ? number : number - 1, of_state.month, of_state.day);
}

Reading read_years(const Found& found, const View& view) {
  const Meaning& meaning = found.meaning;
  Reading reading;
  reading.stated = true;
  const int first = *meaning.from.year;
  const int last = meaning.to.year.value_or(first);
  reading.value = first == last ? fmt::format("{:04}", first) : fmt::format("{:04}/{:04}", first, last);
  if (meaning.fiscal && found.fiscal) {
    const auto of_state = fiscal_year_days(*found.fiscal, first, meaning.to.year.has_value());
    if (of_state) { reading.set(*of_state, Precision::kRange); }
    reading.rule = "fiscal-year-of-state";
    return reading;
  }
  const auto days = first <= last ? year_days(first, last) : std::nullopt;
  if (days) { reading.set(*days, first == last ? Precision::kYear : Precision::kRange); }
  cut_to_part(found, view, reading);
  return reading;
}

}  // namespace

Reading read_calendar(const Found& found, const View& view) {
  const Meaning& meaning = found.meaning;
  if (!meaning.holiday.empty()) { return read_day(found, view); }
  if (meaning.century) {
    Reading reading = read_century(meaning);
    cut_to_part(found, view, reading);
    return reading;
  }
  if (meaning.decade) {
    Reading reading = read_decade(meaning, view);
    cut_to_part(found, view, reading);
    return reading;
  }
  if (meaning.from.day && meaning.from.month) {
    return meaning.to.day ? read_two_days(found, view) : read_day(found, view);
  }
  if (meaning.from.month && meaning.to.month) { return read_two_months(found, view); }
  if (meaning.from.month || meaning.quarter || meaning.half || !meaning.season.empty()) {
    return read_part_of_year(found, view);
  }
  return meaning.from.year ? read_years(found, view) : Reading{};
}

}  // namespace chancery::time

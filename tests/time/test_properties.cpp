// SPDX-License-Identifier: Apache-2.0
//
// What holds for every text: spans, order, days and determinism.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <clocale>
#include <cstdlib>
#include <ctime>
#include <string>

#include "plain_document.h"
#include "time/calendar.h"
#include "time/holidays.h"
#include "time/publication/ages.h"

namespace chancery::time {
namespace {

/// Words that patterns are made of, and characters that may trip a reader.
constexpr std::array kScraps = {"Feb.",
                                "May",
                                "March",
                                "31",
                                "30",
                                "29",
                                "2019",
                                "1970",
                                "0000",
                                "9999",
                                "99999999999",
                                "s",
                                "'",
                                "-",
                                "/",
                                ",",
                                ".",
                                ":",
                                "the",
                                "last",
                                "next",
                                "this",
                                "early",
                                "mid",
                                "end",
                                "of",
                                "week",
                                "weekend",
                                "month",
                                "years",
                                "ago",
                                "century",
                                "quarter",
                                "twenty",
                                "two",
                                "million",
                                "half",
                                "a",
                                "and",
                                "1/2",
                                "p",
                                "m",
                                "GMT",
                                "Friday",
                                "today",
                                "yesterday",
                                "fall",
                                "winter",
                                "from",
                                "to",
                                "first",
                                "99th",
                                "every",
                                "thousand",
                                "decades",
                                "\n",
                                "\xE2\x80\x93",
                                "\xC3\xA9",
                                "\xF0\x9F\x95\x9B",
                                "\xC2\xA0",
                                "earlier",
                                "previous",
                                "following",
                                "in",
                                "by",
                                "fiscal",
                                "U.S.",
                                "Japan",
                                "2018-19",
                                "annually"};

rc::Gen<std::string> text_of_scraps() {
  const auto scrap = rc::gen::pair(rc::gen::inRange<std::size_t>(0, kScraps.size()), rc::gen::inRange(0, 4));
  return rc::gen::map(rc::gen::container<std::vector<std::pair<std::size_t, int>>>(scrap), [](const auto& scraps) {
    std::string text = "x";
    for (const auto& [at, glue] : scraps) { text += (glue == 0 ? "" : " ") + std::string(kScraps.at(at)); }
    return text;
  });
}

/// Any character of Unicode but NUL and the surrogates.
rc::Gen<std::string> any_text() {
  const auto code = rc::gen::suchThat(rc::gen::inRange(1, 0x110000), [](int c) { return c < 0xD800 || c > 0xDFFF; });
  return rc::gen::map(rc::gen::container<std::vector<int>>(code), [](const std::vector<int>& codes) {
    std::string text = "x";
    const auto put = [&text](int bits) { text += static_cast<char>(bits); };
    for (const int c : codes) {
      if (c < 0x80) {
        put(c);
      } else if (c < 0x800) {
        put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
      } else if (c < 0x10000) {
        put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
      } else {
        put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
      }
    }
    return text;
  });
}

std::optional<Date> any_date() {
  if (*rc::gen::arbitrary<bool>()) { return std::nullopt; }
  return make_date(*rc::gen::inRange(1900, 2101), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29));
}

Record record_of(const std::string& text, std::optional<Date> date) {
  static const auto stage = built_in_stage();
  auto document = plain_document(text, date);
  if (!stage || !document || !stage->run(*document)) { return {}; }
  return std::move(*document).take_record();
}

void check(const std::string& text) {
  const auto date = any_date();
  const Record record = record_of(text, date);
  RC_ASSERT(record.text == text);
  std::uint32_t end = 0;
  for (const TimeExpression& row : record.times) {
    RC_ASSERT(row.span.begin >= end);  // in order, none overlap
    end = row.span.end;
    RC_ASSERT(!row.value.empty());
    RC_ASSERT(!row.rules.empty());
    if (row.time.earliest && row.time.latest) { RC_ASSERT(*row.time.earliest <= *row.time.latest); }
  }
  for (const Problem& problem : check_record(record)) { RC_FAIL(problem.field + ": " + problem.message); }
  RC_ASSERT(record_of(text, date) == record);
}

RC_GTEST_PROP(Time, HoldsForTextsOfTimeWords, ()) {
  check(*text_of_scraps());
}

RC_GTEST_PROP(Time, HoldsForAnyText, ()) {
  check(*any_text());
}

Date some_date() {
  return make_date(*rc::gen::inRange(1950, 2050), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29)).value();
}

/// The only expression of a sentence.
TimeExpression only_time(const std::string& text, Date date) {
  const Record record = record_of(text, date);
  RC_ASSERT((record.times.size() == 1U));
  return record.times.front();
}

RC_GTEST_PROP(Time, CountsDaysFromTheReport, ()) {
  const Date date = some_date();
  const int count = *rc::gen::inRange(2, 400);
  const TimeExpression ago = only_time("It ended " + std::to_string(count) + " days ago.", date);
  RC_ASSERT((ago.time.earliest == plus_days(date, -count)));
  RC_ASSERT((ago.time.earliest == ago.time.latest));
}

/// Adding days commutes: what is said of a day moves with the report.
RC_GTEST_PROP(Time, MovesWithTheReport, ()) {
  constexpr std::array kByDay = {"Envoys met today.", "Envoys met yesterday.", "Envoys met three days ago.",
                                 "Envoys met the day before yesterday."};
  constexpr std::array kByWeek = {"Envoys met Monday.",           "Envoys met last Friday.",
                                  "Envoys met last week.",        "Envoys met two weeks ago.",
                                  "Envoys met over the weekend.", "Envoys met next Sunday."};
  constexpr int kDaysOfWeek = 7;
  const Date date = some_date();
  const bool weeks = *rc::gen::arbitrary<bool>();
  const int shift = *rc::gen::inRange(-200, 200) * (weeks ? kDaysOfWeek : 1);
  const std::string text = weeks ? *rc::gen::elementOf(kByWeek) : *rc::gen::elementOf(kByDay);
  const TimeExpression here = only_time(text, date);
  const TimeExpression there = only_time(text, date + std::chrono::days{shift});
  RC_ASSERT((plus_days(here.time.earliest.value(), shift) == there.time.earliest));
  RC_ASSERT((plus_days(here.time.latest.value(), shift) == there.time.latest));
}

RC_GTEST_PROP(Calendar, AddsDaysInAnyOrder, ()) {
  const Date date = some_date();
  const int first = *rc::gen::inRange(-5000, 5000);
  const int second = *rc::gen::inRange(-5000, 5000);
  const auto one_way = plus_days(plus_days(date, first).value(), second);
  RC_ASSERT((one_way == plus_days(plus_days(date, second).value(), first)));
  RC_ASSERT((one_way == plus_days(date, first + second)));
}

RC_GTEST_PROP(Holidays, FallOnTheirDays, ()) {
  constexpr int kSunday = 7;
  constexpr int kThursday = 4;
  const int year = *rc::gen::inRange(1900, 2100);
  const Date easter = holiday_in("easter", year).value();
  RC_ASSERT((weekday_of(easter) == kSunday));
  RC_ASSERT((easter >= make_date(year, 3, 22) && easter <= make_date(year, 4, 25)));
  RC_ASSERT((weekday_of(holiday_in("orthodox", year).value()) == kSunday));
  const Date thanksgiving = holiday_in("11/4/4", year).value();
  RC_ASSERT((weekday_of(thanksgiving) == kThursday));
  RC_ASSERT((thanksgiving >= make_date(year, 11, 22) && thanksgiving <= make_date(year, 11, 28)));
}

/// An age told beside a name is of the words beside it.
RC_GTEST_PROP(Ages, LieInTheWords, ()) {
  constexpr std::array kMarks = {", 64", ",",          " (64)", "64-year-old ", " ", "aged ",
                                 "6",    "-year-old ", "(",     "President "};
  const auto text = [&kMarks] {
    std::string all;
    for (const auto at :
         *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, kMarks.size()))) {
      all += kMarks.at(at);
    }
    return all;
  };
  const std::string before = text();
  const std::string after = text();
  if (const auto age = told_age(before, after)) {
    RC_ASSERT(age->before <= before.size());
    RC_ASSERT(age->after <= after.size());
    RC_ASSERT(age->years >= 10 && age->years <= 99);
  }
}

/// Neither the time zone nor the locale of the machine says anything.
RC_GTEST_PROP(Time, DependsOnNoZoneAndNoLocale, ()) {
  const std::string text = *text_of_scraps();
  const Date date = some_date();
  const Record plain = record_of(text, date);
  for (const char* zone : {"Pacific/Kiritimati", "America/Los_Angeles", "XXX+23"}) {
    RC_ASSERT((::setenv("TZ", zone, 1) == 0));
    ::tzset();
    static_cast<void>(std::setlocale(LC_ALL, "C.UTF-8"));
    RC_ASSERT((record_of(text, date) == plain));
  }
  RC_ASSERT((::unsetenv("TZ") == 0));
  ::tzset();
  static_cast<void>(std::setlocale(LC_ALL, "C"));
}

}  // namespace
}  // namespace chancery::time

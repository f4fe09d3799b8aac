// SPDX-License-Identifier: Apache-2.0
//
// Events that dated reports tell too, as clues to the date of a report that has none.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "chancery/engine.h"

namespace chancery {
namespace {

Date day(const char* iso) {
  return *parse_iso(iso);
}

/// The words of `text` told by dated reports on these days.
KnownEvent known(const std::string& text, const std::string& words, std::vector<Date> days,
                 DayWords day_words = DayWords::kNone) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return {.span = {begin, begin + static_cast<std::uint32_t>(words.size())},
          .type = EventType::kConsult,
          .days = std::move(days),
          .words = day_words};
}

class KnownEvents : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto loaded = Engine::load({.model = std::string(kNoModel)});
    ASSERT_TRUE(loaded);
    engine_ = std::move(*loaded);
  }
  static void TearDownTestSuite() { engine_.reset(); }

  static Record coded(const std::string& text, std::vector<KnownEvent> events, std::optional<Date> date = {}) {
    Report report;
    report.id = "test";
    report.text = text;
    report.date = date;
    report.known_events = std::move(events);
    auto coded = engine_->code(std::move(report));
    EXPECT_TRUE(coded);
    return coded ? std::move(coded->record) : Record{};
  }

  static inline std::unique_ptr<const Engine> engine_;
};

const std::string kTold = "HELSINKI, July 16 -- The presidents of both countries met here on Monday.";

TEST_F(KnownEvents, GiveTheYearThatTheWordsLeaveOpen) {
  EXPECT_EQ(coded(kTold, {}).published.time.basis, Basis::kNone);
  const Published published = coded(kTold, {known(kTold, "met", {day("2018-07-16")}, DayWords::kWeekday)}).published;
  EXPECT_EQ(published.time.basis, Basis::kInferred);
  EXPECT_EQ(published.time.earliest, day("2018-07-16"));
  EXPECT_EQ(published.time.latest, day("2018-07-16"));
  EXPECT_NE(published.reason.find("\"met\" tells an event (CONSULT) that dated reports have on 2018-07-16"),
            std::string::npos)
      << published.reason;
  EXPECT_NE(std::ranges::find(published.rules, "published:known-weekday"), published.rules.end());
}

TEST_F(KnownEvents, OneWithoutADayOfItsOwnIsNotEnough) {
  const std::string text = "The presidents of both countries met in Helsinki.";
  EXPECT_EQ(coded(text, {known(text, "met", {day("2018-07-16")})}).published.time.basis, Basis::kNone);
}

TEST_F(KnownEvents, StandBesideOtherClues) {
  const std::string text = "The presidents of both countries met in Helsinki. The pact was signed in May 2017.";
  const Time alone = coded(text, {}).published.time;
  const Time helped = coded(text, {known(text, "met", {day("2018-07-16")})}).published.time;
  ASSERT_TRUE(alone.earliest && alone.latest) << "the pact bounds it";
  ASSERT_TRUE(helped.earliest && helped.latest);
  EXPECT_LE(*helped.earliest, day("2018-07-16"));
  EXPECT_GE(*helped.latest, day("2018-07-17"));
  EXPECT_LT(*helped.latest - *helped.earliest, *alone.latest - *alone.earliest);
}

TEST_F(KnownEvents, TheSameDaysCountOnce) {
  const std::string text = "The presidents met in Helsinki. The presidents talked for an hour. They spoke.";
  const std::vector<Date> days = {day("2018-07-16")};
  const Published once = coded(text, {known(text, "met", days)}).published;
  EXPECT_EQ(coded(text, {known(text, "met", days), known(text, "talked", days), known(text, "spoke", days)}).published,
            once);
}

TEST_F(KnownEvents, AGivenDateNeedsNone) {
  const Record with = coded(kTold, {known(kTold, "met", {day("2018-07-16")}, DayWords::kWeekday)}, day("2012-07-16"));
  EXPECT_EQ(to_json(with), to_json(coded(kTold, {}, day("2012-07-16"))));
}

TEST_F(KnownEvents, WordsThatAreNotInTheTextAreLeftOut) {
  const std::string text = "Pr\u00e4sidenten met on Monday.";
  const std::vector<Date> days = {day("2018-07-16")};
  const std::string plain = to_json(coded(text, {}));
  const KnownEvent beyond{.span = {10, 4000}, .type = EventType::kConsult, .days = days};
  const KnownEvent empty{.span = {5, 5}, .type = EventType::kConsult, .days = days};
  const KnownEvent half{.span = {3, 6}, .type = EventType::kConsult, .days = days};
  const KnownEvent never{.span = {0, 11}, .type = EventType::kConsult, .days = {}};
  EXPECT_EQ(to_json(coded(text, {beyond, empty, half, never})), plain);
}

}  // namespace
}  // namespace chancery

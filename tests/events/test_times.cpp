// SPDX-License-Identifier: Apache-2.0
//
// Which expression dates an event, where the sentence has a tree: the trees are made by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "cases/by_hand.h"
#include "events/events.h"

namespace chancery {
namespace {

using ::testing::Contains;

/// The events of a text of one sentence with its tree, of a report of 3 May 2024.
Document read(const std::string& text, const std::string& tree) {
  Document document = by_hand::read(text, "statements", parse_iso("2024-05-03"));
  by_hand::add_tree(document, tree);
  by_hand::run<events::Events>(document);
  return document;
}

const Event* find(const Document& document, EventType type) {
  for (const Event& event : document.events()) {
    if (event.type == type) { return &event; }
  }
  return nullptr;
}

TEST(EventTimes, AJoinedVerbSharesTheDayOfTheFirst) {
  const Document document =
      read("Kenya said on Tuesday that the port would open and blamed Sudan.",
           "nsubj>2 root>0 case>4 obl>2 mark>9 det>7 nsubj>9 aux>9 ccomp>2 cc>11 conj>2 obj>11 punct>2");
  const Event* blamed = find(document, EventType::kAccuse);
  ASSERT_NE(blamed, nullptr);
  EXPECT_EQ(blamed->time.earliest, parse_iso("2024-04-30").value());
  EXPECT_THAT(blamed->rules, Contains("time:joined-clause"));
}

TEST(EventTimes, TheDayOfSayingIsNotTheDayOfWhatIsSaid) {
  const Document document = read("Kenya said on Tuesday that Sudan attacked Chad.",
                                 "nsubj>2 root>0 case>4 obl>2 mark>7 nsubj>7 ccomp>2 obj>7 punct>2");
  const Event* attacked = find(document, EventType::kAssault);
  ASSERT_NE(attacked, nullptr);
  EXPECT_FALSE(attacked->time.of.has_value());
}

TEST(EventTimes, JoinedDaysAreOneRange) {
  const Document document = read("Chad and Togo held talks on Monday and Tuesday.",
                                 "nsubj>4 cc>3 conj>1 root>0 obj>4 case>7 obl>4 cc>9 conj>7 punct>4");
  const Event* talks = find(document, EventType::kConsult);
  ASSERT_NE(talks, nullptr);
  EXPECT_EQ(talks->time.earliest, parse_iso("2024-04-29").value());
  EXPECT_EQ(talks->time.latest, parse_iso("2024-04-30").value());
  EXPECT_EQ(talks->time.precision, Precision::kRange);
}

TEST(EventTimes, SinceReachesToTheReport) {
  const Document document =
      read("Chad has attacked Togo since 2001.", "nsubj>3 aux>3 root>0 obj>3 case>6 obl>3 punct>3");
  const Event* attacked = find(document, EventType::kAssault);
  ASSERT_NE(attacked, nullptr);
  EXPECT_EQ(attacked->time.earliest, parse_iso("2001-01-01").value());
  EXPECT_EQ(attacked->time.latest, parse_iso("2024-05-03").value());
}

TEST(EventTimes, WhatBeganAPeriodDidNotGoOnSince) {
  const Document document =
      read("Chad has been poor since 2001, when Togo attacked Benin.",
           "nsubj>4 aux>4 cop>4 root>0 case>6 obl>4 punct>6 advmod>10 nsubj>10 acl>6 obj>10 punct>4");
  const Event* attacked = find(document, EventType::kAssault);
  ASSERT_NE(attacked, nullptr);
  EXPECT_EQ(attacked->time.earliest, parse_iso("2001-01-01").value());
  EXPECT_EQ(attacked->time.latest, parse_iso("2001-12-31").value());
}

TEST(EventTimes, OvernightIsTheNightBeforeTheReport) {
  const Document document = read("Kenya attacked Sudan overnight.", "nsubj>2 root>0 obj>2 advmod>2 punct>2");
  const Event* attacked = find(document, EventType::kAssault);
  ASSERT_NE(attacked, nullptr);
  EXPECT_EQ(attacked->time.earliest, parse_iso("2024-05-02").value());
  EXPECT_EQ(attacked->time.latest, parse_iso("2024-05-03").value());
  EXPECT_EQ(attacked->time.basis, Basis::kRelative);
  EXPECT_THAT(attacked->rules, Contains("time:overnight"));
}

TEST(EventTimes, OvernightWithADayIsThatDay) {
  const Document document =
      read("Kenya attacked Sudan overnight on Tuesday.", "nsubj>2 root>0 obj>2 advmod>2 case>6 obl>2 punct>2");
  const Event* attacked = find(document, EventType::kAssault);
  ASSERT_NE(attacked, nullptr);
  EXPECT_EQ(attacked->time.earliest, parse_iso("2024-04-30").value());
  EXPECT_EQ(attacked->time.latest, parse_iso("2024-04-30").value());
}

TEST(EventTimes, AParticipleIsOfTheTimeOfItsVerb) {
  const Document document = read("Kenya spoke on Tuesday, urging Sudan to withdraw.",
                                 "nsubj>2 root>0 case>4 obl>2 punct>6 advcl>2 obj>6 mark>9 xcomp>6 punct>2");
  const Event* urged = find(document, EventType::kRequest);
  ASSERT_NE(urged, nullptr);
  EXPECT_EQ(urged->time.earliest, parse_iso("2024-04-30").value());
  EXPECT_THAT(urged->rules, Contains("time:participle"));
}

TEST(EventTimes, AnActIsCountedFromTheOther) {
  const Document document = read(
      "Kenya attacked Sudan on Tuesday, two days after the summit between Chad and Togo.",
      "nsubj>2 root>0 obj>2 case>5 obl>2 punct>8 nummod>8 obl>11 case>11 det>11 obl>2 case>13 nmod>11 cc>15 conj>13 "
      "punct>2");
  const Event* attacked = find(document, EventType::kAssault);
  const Event* summit = find(document, EventType::kConsult);
  ASSERT_NE(attacked, nullptr);
  ASSERT_NE(summit, nullptr);
  EXPECT_EQ(attacked->time.earliest, parse_iso("2024-04-30").value());
  EXPECT_EQ(summit->time.earliest, parse_iso("2024-04-28").value());
  EXPECT_EQ(summit->time.latest, parse_iso("2024-04-28").value());
  EXPECT_THAT(summit->rules, Contains("time:counted-between"));
}

TEST(EventTimes, ACountWithoutADayGivesNone) {
  const Document document = read("Kenya attacked Sudan two days after the summit between Chad and Togo.",
                                 "nsubj>2 root>0 obj>2 nummod>5 obl>8 case>8 det>8 obl>2 case>10 nmod>8 cc>12 conj>10 "
                                 "punct>2");
  const Event* attacked = find(document, EventType::kAssault);
  ASSERT_NE(attacked, nullptr);
  EXPECT_FALSE(attacked->time.of.has_value());
}

TEST(EventTimes, AWeekIsGoodToSomeDays) {
  const Document document =
      read("Kenya attacked Sudan a week before the May 1 summit between Chad and Togo.",
           "nsubj>2 root>0 obj>2 det>5 obl>10 case>10 det>10 compound>10 nummod>8 obl>2 case>12 nmod>10 cc>14 conj>12 "
           "punct>2");
  const Event* attacked = find(document, EventType::kAssault);
  ASSERT_NE(attacked, nullptr);
  EXPECT_EQ(attacked->time.earliest, parse_iso("2024-04-21").value());
  EXPECT_EQ(attacked->time.latest, parse_iso("2024-04-27").value());
}

TEST(EventTimes, AVisitOfTwoDaysHasTwoDays) {
  const std::string tree = "nsubj>4 cc>3 conj>1 root>0 amod>6 obj>4 case>8 obl>4 punct>4";
  const Document begun = read("Chad and Togo began two-day talks on Tuesday.", tree);
  const Event* talks = find(begun, EventType::kConsult);
  ASSERT_NE(talks, nullptr);
  EXPECT_EQ(talks->time.earliest, parse_iso("2024-04-30").value());
  EXPECT_EQ(talks->time.latest, parse_iso("2024-05-01").value());
  EXPECT_THAT(talks->rules, Contains("time:days-it-takes"));

  const Document ended = read("Chad and Togo ended two-day talks on Tuesday.", tree);
  talks = find(ended, EventType::kConsult);
  ASSERT_NE(talks, nullptr);
  EXPECT_EQ(talks->time.earliest, parse_iso("2024-04-29").value());
  EXPECT_EQ(talks->time.latest, parse_iso("2024-04-30").value());
}

TEST(EventTimes, AnExpressionThatMoreSpeaksAgainstThanForDatesNothing) {
  const Document document = read("Chad attacked Togo, which joined the union by 2001.",
                                 "nsubj>2 root>0 obj>2 punct>6 nsubj>6 acl:relcl>3 det>8 obj>6 case>10 obl>6 punct>2");
  const Event* attacked = find(document, EventType::kAssault);
  ASSERT_NE(attacked, nullptr);
  EXPECT_FALSE(attacked->time.of.has_value());
}

TEST(EventTimes, WhatARelativeClauseTellsDoesNotDateTheDeedAboveIt) {
  const Document document = read("Chad freed the pastor whom it had arrested in 2016.",
                                 "nsubj>2 root>0 det>4 obj>2 obj>8 nsubj>8 aux>8 acl>4 case>10 obl>8 punct>2");
  const Event* freed = find(document, EventType::kRetreat);
  const Event* arrested = find(document, EventType::kCoerce);
  ASSERT_NE(freed, nullptr);
  ASSERT_NE(arrested, nullptr);
  EXPECT_EQ(freed->time.basis, Basis::kAssumed);
  EXPECT_EQ(arrested->time.earliest, parse_iso("2016-01-01").value());
}

}  // namespace
}  // namespace chancery

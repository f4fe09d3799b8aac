// SPDX-License-Identifier: Apache-2.0
//
// The fields that the text tests do not print, and the rule names.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "chancery/engine.h"

namespace chancery {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class StatementFields : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto loaded = Engine::load({.model = std::string(kNoModel), .keep_dropped = true});
    ASSERT_TRUE(loaded.has_value());
    engine() = std::move(*loaded);
  }

  static std::unique_ptr<const Engine>& engine() {
    static std::unique_ptr<const Engine> one;
    return one;
  }

  static Document read(std::string text) {
    Report report;
    report.id = "test";
    report.text = std::move(text);
    report.date = parse_iso("2018-06-14");
    auto document = engine()->run_until(std::move(report), "statements");
    EXPECT_TRUE(document.has_value());
    return std::move(*document);
  }

  static std::vector<std::string> names(const Document& document, const std::vector<ActorId>& ids) {
    std::vector<std::string> out;
    for (const ActorId id : ids) { out.push_back(document.at(id).name); }
    return out;
  }
};

TEST_F(StatementFields, HearersAreNamedButThePressIsNot) {
  const Document told = read("Mike Pompeo told Taro Kono on Tuesday that the sanctions would stay.");
  ASSERT_EQ(told.statements().size(), 1U);
  EXPECT_THAT(names(told, told.statements()[0].addressees), ElementsAre("Taro Kono"));
  const Document press = read("Mike Pompeo told reporters on Tuesday that the sanctions would stay.");
  ASSERT_EQ(press.statements().size(), 1U);
  EXPECT_THAT(press.statements()[0].addressees, IsEmpty());
  const Document agency = read("Mike Pompeo told Reuters on Tuesday that the sanctions would stay.");
  ASSERT_EQ(agency.statements().size(), 1U);
  EXPECT_THAT(agency.statements()[0].addressees, IsEmpty());
}

TEST_F(StatementFields, TimeIsThatOfTheSaying) {
  const Document document = read("Taro Kono said on Tuesday that the talks would resume on June 20.");
  ASSERT_EQ(document.statements().size(), 1U);
  const Time& time = document.statements()[0].time;
  EXPECT_EQ(time.earliest, parse_iso("2018-06-12"));
  ASSERT_TRUE(time.of.has_value());
  EXPECT_EQ(document.text_of(document.at(*time.of).span), "Tuesday");
}

TEST_F(StatementFields, NoTimeWordsNoTime) {
  const Document document = read("Taro Kono said the talks would resume on June 20.");
  ASSERT_EQ(document.statements().size(), 1U);
  EXPECT_EQ(document.statements()[0].time, Time{});
}

TEST_F(StatementFields, OccasionAndSourceAreTheWordsThemselves) {
  const Document document =
      read("\"The door is open,\" French President Emmanuel Macron said at a joint press conference in Paris.");
  ASSERT_EQ(document.statements().size(), 1U);
  const Statement& statement = document.statements()[0];
  ASSERT_TRUE(statement.occasion.has_value());
  EXPECT_TRUE(document.text_of(*statement.occasion).starts_with("at a joint press conference"));
  ASSERT_TRUE(statement.source.has_value());
  EXPECT_EQ(document.text_of(*statement.source), "French President Emmanuel Macron");
}

TEST_F(StatementFields, EveryFieldNamesItsRule) {
  const Document document = read("Two ships were seized, Taro Kono said.");
  ASSERT_EQ(document.statements().size(), 1U);
  const Rules& rules = document.statements()[0].rules;
  EXPECT_THAT(rules, Contains("cue:say"));
  EXPECT_THAT(rules, Contains("content:before-attribution"));
  EXPECT_THAT(rules, Contains("source:before-verb"));
  EXPECT_THAT(rules, Contains("speakers:mention"));
}

TEST_F(StatementFields, WhatWasNotTakenIsKeptForExplain) {
  const Document document = read("The ministry did not say when the talks would begin.");
  EXPECT_THAT(document.statements(), IsEmpty());
  EXPECT_THAT(document.dropped(), Contains(::testing::Field(&Dropped::reason, "it was not said")));
}

TEST_F(StatementFields, RecordsOfNestedReportsAreValid) {
  Document document = read(
      "Yonhap quoted a government official as saying that Iran denied it would leave the treaty, "
      "adding: \"We will stay.\"\n\n\"It is our duty.\"");
  EXPECT_THAT(check_record(std::move(document).take_record()), IsEmpty());
}

}  // namespace
}  // namespace chancery

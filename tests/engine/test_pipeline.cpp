// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>

#include "engine/pipeline.h"

namespace chancery::engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr StageInfo kWords{"words", {Table::kTitle}, {Table::kTokens, Table::kSentences}};
constexpr StageInfo kDates{"dates", {Table::kTokens}, {Table::kTimes}};
constexpr StageInfo kDeeds{"deeds", {Table::kTokens, Table::kTimes}, {Table::kEvents}};
constexpr StageInfo kNames{"names", {Table::kTokens}, {Table::kActors}};

std::vector<std::string_view> names_of(const std::vector<StageInfo>& stages) {
  std::vector<std::string_view> names;
  for (const StageInfo& stage : stages) { names.push_back(stage.name); }
  return names;
}

TEST(StageOrder, IsRightWhereEachTableIsWrittenBeforeItIsRead) {
  EXPECT_TRUE(check_order(std::vector{kWords, kNames, kDates, kDeeds}));
  EXPECT_TRUE(check_order(std::vector<StageInfo>{}));
}

TEST(StageOrder, IsWrongWhereATableIsReadBefore) {
  const auto order = check_order(std::vector{kWords, kDeeds, kDates});
  ASSERT_FALSE(order);
  EXPECT_EQ(order.error().code, ErrorCode::kInternal);
  EXPECT_EQ(order.error().message, "the stage deeds reads the table times, which no earlier stage writes");
}

TEST(StageOrder, OneStageDoesNotServeItself) {
  constexpr StageInfo kSelf{"self", {Table::kQuotes}, {Table::kQuotes}};
  EXPECT_FALSE(check_order(std::vector{kSelf}));
}

TEST(StagesWithout, TakesThoseAwayThatNeedTheNamed) {
  const std::vector stages{kWords, kNames, kDates, kDeeds};
  const auto without = [&](std::vector<std::string> named) { return names_of(stages_without(stages, named).value()); };
  EXPECT_THAT(without({}), ElementsAre("words", "names", "dates", "deeds"));
  EXPECT_THAT(without({"names"}), ElementsAre("words", "dates", "deeds"));
  EXPECT_THAT(without({"dates"}), ElementsAre("words", "names"));
  EXPECT_THAT(without({"words"}), IsEmpty());
}

TEST(StagesWithout, RefusesNamesThatAreNoStage) {
  const std::vector<std::string> named{"wards"};
  const auto left = stages_without(std::vector{kWords}, named);
  ASSERT_FALSE(left);
  EXPECT_EQ(left.error().code, ErrorCode::kBadUsage);
  EXPECT_THAT(left.error().message, HasSubstr("wards"));
}

TEST(StageWrites, OnlyDeclaredTablesMayChange) {
  Report report;
  report.text = "Talks.";
  Document document = Document::create(std::move(report)).value();
  const RowCounts before = count_rows(document);
  document.add(Token{.span = {0, 5}});
  EXPECT_TRUE(check_writes(kWords, before, count_rows(document)));
  document.add(Diagnostic{"odd", "why", std::nullopt});
  document.add(Dropped{"words", {0, 5}, "rule", "why"});
  EXPECT_TRUE(check_writes(kWords, before, count_rows(document))) << "every stage may say what it doubted";
  document.add(Quote{});
  const auto writes = check_writes(kWords, before, count_rows(document));
  ASSERT_FALSE(writes);
  EXPECT_EQ(writes.error().code, ErrorCode::kInternal);
  EXPECT_EQ(writes.error().message, "the stage words wrote to the table quotes, which it does not declare");
}

TEST(Engine, StagesCanBeLeftOut) {
  const auto engine = Engine::load({.without = {"actors"}});
  ASSERT_TRUE(engine) << engine.error().message;
  const auto stages = (*engine)->stages();
  EXPECT_EQ(std::ranges::find(stages, "actors", &StageInfo::name), stages.end());
  EXPECT_EQ(std::ranges::find(stages, "events", &StageInfo::name), stages.end()) << "events have actors";
  EXPECT_NE(std::ranges::find(stages, "time", &StageInfo::name), stages.end());
  EXPECT_EQ(Engine::load({.without = {"actor"}}).error().code, ErrorCode::kBadUsage);
}

TEST(Engine, RefusesWhatIsNoText) {
  const auto engine = Engine::load().value();
  Report report;
  report.id = "r";
  EXPECT_EQ(engine->code(report).error().code, ErrorCode::kReportEmpty);
  report.text = "a\xFF";
  EXPECT_EQ(engine->code(report).error().code, ErrorCode::kReportNotUtf8);
}

TEST(Engine, StopsAfterTheNamedStage) {
  const auto engine = Engine::load().value();
  Report report;
  report.id = "r";
  report.text = "OSLO, May 3 -- Norway's foreign minister said Tuesday that talks had begun.\n";
  const Document document = engine->run_until(report, "language").value();
  EXPECT_GT(document.tokens().size(), 0U);
  EXPECT_EQ(document.times().size(), 0U);
}

}  // namespace
}  // namespace chancery::engine

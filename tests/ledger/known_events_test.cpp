// SPDX-License-Identifier: Apache-2.0
//
// Which events of a report without a date dated reports of the store tell too.
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "chancery/engine.h"
#include "chancery/ledger.h"

namespace chancery {
namespace {

const std::string kTalks =
    "Swedish Foreign Minister Margot Wallstrom met Norwegian Foreign Minister Ine Eriksen Soreide in Tromso on Tuesday "
    "for talks on Arctic fisheries.";

class InputWithKnownEvents : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto loaded = Engine::load({.model = std::string(kNoModel)});
    ASSERT_TRUE(loaded);
    engine_ = std::move(*loaded);
  }
  static void TearDownTestSuite() { engine_.reset(); }
  void SetUp() override { store_ = make_memory_store(); }

  /// Reads a report; the id it has in the store.
  FactId read(const std::string& text, const char* date = "") {
    Report report;
    report.id = "report-" + std::to_string(++read_);
    report.raw = report.sha256 = std::string(64 - report.id.size(), '0') + report.id;
    report.text = text;
    report.date = parse_iso(date);
    CodedReport coded;
    coded.report = report;
    auto made = engine_->code(std::move(report));
    EXPECT_TRUE(made);
    coded.coded = std::move(*made);
    coded.report.text.clear();
    EXPECT_TRUE(store_->add(std::span(&coded, 1)));
    const auto hit = store_->find_report(coded.report.sha256);
    EXPECT_TRUE(hit);
    return hit ? hit->report : FactId{};
  }

  std::vector<KnownEvent> known(FactId report) {
    const auto input = input_with_known_events(*store_, report);
    EXPECT_TRUE(input);
    return input ? input->known_events : std::vector<KnownEvent>{};
  }

  static inline std::unique_ptr<const Engine> engine_;
  std::unique_ptr<Store> store_;
  int read_ = 0;
};

TEST_F(InputWithKnownEvents, HasTheDaysOfDatedReports) {
  read(kTalks, "2018-11-14");  // a Wednesday
  const auto events = known(read("BODO -- " + kTalks));
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events.front().type, EventType::kConsult);
  EXPECT_EQ(events.front().days, std::vector<Date>{*parse_iso("2018-11-13")});
  EXPECT_EQ(events.front().words, DayWords::kWeekday);
}

TEST_F(InputWithKnownEvents, NotThoseOfAnotherWeekday) {
  read(
      "Swedish Foreign Minister Margot Wallstrom met Norwegian Foreign Minister Ine Eriksen Soreide in Tromso on "
      "Thursday for talks on Arctic fisheries.",
      "2018-11-16");
  EXPECT_TRUE(known(read(kTalks)).empty());
}

TEST_F(InputWithKnownEvents, NotThoseOfOthers) {
  read(
      "Chinese Foreign Minister Wang Yi met Peruvian Foreign Minister Nestor Popolizio in Lima on Tuesday for talks on "
      "copper.",
      "2018-11-14");
  EXPECT_TRUE(known(read(kTalks)).empty());
}

TEST_F(InputWithKnownEvents, NotThoseOfReportsThatWereDatedFromTheirWords) {
  read("OSLO, Nov. 14 -- Secretary of State Mike Pompeo praised them on Wednesday. " + kTalks);
  EXPECT_TRUE(known(read(kTalks)).empty());
}

TEST_F(InputWithKnownEvents, NoneWhereTheDateIsGiven) {
  read(kTalks, "2018-11-14");
  EXPECT_TRUE(known(read("BODO -- " + kTalks, "2018-11-15")).empty());
}

TEST_F(InputWithKnownEvents, IsOfAReport) {
  EXPECT_EQ(input_with_known_events(*store_, {FactKind::kReport, 7}).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(input_with_known_events(*store_, {FactKind::kEvent, 1}).error().code, ErrorCode::kNotFound);
}

TEST_F(InputWithKnownEvents, GivesADateWhereTheWordsGiveNone) {
  read(kTalks, "2018-11-14");
  const FactId undated = read("BODO, Nov. 14 -- " + kTalks);
  auto input = input_with_known_events(*store_, undated);
  ASSERT_TRUE(input);
  const auto coded = engine_->code(std::move(*input));
  ASSERT_TRUE(coded);
  EXPECT_EQ(coded->record.published.time.earliest, parse_iso("2018-11-14")) << coded->record.published.reason;
  EXPECT_EQ(coded->record.published.time.latest, parse_iso("2018-11-14"));
}

}  // namespace
}  // namespace chancery

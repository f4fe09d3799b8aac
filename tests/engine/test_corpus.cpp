// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <set>
#include <thread>

#include "chancery/engine.h"

namespace chancery {
namespace {

using testing::ElementsAre;

/// Gives numbered reports, and an error for each number in `bad`.
class Numbered final : public ReportSource {
 public:
  explicit Numbered(int count, std::set<int> bad = {}) : count_(count), bad_(std::move(bad)) {}

  [[nodiscard]] std::optional<Result<Report>> next() override {
    if (given_ == count_) { return std::nullopt; }
    const int number = given_++;
    if (bad_.contains(number)) { return fail(ErrorCode::kReportEmpty, "no text", std::to_string(number)); }
    Report report;
    report.id = std::to_string(number);
    report.text = "text " + report.id;
    report.raw = report.text;
    report.path = "a.jsonl";
    report.line = static_cast<std::uint64_t>(number) + 1;
    return report;
  }
  [[nodiscard]] Progress progress() const override { return {}; }
  [[nodiscard]] int given() const { return given_; }

 private:
  int count_;
  std::set<int> bad_;
  int given_ = 0;
};

/// Takes longer for some reports than for others, so that they are done out of order; fails for ids
/// that end in 7.
class Uneven final : public Engine {
 public:
  [[nodiscard]] Result<Coded> code(Report report) const override {
    const int number = std::stoi(report.id);
    std::this_thread::sleep_for(std::chrono::microseconds((number * 7919) % 13 * 100));
    ++coded_;
    if (number % 10 == 7) { return fail(ErrorCode::kInternal, "seven"); }
    Coded coded;
    coded.record.id = report.id;
    coded.record.text = report.text;
    return coded;
  }
  [[nodiscard]] Result<Document> run_until(Report /*report*/, std::string_view /*last_stage*/) const override {
    return fail(ErrorCode::kInternal, "not used");
  }
  [[nodiscard]] std::span<const StageInfo> stages() const override { return {}; }
  [[nodiscard]] int coded() const { return coded_; }

 private:
  mutable std::atomic<int> coded_ = 0;
};

std::vector<std::string> code_numbers(int count, std::size_t threads, std::set<int> bad = {}) {
  const Uneven engine;
  Numbered source(count, std::move(bad));
  std::vector<std::string> out;
  code_all(engine, source, threads, [&](Result<CodedReport> coded) {
    out.push_back(coded ? coded->coded.record.id : to_string(coded.error()));
    return true;
  });
  return out;
}

TEST(CodeAll, KeepsTheOrderForAnyNumberOfThreads) {
  const std::vector<std::string> one = code_numbers(200, 1);
  ASSERT_EQ(one.size(), 200U);
  EXPECT_EQ(one[0], "0");
  EXPECT_EQ(one[199], "199");
  for (const std::size_t threads : {0U, 2U, 5U, 16U}) { EXPECT_EQ(code_numbers(200, threads), one) << threads; }
}

TEST(CodeAll, ErrorsStandInTheirPlace) {
  EXPECT_THAT(code_numbers(9, 3, {0, 4}),
              ElementsAre("0: no text", "1", "2", "3", "4: no text", "5", "6", "a.jsonl:8: seven", "8"));
}

TEST(CodeAll, NoReportsIsNoCall) {
  EXPECT_THAT(code_numbers(0, 2), testing::IsEmpty());
}

TEST(CodeAll, StopsWhenTheSinkSaysSo) {
  const Uneven engine;
  Numbered source(10'000);
  int seen = 0;
  code_all(engine, source, 2, [&](const Result<CodedReport>&) { return ++seen < 5; });
  EXPECT_EQ(seen, 5);
  EXPECT_LE(source.given(), 5 + 16);
}

TEST(CodeAll, HasFewReportsInFlight) {
  const Uneven engine;
  Numbered source(300);
  int seen = 0;
  int most = 0;
  code_all(engine, source, 3, [&](const Result<CodedReport>&) {
    most = std::max(most, source.given() - seen);
    ++seen;
    return true;
  });
  EXPECT_EQ(seen, 300);
  EXPECT_LE(most, 8 * 3);
}

TEST(CodeAll, TheReportComesBackWithoutItsText) {
  const Uneven engine;
  Numbered source(1);
  code_all(engine, source, 1, [&](const Result<CodedReport>& coded) {
    EXPECT_EQ(coded.value().report.id, "0");
    EXPECT_EQ(coded->report.raw, "text 0");
    EXPECT_EQ(coded->report.text, "");
    EXPECT_EQ(coded->coded.record.text, "text 0");
    return true;
  });
}

}  // namespace
}  // namespace chancery

// SPDX-License-Identifier: Apache-2.0
//
// The ledger that is kept at hand says of every day and filter what one that is worked out for the question says.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "chancery/ledger.h"
#include "store/made_reports.h"

namespace chancery {
namespace {

std::string line_of(const LedgerEntry& entry) {
  std::string out = to_string(entry.id) + " " + to_string(entry.tellings[entry.fullest].id) + " " +
                    std::string(label(entry.state)) + (entry.since ? to_iso(*entry.since) : "") + " " +
                    std::to_string(entry.tellings.size()) + "/" + std::to_string(entry.sources) +
                    (entry.overdue ? "!" : "") + (entry.deadline ? "d" : "");
  for (const LedgerLine& line : entry.history) {
    out +=
        "; " + line.rule + (line.day ? to_iso(*line.day) : "?") + (line.evidence ? to_string(line.evidence->id) : "");
  }
  return out;
}

std::string line_of(const LedgerRow& row) {
  return to_string(row.id) + " " + to_string(row.shown) + " " + std::string(label(row.state)) +
         (row.since ? to_iso(*row.since) : "") + " " + std::to_string(row.told) + "/" + std::to_string(row.sources) +
         (row.overdue ? "!" : "") + (row.deadline ? "d" : "");
}

class WholeLedger : public testing::Test {
 protected:
  void SetUp() override {
    store_ = make_memory_store();
    ASSERT_TRUE(store_->add(test::made_reports(1, 150)));
    auto whole = Ledger::of(*store_);
    ASSERT_TRUE(whole);
    whole_ = std::make_unique<Ledger>(std::move(*whole));
  }
  [[nodiscard]] std::vector<LedgerQuestion> questions() const {
    const std::string state = test::made_states().front();
    std::vector<LedgerQuestion> all;
    for (const char* day : {"2017-06-01", "2018-01-31", "2018-09-09", "2019-05-05", "2031-01-01"}) {
      for (const Query& filter :
           {Query{}, Query{.state = state}, Query{.state_of = state}, Query{.commitment_kind = CommitmentKind::kDemand},
            Query{.commitment_state = CommitmentState::kFulfilled}, Query{.min_confidence = 0.8},
            Query{.since = parse_iso("2018-01-01")}, Query{.until = parse_iso("2018-01-01")}}) {
        all.push_back({.filter = filter, .as_of = parse_iso(day)});
      }
    }
    all.push_back({});
    return all;
  }
  std::unique_ptr<Store> store_;
  std::unique_ptr<Ledger> whole_;
};

TEST_F(WholeLedger, SaysWhatOneForTheQuestionSays) {
  std::size_t entries = 0;
  for (const LedgerQuestion& question : questions()) {
    const auto expected = ledger_entries(*store_, question);
    const auto rows = whole_->rows(*store_, question);
    ASSERT_TRUE(expected && rows);
    ASSERT_EQ(rows->size(), expected->size());
    for (std::size_t i = 0; i < rows->size(); ++i) {
      const auto entry = whole_->entry(*store_, (*rows)[i].id, question.as_of);
      ASSERT_TRUE(entry);
      EXPECT_EQ(line_of(*entry), line_of((*expected)[i]));
      EXPECT_TRUE(line_of((*expected)[i]).starts_with(line_of((*rows)[i]))) << line_of((*rows)[i]);
      EXPECT_EQ((*rows)[i].lines, entry->history.size());
    }
    entries += rows->size();
  }
  EXPECT_GT(entries, 100U) << "the questions are too narrow to compare anything";
}

TEST_F(WholeLedger, CountsWhatItLists) {
  for (const LedgerQuestion& question : questions()) {
    const auto counts = whole_->counts(*store_, question);
    ASSERT_TRUE(counts);
    std::size_t sum = 0;
    for (const LedgerCount& count : *counts) {
      LedgerQuestion narrowed = question;
      narrowed.filter.commitment_state = count.state;
      const auto rows = whole_->rows(*store_, narrowed);
      EXPECT_EQ(rows->size(), count.entries);
      EXPECT_EQ(std::ranges::count_if(*rows, &LedgerRow::overdue), static_cast<std::ptrdiff_t>(count.overdue));
      sum += count.entries;
    }
    EXPECT_EQ(sum, whole_->rows(*store_, question)->size());
  }
}

TEST_F(WholeLedger, GivesPagesThatNeitherRepeatNorMiss) {
  for (const LedgerOrder order : {LedgerOrder::kTold, LedgerOrder::kLatest, LedgerOrder::kDeadline}) {
    LedgerQuestion question{.filter = {}, .as_of = parse_iso("2018-09-09"), .order = order};
    const auto all = whole_->rows(*store_, question);
    ASSERT_GT(all->size(), 10U);
    std::vector<FactId> expected;
    expected.reserve(all->size());
    for (const LedgerRow& row : *all) { expected.push_back(row.id); }
    std::vector<FactId> walked;
    question.filter.limit = 7;
    for (;;) {
      const auto page = whole_->rows(*store_, question);
      ASSERT_TRUE(page);
      for (const LedgerRow& row : *page) { walked.push_back(row.id); }
      if (page->size() < question.filter.limit) { break; }
      question.filter.after = page->back().id.number;
    }
    EXPECT_EQ(walked, expected);
  }
  EXPECT_EQ(whole_->rows(*store_, {.filter = {.after = 4711}}).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(whole_->rows(*store_, {.filter = {.state = "Japan"}}).error().code, ErrorCode::kBadUsage);
}

TEST_F(WholeLedger, StandsInItsOrders) {
  const auto latest = whole_->rows(*store_, {.order = LedgerOrder::kLatest});
  EXPECT_TRUE(std::ranges::is_sorted(*latest, std::greater(),
                                     [](const LedgerRow& row) { return row.since.value_or(Date::min()); }));
  const auto deadlines = whole_->rows(*store_, {.order = LedgerOrder::kDeadline});
  const auto without = std::ranges::find_if(*deadlines, [](const LedgerRow& row) { return !row.deadline; });
  EXPECT_TRUE(std::all_of(without, deadlines->end(), [](const LedgerRow& row) { return !row.deadline; }));
}

TEST_F(WholeLedger, KnowsOnADayWhatWasToldByThatDay) {
  const auto first = whole_->first_day();
  const auto last = whole_->last_day();
  ASSERT_TRUE(first && last);
  EXPECT_LT(*first, *last);
  const auto before = whole_->rows(*store_, {.as_of = *first - std::chrono::days{1}});
  EXPECT_TRUE(std::ranges::none_of(*before, [](const LedgerRow& row) { return row.first.has_value(); }))
      << "what has no day is always there, and nothing else";
  const auto rows = whole_->rows(*store_, {.as_of = parse_iso("2018-01-31")});
  ASSERT_TRUE(rows);
  for (const LedgerRow& row : *rows) { EXPECT_TRUE(!row.since || *row.since <= *parse_iso("2018-01-31")); }
  EXPECT_EQ(whole_->entry(*store_, {FactKind::kCommitment, 4711}, {}).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(whole_->entry(*store_, {FactKind::kEvent, 1}, {}).error().code, ErrorCode::kNotFound);
}

TEST_F(WholeLedger, IsGivenUpWhereNobodyWaits) {
  EXPECT_EQ(Ledger::of(*store_, [] { return false; }).error().code, ErrorCode::kInternal);
}

TEST(WholeLedgerOfNothing, HasNoDays) {
  const auto store = make_memory_store();
  const auto whole = Ledger::of(*store);
  ASSERT_TRUE(whole);
  EXPECT_FALSE(whole->first_day());
  EXPECT_TRUE(whole->rows(*store, {})->empty());
  EXPECT_TRUE(whole->counts(*store, {})->empty());
}

}  // namespace
}  // namespace chancery

// SPDX-License-Identifier: Apache-2.0
//
// The ledger does not depend on the order in which reports were read.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "chancery/ledger.h"
#include "store/made_reports.h"

namespace chancery {
namespace {

/// An entry without the numbers that the store gives.
std::string line_of(const LedgerEntry& entry) {
  std::string out = std::string(label(entry.state)) + (entry.since ? to_iso(*entry.since) : "") +
                    std::to_string(entry.sources) + (entry.overdue ? "!" : "");
  for (const Hit& hit : entry.tellings) { out += " " + hit.record->id + "." + std::to_string(hit.row); }
  for (const LedgerLine& line : entry.history) {
    out += "; " + line.rule + (line.day ? to_iso(*line.day) : "?");
    if (line.evidence) { out += line.evidence->record->id + "." + std::to_string(line.evidence->row); }
  }
  return out;
}

std::vector<std::string> ledger_of(const std::vector<CodedReport>& reports) {
  const auto store = make_memory_store();
  for (const CodedReport& one : reports) {
    const auto added = store->add(std::span(&one, 1));
    EXPECT_TRUE(added.has_value());
  }
  std::vector<std::string> lines;
  const auto entries = ledger_entries(*store, {});
  EXPECT_TRUE(entries.has_value());
  for (const LedgerEntry& entry : *entries) { lines.push_back(line_of(entry)); }
  return lines;
}

TEST(Ledger, DoesNotDependOnTheOrderOfReading) {
  std::vector<CodedReport> reports = test::made_reports(1, 120);
  const auto expected = ledger_of(reports);
  const auto several = std::ranges::count_if(
      expected, [](const std::string& line) { return line.find("told-again") != std::string::npos; });
  EXPECT_GT(several, 0) << "the reports have nothing in common: the test says nothing";
  test::Numbers numbers(20190222);
  for (int round = 0; round < 5; ++round) {
    for (std::size_t i = reports.size(); i > 1; --i) { std::swap(reports[i - 1], reports[numbers.next(i)]); }
    EXPECT_EQ(ledger_of(reports), expected);
  }
}

TEST(Ledger, ALimitCutsWhatIsSaidAndNotWhatItIsWorkedOutFrom) {
  const auto store = make_memory_store();
  const std::vector<CodedReport> reports = test::made_reports(1, 60);
  ASSERT_TRUE(store->add(reports).has_value());
  const Date long_ago = parse_iso("1990-01-01").value();
  const auto all = ledger_changes(*store, {}, long_ago);
  ASSERT_TRUE(all.has_value());
  ASSERT_GT(all->size(), 5U);
  const auto page = ledger_changes(*store, {.filter = {.limit = 3, .offset = 2}}, long_ago);
  ASSERT_TRUE(page.has_value());
  ASSERT_EQ(page->size(), 3U);
  for (std::size_t i = 0; i < page->size(); ++i) {
    EXPECT_EQ((*page)[i].entry, (*all)[i + 2].entry);
    EXPECT_EQ((*page)[i].line.rule, (*all)[i + 2].line.rule);
  }
}

}  // namespace
}  // namespace chancery

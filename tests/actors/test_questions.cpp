// SPDX-License-Identifier: Apache-2.0
//
// Hundreds of questions from public knowledge: who was the Japanese foreign minister on a day? A fifth of
// the days are next to a change of office.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "chancery/offices.h"

namespace chancery {
namespace {

constexpr double kLeastRight = 0.97;
constexpr double kLeastCovered = 0.97;

struct Question {
  std::string date;
  std::string phrase;
  std::string holder;
  std::string other;
  std::string near;  ///< before, on, after; empty far from a change
};

struct Count {
  int asked = 0;
  int covered = 0;
  int right = 0;  ///< the holder comes first
  int named = 0;  ///< the holder is among those named
  int both = 0;   ///< the other one of a change is named as well
};

std::vector<Question> questions() {
  std::vector<Question> all;
  std::ifstream file("questions.tsv");
  std::string line;
  std::getline(file, line);  // titles
  while (std::getline(file, line)) {
    if (line.starts_with('#')) { continue; }
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    cells.resize(5);
    all.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
  }
  return all;
}

std::vector<std::string> holders(const OfficeAnswer& answer) {
  std::vector<std::string> names;
  for (const OfficeTerm& row : answer.rows) {
    if (row.when == TermTime::kOnTheDay) { names.push_back(row.person); }
  }
  return names;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void print(const std::map<std::string, Count>& counts) {
  fmt::print("{:<10}{:>8}{:>9}{:>8}{:>8}{:>8}\n", "day", "asked", "covered", "right", "named", "both");
  for (const auto& [near, count] : counts) {
    fmt::print("{:<10}{:>8}{:>9}{:>8}{:>8}{:>8}\n", near, count.asked, count.covered, count.right, count.named,
               count.both);
  }
}

TEST(Questions, TheTablesKnowWhoHeldAnOffice) {
  const auto offices = Offices::load();
  ASSERT_TRUE(offices);
  const std::vector<Question> all = questions();
  ASSERT_GE(all.size(), 300U);
  std::map<std::string, Count> counts;
  for (const Question& question : all) {
    const auto day = parse_iso(question.date);
    ASSERT_TRUE(day) << question.date;
    const auto answer = (*offices)->ask(question.phrase, *day);
    ASSERT_TRUE(answer) << question.phrase;
    const std::vector<std::string> names = holders(*answer);
    const bool right = !names.empty() && names.front() == question.holder;
    for (const std::string& row : {std::string("all"), question.near.empty() ? "plain" : question.near}) {
      Count& count = counts[row];
      ++count.asked;
      count.covered += names.empty() ? 0 : 1;
      count.right += right ? 1 : 0;
      count.named += has(names, question.holder) ? 1 : 0;
      count.both += has(names, question.holder) && has(names, question.other) ? 1 : 0;
    }
    const std::string told = fmt::format("{}", fmt::join(names, ", "));
    if (!right) {
      fmt::print("{} {}: {}, not {}\n", question.date, question.phrase, question.holder,
                 told.empty() ? answer->note : told);
    }
    // A wrong holder is never given without the right one.
    EXPECT_TRUE(names.empty() || has(names, question.holder))
        << question.date << ' ' << question.phrase << ": " << told;
  }
  print(counts);
  const Count& all_days = counts["all"];
  EXPECT_GE(all_days.right, kLeastRight * all_days.covered);
  EXPECT_GE(all_days.covered, kLeastCovered * all_days.asked);
}

}  // namespace
}  // namespace chancery

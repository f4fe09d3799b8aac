// SPDX-License-Identifier: Apache-2.0
//
// Which expression dates an event, where the sentence has a tree: the trees are made by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/table_file.h"
#include "chancery/date.h"
#include "chancery/engine.h"
#include "events/events.h"

namespace chancery {
namespace {

using ::testing::Contains;
using ::testing::SizeIs;

/// Head of a word, counted from 1, 0 for the root; and its relation.
struct Hangs {
  std::uint32_t on = 0;
  const char* relation = "";
};

/// The events of a text of one sentence, of a report of 3 May 2024.
Document read(const std::string& text, const std::vector<Hangs>& tree) {
  const auto engine = Engine::load({.model = std::string(kNoModel), .keep_dropped = true});
  EXPECT_TRUE(engine.has_value());
  Report report;
  report.id = "test";
  report.text = text;
  report.date = parse_iso("2024-05-03").value();
  auto document = (*engine)->run_until(std::move(report), "statements");
  EXPECT_TRUE(document.has_value());
  EXPECT_THAT(document->tokens(), SizeIs(tree.size())) << text;
  for (std::uint32_t word = 0; word < tree.size(); ++word) {
    const std::uint32_t head = tree[word].on == 0 ? word : tree[word].on - 1;
    document->add(Arc{TokenId{head}, document->intern(tree[word].relation), 1.0F});
  }
  const auto tables = base::TableFile::open(base::built_in_tables());
  const auto stage = events::Events::load(*tables);
  EXPECT_TRUE(stage->run(*document).has_value());
  return std::move(*document);
}

const Event* find(const Document& document, EventType type) {
  for (const Event& event : document.events()) {
    if (event.type == type) { return &event; }
  }
  return nullptr;
}

TEST(EventTimes, AJoinedVerbSharesTheDayOfTheFirst) {
  const Document document = read("Kenya said on Tuesday that the port would open and blamed Sudan.", {{2, "nsubj"},
                                                                                                      {0, "root"},
                                                                                                      {4, "case"},
                                                                                                      {2, "obl"},
                                                                                                      {9, "mark"},
                                                                                                      {7, "det"},
                                                                                                      {9, "nsubj"},
                                                                                                      {9, "aux"},
                                                                                                      {2, "ccomp"},
                                                                                                      {11, "cc"},
                                                                                                      {2, "conj"},
                                                                                                      {11, "obj"},
                                                                                                      {2, "punct"}});
  const Event* blamed = find(document, EventType::kAccuse);
  ASSERT_NE(blamed, nullptr);
  EXPECT_EQ(blamed->time.earliest, parse_iso("2024-04-30").value());
  EXPECT_THAT(blamed->rules, Contains("time:joined-clause"));
}

TEST(EventTimes, TheDayOfSayingIsNotTheDayOfWhatIsSaid) {
  const Document document = read("Kenya said on Tuesday that Sudan attacked Chad.", {{2, "nsubj"},
                                                                                     {0, "root"},
                                                                                     {4, "case"},
                                                                                     {2, "obl"},
                                                                                     {7, "mark"},
                                                                                     {7, "nsubj"},
                                                                                     {2, "ccomp"},
                                                                                     {7, "obj"},
                                                                                     {2, "punct"}});
  const Event* attacked = find(document, EventType::kAssault);
  ASSERT_NE(attacked, nullptr);
  EXPECT_FALSE(attacked->time.of.has_value());
}

TEST(EventTimes, JoinedDaysAreOneRange) {
  const Document document = read("Chad and Togo held talks on Monday and Tuesday.", {{4, "nsubj"},
                                                                                     {3, "cc"},
                                                                                     {1, "conj"},
                                                                                     {0, "root"},
                                                                                     {4, "obj"},
                                                                                     {7, "case"},
                                                                                     {4, "obl"},
                                                                                     {9, "cc"},
                                                                                     {7, "conj"},
                                                                                     {4, "punct"}});
  const Event* talks = find(document, EventType::kConsult);
  ASSERT_NE(talks, nullptr);
  EXPECT_EQ(talks->time.earliest, parse_iso("2024-04-29").value());
  EXPECT_EQ(talks->time.latest, parse_iso("2024-04-30").value());
  EXPECT_EQ(talks->time.precision, Precision::kRange);
}

TEST(EventTimes, SinceReachesToTheReport) {
  const Document document =
      read("Chad has attacked Togo since 2001.",
           {{3, "nsubj"}, {3, "aux"}, {0, "root"}, {3, "obj"}, {6, "case"}, {3, "obl"}, {3, "punct"}});
  const Event* attacked = find(document, EventType::kAssault);
  ASSERT_NE(attacked, nullptr);
  EXPECT_EQ(attacked->time.earliest, parse_iso("2001-01-01").value());
  EXPECT_EQ(attacked->time.latest, parse_iso("2024-05-03").value());
}

TEST(EventTimes, AParticipleIsOfTheTimeOfItsVerb) {
  const Document document = read("Kenya spoke on Tuesday, urging Sudan to withdraw.", {{2, "nsubj"},
                                                                                       {0, "root"},
                                                                                       {4, "case"},
                                                                                       {2, "obl"},
                                                                                       {6, "punct"},
                                                                                       {2, "advcl"},
                                                                                       {6, "obj"},
                                                                                       {9, "mark"},
                                                                                       {6, "xcomp"},
                                                                                       {2, "punct"}});
  const Event* urged = find(document, EventType::kRequest);
  ASSERT_NE(urged, nullptr);
  EXPECT_EQ(urged->time.earliest, parse_iso("2024-04-30").value());
  EXPECT_THAT(urged->rules, Contains("time:participle"));
}

}  // namespace
}  // namespace chancery

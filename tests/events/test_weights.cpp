// SPDX-License-Identifier: Apache-2.0
//
// What decides where rules alone do not: signs, their weights, and what is made of them. The sentences are so
// plain that any sound weights give these answers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cases/by_hand.h"
#include "events/events.h"
#include "events/learned/cast_of_report.h"
#include "events/learned/features.h"
#include "events/learned/judge.h"

namespace chancery {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::SizeIs;

/// A sentence as if the model had read it: with a tree, and without predicates.
Document read(const std::string& text, const std::string& tree) {
  Document document = by_hand::read(text, "statements");
  by_hand::add_tree(document, tree);
  document.add(Encoding{});
  by_hand::run<events::Events>(document);
  return document;
}

std::vector<std::string> names(const Document& document, const std::vector<ActorId>& ids) {
  std::vector<std::string> out;
  for (const ActorId id : ids) { out.push_back(document.at(id).name); }
  return out;
}

TEST(Signs, StandThereOnce) {
  events::Features features;
  features.add("relation", "subject");
  features.add("relation=subject");
  features.add_count("mentions", 4);
  features.add_count("mentions", 3);
  ASSERT_THAT(features.all(), SizeIs(2));
  EXPECT_EQ(features.all()[0].name, "relation=subject");
  EXPECT_EQ(features.all()[1].name, "mentions=3-4");
}

TEST(Weights, AddUp) {
  const auto tables = base::TableFile::open(base::built_in_tables());
  const auto judge = events::Judge::load(*tables);
  ASSERT_TRUE(judge.has_value());
  events::Features none;
  events::Features unknown;
  unknown.add("no such sign");
  EXPECT_EQ(judge->sum("initiator", none), judge->sum("initiator", unknown));
  EXPECT_EQ(judge->probability("no such question", none), 0.5);
  events::Features once;
  once.add("model:same-type");
  events::Features twice;
  twice.add("model:same-type", 2);
  const double bias = judge->sum("event", none);
  EXPECT_GT(judge->sum("event", once), bias);
  EXPECT_DOUBLE_EQ(judge->sum("event", twice) - bias, 2 * (judge->sum("event", once) - bias));
}

TEST(Cast, CountsStatesAndWhoBelongsToThem) {
  const Document document = by_hand::read(
      "Kenya met Norway in Lusaka on Monday. Kenya and the Kenyan foreign ministry were content.", "actors");
  const events::CastOfReport cast(document);
  EXPECT_EQ(cast.rank("KEN"), 1U);
  EXPECT_GT(cast.mentions("KEN"), cast.mentions("NOR"));
  EXPECT_TRUE(cast.in_lead("NOR"));
  EXPECT_FALSE(cast.in_title("NOR"));
  EXPECT_EQ(document.at(cast.actor_of("KEN")).name, "Kenya");
  EXPECT_EQ(cast.rank("ZMB"), 0U) << "a place is nobody";
}

TEST(Linker, SubjectActsOnObject) {
  const Document document = read("Kenya condemned Norway.", "nsubj>2 root>0 obj>2 punct>2");
  ASSERT_THAT(document.events(), SizeIs(1));
  const Event& event = document.events()[0];
  EXPECT_EQ(event.type, EventType::kAccuse);
  EXPECT_THAT(names(document, event.actors), ElementsAre("Kenya"));
  EXPECT_THAT(names(document, event.recipients), ElementsAre("Norway"));
  EXPECT_THAT(event.rules, Contains("parties:linker"));
  EXPECT_EQ(event.status, Status::kOccurred);
}

TEST(Linker, BothSidesOfWhatIsDoneTogether) {
  const Document document = read("Kenya met Norway.", "nsubj>2 root>0 obj>2 punct>2");
  ASSERT_THAT(document.events(), SizeIs(1));
  EXPECT_TRUE(document.events()[0].mutual);
  EXPECT_THAT(document.events()[0].actors, SizeIs(1));
  EXPECT_THAT(document.events()[0].recipients, SizeIs(1));
}

TEST(Events, WhoseConfidenceIsTheirProbability) {
  const Document document = read("Kenya condemned Norway.", "nsubj>2 root>0 obj>2 punct>2");
  ASSERT_THAT(document.events(), SizeIs(1));
  EXPECT_GT(document.events()[0].confidence, 0.33);
  EXPECT_LT(document.events()[0].confidence, 1);
}

}  // namespace
}  // namespace chancery

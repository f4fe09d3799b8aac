// SPDX-License-Identifier: Apache-2.0
//
// Which act a condition belongs to, in trees that are made by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cases/by_hand.h"
#include "clauses/clauses.h"
#include "commitments/proposals.h"
#include "commitments/walk.h"

namespace chancery::commitments {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

/// Each proposal of a sentence with a condition, as "act | condition".
std::vector<std::string> acts_under_conditions(const std::string& text, const std::string& tree) {
  Document document = by_hand::read(text, "events");
  by_hand::add_tree(document, tree);
  const auto tables = base::TableFile::open(base::built_in_tables());
  const auto lexicon = Lexicon::load(*tables);
  EXPECT_TRUE(lexicon.has_value());
  std::vector<std::string> found;
  for_each_sentence(document, *lexicon,
                    [&](const Context& context, const std::vector<FoundCondition>& conditions, const NamedBefore&) {
                      for (const Proposal& one : propose(context, conditions)) {
                        if (!one.condition) { continue; }
                        const auto& words = context.reading.words();
                        const Span act{words.span(one.draft.first).begin, words.span(one.draft.last - 1).end};
                        found.push_back(std::string(document.text_of(act)) + " | " +
                                        std::string(document.text_of(one.condition->condition.span)));
                      }
                    });
  return found;
}

/// The conditions of a sentence that only threats may have.
std::vector<std::string> conditions_of_threats(const std::string& text, const std::string& tree) {
  Document document = by_hand::read(text, "events");
  by_hand::add_tree(document, tree);
  const auto tables = base::TableFile::open(base::built_in_tables());
  const auto lexicon = Lexicon::load(*tables);
  EXPECT_TRUE(lexicon.has_value());
  std::vector<std::string> found;
  for_each_sentence(document, *lexicon,
                    [&](const Context&, const std::vector<FoundCondition>& conditions, const NamedBefore&) {
                      for (const FoundCondition& one : conditions) {
                        if (one.follows != Follows::kThreat) { continue; }
                        found.emplace_back(document.text_of(one.condition.span));
                      }
                    });
  return found;
}

TEST(ConditionsByTree, BelongToTheActThatTheyHangOn) {
  EXPECT_THAT(
      acts_under_conditions("Norway agreed to pay, while Kenya will leave if Chad stays.",
                            "nsubj>2 root>0 mark>4 xcomp>2 punct>9 mark>9 nsubj>9 aux>9 advcl>2 mark>12 nsubj>12 "
                            "advcl>9 punct>2"),
      ElementsAre("leave | Chad stays"));
}

TEST(ConditionsByTree, OfAListOfActsInFrontBelongToAll) {
  EXPECT_THAT(
      acts_under_conditions("If Chad stays, Kenya will leave and close the border.",
                            "mark>3 nsubj>3 advcl>7 punct>7 nsubj>7 aux>7 root>0 cc>9 conj>7 det>11 obj>9 punct>7"),
      Contains("leave | Chad stays"));
}

TEST(ConditionsByTree, AfterWithANounIsNone) {
  EXPECT_THAT(acts_under_conditions("After half a century, Kenya is ready to wait.",
                                    "case>4 det>4 det>4 obl>8 punct>8 nsubj>8 cop>8 root>0 mark>10 xcomp>8 punct>8"),
              ElementsAre());
}

TEST(ConditionsByTree, WhatMustComeBeforeIsTheConditionOfWhatFollows) {
  EXPECT_THAT(acts_under_conditions("Chad must leave before Kenya will pay.",
                                    "nsubj>3 aux>3 root>0 mark>7 nsubj>7 aux>7 advcl>3 punct>3"),
              ElementsAre("pay | Chad must leave"));
}

TEST(ConditionsByTree, MayBeginWithANameThatLooksLikeAnAdjective) {
  // Beside "responsible" the word would else join two adjectives, as in "the sole if undeclared power".
  EXPECT_THAT(acts_under_conditions("Kenya will punish those responsible if New Delhi helps.",
                                    "nsubj>3 aux>3 root>0 det>5 obj>3 mark>9 amod>8 nsubj>9 advcl>3 punct>3"),
              ElementsAre("punish those responsible | New Delhi helps"));
}

TEST(ConditionsByTree, EndBeforeWhoSaidSo) {
  EXPECT_THAT(acts_under_conditions("Kenya will pay unless Chad leaves, Macron announced.",
                                    "nsubj>3 aux>3 root>0 mark>6 nsubj>6 advcl>3 punct>9 nsubj>9 parataxis>6 punct>3"),
              ElementsAre("pay | Chad leaves"));
}

TEST(ConditionsByTree, BelongToTheActRightBeforeThemWhereTheTreeHangsThemOnWhatComesLater) {
  EXPECT_THAT(acts_under_conditions("Kenya will back the plan if Chad stays, a step that Norway praises.",
                                    "nsubj>3 aux>3 root>0 det>5 obj>3 mark>8 nsubj>8 advcl>14 punct>11 det>11 "
                                    "parataxis>3 obj>14 nsubj>14 acl:relcl>11 punct>3"),
              Contains("back the plan | Chad stays"));
}

TEST(ConditionsByTree, TheSubjectOfAThreatMayBeOne) {
  EXPECT_THAT(conditions_of_threats("Any attempt to leave would bring sanctions.",
                                    "det>2 nsubj>6 mark>4 acl>2 aux>6 root>0 obj>6 punct>6"),
              ElementsAre("Any attempt to leave"));
  EXPECT_THAT(conditions_of_threats("Rejecting it would bring sanctions.", "csubj>4 obj>1 aux>4 root>0 obj>4 punct>4"),
              ElementsAre("Rejecting it"));
}

TEST(ConditionsByTree, NoOtherSubjectIs) {
  EXPECT_THAT(conditions_of_threats("The vote would bring sanctions.", "det>2 nsubj>4 aux>4 root>0 obj>4 punct>4"),
              ElementsAre());
  EXPECT_THAT(conditions_of_threats("Any attempt failed.", "det>2 nsubj>3 root>0 punct>3"), ElementsAre());
  EXPECT_THAT(conditions_of_threats("Any attempt would not help.", "det>2 nsubj>5 aux>5 advmod>5 root>0 punct>5"),
              ElementsAre());
}

}  // namespace
}  // namespace chancery::commitments

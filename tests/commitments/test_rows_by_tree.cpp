// SPDX-License-Identifier: Apache-2.0
//
// Whole commitments, in trees and with marks of the model that are made by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cases/by_hand.h"
#include "commitments/commitments.h"

namespace chancery::commitments {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

/// Words that a model marks as what is undertaken.
struct Mark {
  std::string words;
  CommitmentKind kind = CommitmentKind::kDemand;
};

std::string names(const Document& document, const std::vector<ActorId>& ids) {
  std::string all;
  for (const ActorId id : ids) { all += (all.empty() ? "" : "+") + document.at(id).name; }
  return all.empty() ? "-" : all;
}

/// The commitments of a sentence: "kind debtors>creditors: act | condition".
std::vector<std::string> rows(const std::string& text, const std::string& tree, const std::vector<Mark>& marks = {}) {
  Document document = by_hand::read(text, "events");
  by_hand::add_tree(document, tree);
  for (const Mark& mark : marks) {
    const auto place = static_cast<std::uint32_t>(text.find(mark.words));
    EXPECT_LT(place, text.size()) << mark.words;
    const Span words{place, place + static_cast<std::uint32_t>(mark.words.size())};
    document.add(Undertaking{.action = words, .sentence = SentenceId{0}, .kind = mark.kind, .score = 1});
  }
  by_hand::run<Commitments>(document);
  std::vector<std::string> found;
  for (const Commitment& row : document.commitments()) {
    found.push_back(std::string(label(row.kind)) + " " + names(document, row.debtors) + ">" +
                    names(document, row.creditors) + ": " + std::string(document.text_of(row.action)));
    if (row.condition) { found.back() += " | " + std::string(document.text_of(row.condition->span)); }
  }
  return found;
}

TEST(RowsByTree, WhoTurnsDownADemandWouldHaveToAct) {
  const std::string tree = "nsubj>2 root>0 det>5 amod>5 obj>2 mark>7 acl>5 det>9 obj>7 punct>2";
  EXPECT_THAT(rows("Chad rejected a Kenyan demand to close the port.", tree, {{"close the port"}}),
              ElementsAre("demand Chad>Kenya: close the port", "refusal Chad>Kenya: close the port"));
  EXPECT_THAT(rows("Chad accepted a Kenyan demand to close the port.", tree, {{"close the port"}}),
              ElementsAre("demand Chad>Kenya: close the port"));
}

TEST(RowsByTree, ADemandIsOfWhoIsSaidToMakeIt) {
  EXPECT_THAT(rows("Chad turned down a request by Kenya to close the port.",
                   "nsubj>2 root>0 compound:prt>2 det>5 obj>2 case>7 nmod>5 mark>9 acl>5 det>11 obj>9 punct>2",
                   {{"close the port"}}),
              ElementsAre("demand Chad>Kenya: close the port", "refusal Chad>Kenya: close the port"));
}

TEST(RowsByTree, WhoIsToldWhatItShouldDoIsAsked) {
  EXPECT_THAT(rows("Chad told Kenya it should close the port.",
                   "nsubj>2 root>0 obj>2 nsubj>6 aux>6 ccomp>2 det>8 obj>6 punct>2", {{"close the port"}}),
              ElementsAre("demand Kenya>Chad: close the port"));
}

TEST(RowsByTree, WhoDoesAPassiveActOwesIt) {
  EXPECT_THAT(rows("Chad agreed that the dam would be built by Kenya.",
                   "nsubj>2 root>0 mark>8 det>5 nsubj:pass>8 aux>8 aux:pass>8 ccomp>2 case>10 obl:agent>8 punct>2",
                   {{"be built by Kenya", CommitmentKind::kPromise}}),
              ElementsAre(::testing::StartsWith("promise Kenya>")));
}

TEST(RowsByTree, APlanToEndAPactThatIsPutOffIsAThreat) {
  EXPECT_THAT(rows("Chad suspended its decision to end the pact with Kenya.",
                   "nsubj>2 root>0 nmod:poss>4 obj>2 mark>6 acl>4 det>8 obj>6 case>10 nmod>8 punct>2"),
              ElementsAre(::testing::StartsWith("threat Chad>")));
}

TEST(RowsByTree, ConditionsGoOnWithWhatHangsOnTheirConnective) {
  EXPECT_THAT(rows("Chad will pay as soon as it holds free elections.",
                   "nsubj>3 aux>3 root>0 advmod>5 advmod>3 mark>8 nsubj>8 advcl>5 amod>10 obl>5 punct>3",
                   {{"pay", CommitmentKind::kPromise}}),
              Contains(::testing::EndsWith("| it holds free elections")));
}

TEST(RowsByTree, ConditionsMayBeginWithAParticiple) {
  EXPECT_THAT(rows("Provided Kenya agrees, Chad will pay the fine.",
                   "advcl>7 nsubj>3 advcl>7 punct>3 nsubj>7 aux>7 root>0 det>9 obj>7 punct>7",
                   {{"pay the fine", CommitmentKind::kPromise}}),
              Contains(::testing::EndsWith("| Kenya agrees")));
}

}  // namespace
}  // namespace chancery::commitments

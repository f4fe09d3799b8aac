// SPDX-License-Identifier: Apache-2.0
//
// Which words an act has, and what a deal still needs, in trees that are made by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cases/by_hand.h"
#include "commitments/proposals.h"
#include "commitments/rules/answered.h"
#include "commitments/rules/needs_approval.h"
#include "commitments/walk.h"

namespace chancery::commitments {
namespace {

using ::testing::Contains;
using ::testing::Not;

/// A sentence with its tree; `marked` are words that a model marks as what is undertaken.
Document sentence(const std::string& text, const std::string& tree, const std::string& marked = "") {
  Document document = by_hand::read(text, "events");
  by_hand::add_tree(document, tree);
  if (const auto place = static_cast<std::uint32_t>(text.find(marked)); !marked.empty()) {
    const Span words{place, place + static_cast<std::uint32_t>(marked.size())};
    document.add(Undertaking{.action = words, .sentence = SentenceId{0}, .kind = CommitmentKind::kDemand, .score = 1});
  }
  return document;
}

using Each = std::function<void(const Context&, const std::vector<FoundCondition>&)>;

void for_each(const Document& document, const Each& each) {
  const auto tables = base::TableFile::open(base::built_in_tables());
  const auto lexicon = Lexicon::load(*tables);
  ASSERT_TRUE(lexicon.has_value());
  for_each_sentence(document, *lexicon,
                    [&](const Context& context, const std::vector<FoundCondition>& conditions, const NamedBefore&) {
                      each(context, conditions);
                    });
}

/// The acts that are proposed, those with a condition as "act | condition".
std::vector<std::string> acts(const Document& document) {
  std::vector<std::string> found;
  for_each(document, [&](const Context& context, const std::vector<FoundCondition>& conditions) {
    for (const Proposal& one : propose(context, conditions)) {
      const auto& words = context.reading.words();
      const Span act{words.span(one.draft.first).begin, words.span(one.draft.last - 1).end};
      std::string written(document.text_of(act));
      if (one.condition) { written += " | " + std::string(document.text_of(one.condition->condition.span)); }
      found.push_back(std::move(written));
    }
  });
  return found;
}

/// What a deal still needs; "" where the sentence does not say.
std::string needed(const std::string& text, const std::string& tree) {
  const Document document = sentence(text, tree);
  std::string found;
  for_each(document, [&](const Context& context, const std::vector<FoundCondition>&) {
    const auto condition = rules::needs_approval(context);
    if (condition) { found = document.text_of(condition->condition.span); }
  });
  return found;
}

TEST(ActsByTree, AreWhatIsSaidToDependOnSomething) {
  EXPECT_THAT(acts(sentence("Togo said any loan is contingent on reforms.",
                            "nsubj>2 root>0 det>4 nsubj>6 cop>6 ccomp>2 case>8 obl>6 punct>2")),
              Contains("any loan | reforms"));
  EXPECT_THAT(acts(sentence("Togo said the pace of talks depends on Chad.",
                            "nsubj>2 root>0 det>4 nsubj>7 case>6 nmod>4 ccomp>2 case>9 obl>7 punct>2")),
              Contains("the pace of talks | Chad"));
}

TEST(ActsByTree, AreNotWhoDependsOnSomething) {
  EXPECT_THAT(acts(sentence("Togo said Kenya depends on Chad.", "nsubj>2 root>0 nsubj>4 ccomp>2 case>6 obl>4 punct>2")),
              Not(Contains("Kenya | Chad")));
}

TEST(ActsByTree, EndBeforeTheVerbOfTheSubjectThatTheyAreAPartOf) {
  EXPECT_THAT(acts(sentence("The promise that Togo will stop the tests has calmed Kenya.",
                            "det>2 nsubj>10 mark>6 nsubj>6 aux>6 acl>2 det>8 obj>6 aux>10 root>0 obj>10 punct>10")),
              Contains("stop the tests"));
}

TEST(ActsByTree, MarkedByAModelGoToTheEndOfAPhrase) {
  EXPECT_THAT(acts(sentence("Togo wants an end to raids by rebels.",
                            "nsubj>2 root>0 det>4 obj>2 case>6 nmod>4 case>8 nmod>6 punct>2", "an end to raids by")),
              Contains("an end to raids by rebels"));
}

TEST(Deals, NeedWhatTheyAreSaidToRequire) {
  EXPECT_EQ(needed("The deal will require approval by Chad.", "det>2 nsubj>4 aux>4 root>0 obj>4 case>7 nmod>5 punct>4"),
            "approval by Chad");
  EXPECT_EQ(needed("The army will require approval by Chad.", "det>2 nsubj>4 aux>4 root>0 obj>4 case>7 nmod>5 punct>4"),
            "");
}

TEST(Deals, NeedWhoHasToApproveThem) {
  EXPECT_EQ(needed("Chad would have to approve the deal.", "nsubj>3 aux>3 root>0 mark>5 xcomp>3 det>7 obj>5 punct>3"),
            "Chad would have to approve the deal");
  EXPECT_EQ(needed("Chad would have to approve the envoy.", "nsubj>3 aux>3 root>0 mark>5 xcomp>3 det>7 obj>5 punct>3"),
            "");
}

/// What the sentence says became of its acts, if they are of this kind, by the names of the rules.
std::vector<std::string> answers(const Document& document, CommitmentKind kind) {
  std::vector<std::string> found;
  for_each(document, [&](const Context& context, const std::vector<FoundCondition>& conditions) {
    for (Proposal& one : propose(context, conditions)) {
      one.draft.kind = kind;
      if (const auto answer = rules::answered(context, one.draft)) { found.emplace_back(answer->rule); }
    }
  });
  return found;
}

TEST(Answered, ADemandThatIsTurnedDown) {
  const std::string tree = "nsubj>2 root>0 det>4 obj>2 mark>6 acl>4 obj>6 punct>2";
  EXPECT_THAT(answers(sentence("Norway rejected a demand to leave Chad.", tree), CommitmentKind::kDemand),
              Contains("state:turned-down"));
  EXPECT_THAT(answers(sentence("Norway repeated a demand to leave Chad.", tree), CommitmentKind::kDemand),
              Not(Contains("state:turned-down")));
}

TEST(Answered, APlanThatIsTakenBackOrPutOff) {
  const std::string tree = "nsubj>2 root>0 nmod:poss>4 obj>2 mark>6 acl>4 obj>6 punct>2";
  EXPECT_THAT(answers(sentence("Kenya abandoned its plan to leave Chad.", tree), CommitmentKind::kIntention),
              Contains("state:taken-back"));
  EXPECT_THAT(answers(sentence("Kenya suspended its plan to leave Chad.", tree), CommitmentKind::kIntention),
              Contains("state:put-off"));
  EXPECT_THAT(answers(sentence("Kenya announced its plan to leave Chad.", tree), CommitmentKind::kIntention),
              ::testing::IsEmpty());
}

}  // namespace
}  // namespace chancery::commitments

// SPDX-License-Identifier: Apache-2.0
//
// Clauses read from trees that are made by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cases/by_hand.h"
#include "clauses/clauses.h"

namespace chancery {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class TreeReading : public ::testing::Test {
 protected:
  static Document read(const std::string& text, const std::string& tree) {
    Document document = by_hand::read(text, "actors");
    by_hand::add_tree(document, tree);
    return document;
  }

  static clauses::Reading reading(const Document& document) { return {document, document.sentences()[0]}; }

  static std::vector<std::string> texts(const Document& document, const clauses::Reading& reading,
                                        const std::vector<std::uint32_t>& phrases) {
    std::vector<std::string> out;
    for (const std::uint32_t phrase : phrases) {
      out.emplace_back(document.text_of(reading.phrases()[phrase].mention->span));
    }
    return out;
  }

  static const clauses::Clause& clause(const clauses::Reading& reading, const std::string& verb) {
    for (const clauses::Clause& one : reading.clauses()) {
      if (reading.words().is(one.head, verb)) { return one; }
    }
    ADD_FAILURE() << "no clause " << verb;
    return reading.clauses().front();
  }

  static std::vector<std::string> subjects(const Document& document, const std::string& verb) {
    const clauses::Reading found = reading(document);
    return texts(document, found, clause(found, verb).subjects);
  }

  static std::vector<std::string> objects(const Document& document, const std::string& verb) {
    const clauses::Reading found = reading(document);
    return texts(document, found, clause(found, verb).objects);
  }
};

TEST_F(TreeReading, APrepositionGoesWithTheNounBehindIt) {
  const Document document =
      read("Iran was urged by Britain and Germany to return.",
           "nsubj:pass>3 aux:pass>3 root>0 mark>3 obl:agent>3 cc>7 conj>5 mark>9 xcomp>3 punct>3");
  const clauses::Reading found = reading(document);
  ASSERT_EQ(found.phrases().size(), 3U);
  EXPECT_EQ(found.phrases()[1].preposition, "by");
  EXPECT_EQ(found.tree().relation(7), "mark") << "of the infinitive";
}

TEST_F(TreeReading, SubjectAndObjectsOfAVerbWithACoordinatedOne) {
  const Document document = read("Kenya thanked Norway and urged Chad to reopen the border.",
                                 "nsubj>2 root>0 obj>2 cc>5 conj>2 obj>5 mark>8 xcomp>5 det>10 obj>8 punct>2");
  EXPECT_THAT(subjects(document, "thanked"), ElementsAre("Kenya"));
  EXPECT_THAT(objects(document, "thanked"), ElementsAre("Norway"));
  EXPECT_THAT(subjects(document, "urged"), ElementsAre("Kenya"));
  EXPECT_THAT(objects(document, "urged"), ElementsAre("Chad"));
}

TEST_F(TreeReading, TheObjectOfTheVerbAboveDoesWhatTheInfinitiveSays) {
  const Document document =
      read("Kenya urged Chad to reopen the border.", "nsubj>2 root>0 obj>2 mark>5 xcomp>2 det>7 obj>5 punct>2");
  EXPECT_THAT(subjects(document, "reopen"), ElementsAre("Chad"));
}

TEST_F(TreeReading, WithoutAnObjectTheSubjectOfTheVerbAboveDoesIt) {
  const Document document = read("Kenya promised to help Chad.", "nsubj>2 root>0 mark>4 xcomp>2 obj>4 punct>2");
  EXPECT_THAT(subjects(document, "help"), ElementsAre("Kenya"));
  EXPECT_THAT(objects(document, "help"), ElementsAre("Chad"));
  EXPECT_THAT(objects(document, "promised"), IsEmpty());
}

TEST_F(TreeReading, TheSubjectOfAnActivePassedOverARelativeClause) {
  // By position Norway, the last name before the verb, would condemn.
  const Document document = read("Kenya, which had invited Norway, condemned Chad.",
                                 "nsubj>8 punct>5 nsubj>5 aux>5 acl:relcl>1 obj>5 punct>5 root>0 obj>8 punct>8");
  EXPECT_THAT(subjects(document, "condemned"), ElementsAre("Kenya"));
  EXPECT_THAT(subjects(document, "invited"), ElementsAre("Kenya"));
  EXPECT_THAT(objects(document, "invited"), ElementsAre("Norway"));
}

TEST_F(TreeReading, AgentOfAPassive) {
  const Document document = read("Chad was condemned by Kenya and Norway.",
                                 "nsubj:pass>3 aux:pass>3 root>0 case>5 obl:agent>3 cc>7 conj>5 punct>3");
  const clauses::Reading found = reading(document);
  EXPECT_THAT(subjects(document, "condemned"), ElementsAre("Chad"));
  ASSERT_THAT(objects(document, "condemned"), ElementsAre("Kenya", "Norway"));
  for (const std::uint32_t phrase : clause(found, "condemned").objects) {
    EXPECT_EQ(found.phrases()[phrase].preposition, "by");
  }
}

TEST_F(TreeReading, ANounKnowsWhatHangsOnIt) {
  const Document document =
      read("Talks between Kenya and Chad failed.", "nsubj>6 case>3 nmod>1 cc>5 conj>3 root>0 punct>6");
  const clauses::Reading found = reading(document);
  ASSERT_EQ(found.phrases().size(), 2U);
  for (const clauses::Phrase& phrase : found.phrases()) {
    EXPECT_EQ(phrase.preposition, "between");
    EXPECT_EQ(phrase.hangs_on, 0U);
  }
}

TEST_F(TreeReading, AnOwnerOnlyModifies) {
  const Document document = read("Kenya's decision angered Chad.", "nmod:poss>3 case>1 nsubj>4 root>0 obj>4 punct>4");
  const clauses::Reading found = reading(document);
  EXPECT_EQ(found.phrases()[0].modifies, 2U);
  EXPECT_THAT(subjects(document, "angered"), IsEmpty());
  EXPECT_TRUE(clause(found, "angered").subject_open);
}

TEST_F(TreeReading, AConditionIsToldByItsMark) {
  const Document document =
      read("Kenya will act if Chad attacks Norway.", "nsubj>3 aux>3 root>0 mark>6 nsubj>6 advcl>3 obj>6 punct>3");
  const clauses::Reading found = reading(document);
  EXPECT_EQ(clause(found, "attacks").link, clauses::Link::kCondition);
  EXPECT_THAT(subjects(document, "attacks"), ElementsAre("Chad"));
  EXPECT_THAT(subjects(document, "act"), ElementsAre("Kenya"));
}

TEST_F(TreeReading, TwoSubjectsAroundAVerbAreSubjectAndObject) {
  const Document document = read("Kenya condemned Chad.", "nsubj>2 root>0 nsubj>2 punct>2");
  EXPECT_THAT(subjects(document, "condemned"), ElementsAre("Kenya"));
  EXPECT_THAT(objects(document, "condemned"), ElementsAre("Chad"));
}

TEST_F(TreeReading, AListThatHangsOnItsVerbGoesOnFromTheSubject) {
  const Document document = read("Kenya and Chad agreed.", "nsubj>4 cc>3 conj>4 root>0 punct>4");
  EXPECT_THAT(subjects(document, "agreed"), ElementsAre("Kenya", "Chad"));
}

TEST_F(TreeReading, ASubjectBehindAPrepositionIsNone) {
  const Document document =
      read("The plan was rejected by Chad.", "det>2 nsubj:pass>4 aux:pass>4 root>0 case>6 nsubj>4 punct>4");
  EXPECT_THAT(subjects(document, "rejected"), IsEmpty());
  EXPECT_THAT(objects(document, "rejected"), ElementsAre("Chad"));
}

TEST_F(TreeReading, WhatStandsBeforeAGerundIsTheObjectAbove) {
  const Document document =
      read("Kenya accused Chad of attacking Norway.", "nsubj>2 root>0 nsubj>5 mark>5 ccomp>2 obj>5 punct>2");
  EXPECT_THAT(objects(document, "accused"), ElementsAre("Chad"));
  EXPECT_THAT(subjects(document, "attacking"), ElementsAre("Chad"));
}

TEST_F(TreeReading, BeforeTheVerbOfBelongsToTheNounThatItFollows) {
  const Document document =
      read("The expulsion of Norwegian diplomats by Chad was announced.",
           "det>2 nsubj:pass>9 case>5 amod>5 nsubj:pass>9 case>7 nmod>5 aux:pass>9 root>0 punct>9");
  const clauses::Reading found = reading(document);
  EXPECT_EQ(found.tree().head(4), 1U);
  EXPECT_EQ(found.tree().relation(4), "nmod");
  EXPECT_EQ(found.phrases()[0].preposition, "of");
  EXPECT_EQ(found.phrases()[0].hangs_on, 1U);
}

TEST_F(TreeReading, NoNounIsACompoundOfOneBehindAPreposition) {
  const Document document = read("The arrest of Norwegian diplomats angered Norway.",
                                 "det>5 compound>5 case>5 amod>5 nsubj>6 root>0 obj>6 punct>6");
  const clauses::Reading found = reading(document);
  EXPECT_EQ(found.tree().relation(1), "nsubj");
  EXPECT_EQ(found.tree().head(4), 1U);
  EXPECT_EQ(found.tree().head(0), 1U);
}

TEST_F(TreeReading, AConjunctionGoesOnFromWhatHangsOnTheSameNoun) {
  const Document document =
      read("Talks between Kenya and Somali rebels failed.", "nsubj>7 case>3 nmod>1 cc>6 amod>6 nmod>1 root>0 punct>7");
  const clauses::Reading found = reading(document);
  ASSERT_EQ(found.phrases().size(), 2U);
  EXPECT_EQ(found.phrases()[1].preposition, "between");
  EXPECT_EQ(found.phrases()[1].joined_to, 0U);
}

TEST_F(TreeReading, AConnectiveBelongsToTheClauseThatItStandsBefore) {
  const Document document = read("Only when Chad agrees will Kenya open the border.",
                                 "advmod>7 advmod>7 nsubj>4 advcl>7 aux>7 nsubj>7 root>0 det>9 obj>7 punct>7");
  const clauses::Reading found = reading(document);
  EXPECT_EQ(clause(found, "agrees").marker, "when");
  EXPECT_EQ(clause(found, "agrees").link, clauses::Link::kTime);
  EXPECT_EQ(clause(found, "open").group->modal, Modal::kWill);
}

TEST_F(TreeReading, AVerbBehindAConjunctionGoesOnFromTheOneAbove) {
  const Document document =
      read("Kenya thanked Norway and recognised Chad.", "nsubj>2 root>0 obj>2 cc>5 advcl>2 obj>5 punct>2");
  EXPECT_EQ(reading(document).tree().relation(4), "conj");
  EXPECT_THAT(subjects(document, "recognised"), ElementsAre("Kenya"));
}

}  // namespace
}  // namespace chancery

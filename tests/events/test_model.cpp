// SPDX-License-Identifier: Apache-2.0
//
// Rules and encoder together: the predicates of the encoder are made by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cases/by_hand.h"
#include "events/events.h"

namespace chancery {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::SizeIs;

/// What the encoder sees, in words of the text.
struct Row {
  std::string words;
  EventType type{};
  std::string initiator;
  std::string recipient;
  float score = 0.9F;
};

class ModelEvents : public ::testing::Test {
 protected:
  static const Token& token(const Document& document, const std::string& word) {
    const auto at = static_cast<std::uint32_t>(document.text().find(word));
    EXPECT_LT(at, document.text().size()) << word;
    return document.tokens_in({at, at + static_cast<std::uint32_t>(word.size())}).front();
  }

  /// The events of a text of one sentence.
  static Document read(const std::string& text, const Row& row) {
    Document document = by_hand::read(text, "statements");
    const Token& trigger = token(document, row.words);
    Predicate predicate{.span = trigger.span,
                        .trigger = document.id_of(trigger),
                        .sentence = SentenceId{0},
                        .type = row.type,
                        .score = row.score};
    if (!row.initiator.empty()) {
      predicate.initiators.push_back({document.id_of(token(document, row.initiator)), row.score});
    }
    if (!row.recipient.empty()) {
      predicate.recipients.push_back({document.id_of(token(document, row.recipient)), row.score});
    }
    document.add(std::move(predicate));
    for (std::size_t i = 0; i < document.sentences().size(); ++i) { document.add(Encoding{}); }
    by_hand::run<events::Events>(document);
    return document;
  }

  /// The events of a text of one sentence with its tree, where the model sees one of this type in each of the words.
  static Document read_tree(const std::string& text, const std::string& tree, EventType type,
                            const std::vector<std::string>& words) {
    Document document = by_hand::read(text, "statements");
    by_hand::add_tree(document, tree);
    for (const std::string& word : words) {
      const Token& trigger = token(document, word);
      document.add(Predicate{.span = trigger.span,
                             .trigger = document.id_of(trigger),
                             .sentence = SentenceId{0},
                             .type = type,
                             .score = 0.95F});
    }
    document.add(Encoding{});
    by_hand::run<events::Events>(document);
    return document;
  }

  static std::vector<std::string> names(const Document& document, const std::vector<ActorId>& ids) {
    std::vector<std::string> out;
    for (const ActorId id : ids) { out.push_back(document.at(id).name); }
    return out;
  }
};

TEST_F(ModelEvents, WhatNoTableKnowsIsAnEventWhereTheModelIsSure) {
  const std::string text = "Kenya stonewalled Norway.";
  const Document sure = read(text, {"stonewalled", EventType::kReject, "Kenya", "Norway"});
  ASSERT_THAT(sure.events(), SizeIs(1));
  EXPECT_EQ(sure.events()[0].type, EventType::kReject);
  EXPECT_THAT(sure.events()[0].rules, Contains("type:model"));
  EXPECT_THAT(names(sure, sure.events()[0].actors), ElementsAre("Kenya"));
  EXPECT_THAT(names(sure, sure.events()[0].recipients), ElementsAre("Norway"));
  EXPECT_THAT(read(text, {"stonewalled", EventType::kReject, "Kenya", "Norway", 0.2F}).events(), SizeIs(0));
}

TEST_F(ModelEvents, OfTwoReadingsOfAWordTheLikelierOneIsTaken) {
  const std::string text = "Kenya condemned Norway.";
  const Document same = read(text, {"condemned", EventType::kAccuse, "Kenya", "Norway"});
  ASSERT_THAT(same.events(), SizeIs(1));
  EXPECT_EQ(same.events()[0].type, EventType::kAccuse);
  EXPECT_THAT(same.events()[0].rules, Contains("type:verb-lexicon")) << "the row says the same";
  const Document other = read(text, {"condemned", EventType::kReject, "Kenya", "Norway", 0.2F});
  ASSERT_THAT(other.events(), SizeIs(1));
  EXPECT_EQ(other.events()[0].type, EventType::kAccuse);
}

TEST_F(ModelEvents, WhoSaysAndTherebyDoesItStandsForHisState) {
  const Document told = read("\"Japan supports Kenya,\" Japanese Foreign Minister Taro Kono said.",
                             {"supports", EventType::kSupport, "Japan", "Kenya"});
  ASSERT_THAT(told.events(), SizeIs(1));
  const Event& event = told.events()[0];
  // Weights say whether the saying is the act; what is only told of the state stays the state's.
  EXPECT_THAT(names(told, event.actors), ElementsAre(event.reported_by ? "Japan" : "Taro Kono"));
}

TEST_F(ModelEvents, WhoIsExpelledIsNotWhoExpels) {
  const Document told = read("Norwegian diplomats were expelled.",
                             {.words = "expelled", .type = EventType::kSanction, .initiator = "", .recipient = ""});
  ASSERT_THAT(told.events(), SizeIs(1));
  EXPECT_THAT(names(told, told.events()[0].actors), SizeIs(0));
  EXPECT_THAT(names(told, told.events()[0].recipients), ElementsAre("Norwegian diplomats"));
}

TEST_F(ModelEvents, AVerbAndItsObjectTellOneEvent) {
  const Document document =
      read_tree("Kenya filed a lawsuit against Chad.", "nsubj>2 root>0 det>4 obj>2 case>6 nmod>4 punct>2",
                EventType::kAccuse, {"filed", "lawsuit"});
  ASSERT_THAT(document.events(), SizeIs(1));
  EXPECT_THAT(document.events()[0].mentions, SizeIs(2));
}

TEST_F(ModelEvents, TheSubjectOfTheClauseActsNotThatOfAnotherOne) {
  const Document document =
      read_tree("Kenya closed the port after rebels attacked Chad.",
                "nsubj>2 root>0 det>4 obj>2 mark>7 nsubj>7 advcl>2 obj>7 punct>2", EventType::kAssault, {"attacked"});
  const auto attack = std::ranges::find(document.events(), EventType::kAssault, &Event::type);
  ASSERT_NE(attack, document.events().end());
  EXPECT_THAT(names(document, attack->actors), ElementsAre("rebels"));
  EXPECT_THAT(names(document, attack->recipients), ElementsAre("Chad"));
}

TEST_F(ModelEvents, WhoDispersesARallyDoesNotHoldIt) {
  const Document document =
      read_tree("Police dispersed the rally.", "nsubj>2 root>0 det>4 obj>2 punct>2", EventType::kProtest, {"rally"});
  for (const Event& event : document.events()) { EXPECT_THAT(event.actors, SizeIs(0)); }
}

TEST_F(ModelEvents, WhereTroopsAreSentIsNotAgainstWhom) {
  const Document document = read_tree("Kenya deployed troops in Chad.", "nsubj>2 root>0 obj>2 case>5 obl>2 punct>2",
                                      EventType::kMobilize, {"deployed"});
  ASSERT_THAT(document.events(), SizeIs(1));
  EXPECT_THAT(names(document, document.events()[0].actors), ElementsAre("Kenya"));
  EXPECT_THAT(document.events()[0].recipients, SizeIs(0));
}

TEST_F(ModelEvents, WhatWillNotBeDoneDidNotOccur) {
  const Document document =
      read_tree("Kenya will not attend the summit.", "nsubj>4 aux>4 advmod>4 root>0 det>6 obj>4 punct>4",
                EventType::kConsult, {"attend"});
  for (const Event& event : document.events()) { EXPECT_NE(event.status, Status::kOccurred); }
}

}  // namespace
}  // namespace chancery

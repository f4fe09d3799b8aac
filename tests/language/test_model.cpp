// SPDX-License-Identifier: Apache-2.0
//
// The stage and the parser with a model. It is tiny and knows nothing: what it says is not looked at, only
// that the rows hold together, whatever it says.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "base/table_file.h"
#include "document/table_check.h"
#include "language/language.h"
#include "language/parser.h"

namespace chancery::language {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kModel = "../neural/tiny.model";

std::shared_ptr<const neural::Readers> readers() {
  return std::make_shared<const neural::Readers>(neural::Model::load(kModel).value());
}

base::TableFile tables() {
  return base::TableFile::open(base::built_in_tables()).value();
}

Document read(const Language& language, std::string text) {
  Report report;
  report.id = "r";
  report.text = std::move(text);
  Document document = Document::create(std::move(report)).value();
  EXPECT_TRUE(language.run(document).has_value());
  return document;
}

const std::string kReport =
    "OSLO, May 4 -- The ministers of Fiji and China signed a treaty on Monday.\n\n\"We won't go,\" said the minister "
    "of "
    "Fiji, \"unless China has signed.\" It has.\n";

std::vector<std::string> fields(const std::vector<Problem>& problems) {
  std::vector<std::string> out;
  for (const Problem& problem : problems) { out.push_back(problem.field + " " + problem.message); }
  return out;
}

TEST(LanguageWithModel, FillsItsTablesSoundly) {
  const Language language = Language::load(tables(), readers()).value();
  for (const std::string& text :
       {kReport, std::string("\"...\""), std::string("x\xC2\xA0y. \xE4\xBD\x93"), "a " + kReport}) {
    const Document document = read(language, text);
    EXPECT_THAT(fields(document::check_tables(document)), IsEmpty());
    EXPECT_EQ(document.trees().size(), document.tokens().size());
    EXPECT_EQ(document.encodings().size(), document.sentences().size());
  }
}

TEST(LanguageWithModel, HeadsThatTheModelLacksLeaveTheirTablesEmpty) {
  const Document document = read(Language::load(tables(), readers()).value(), kReport);
  EXPECT_THAT(document.predicates(), IsEmpty());
  EXPECT_THAT(document.undertakings(), IsEmpty());
  EXPECT_THAT(document.conditions(), IsEmpty());
}

TEST(LanguageWithModel, LongSentencesHaveOneTree) {
  std::string text = "Fiji";
  for (int i = 0; i < 200; ++i) { text += " and China"; }  // some 400 words: several windows
  const Document document = read(Language::load(tables(), readers()).value(), text + " signed a treaty.\n");
  ASSERT_EQ(document.sentences().size(), 1U);
  EXPECT_THAT(fields(document::check_tables(document)), IsEmpty());
}

TEST(LanguageWithModel, KeepsEncodingsOnlyUpToALimit) {
  std::string text;
  for (std::size_t i = 0; i < kMostEncodedWords / 8; ++i) { text += "The ministers of Fiji signed a treaty there. "; }
  const Document document = read(Language::load(tables(), readers()).value(), text);
  ASSERT_GT(document.tokens().size(), kMostEncodedWords);
  EXPECT_FALSE(document.encodings().front().vectors.empty());
  EXPECT_TRUE(document.encodings().back().vectors.empty());
  EXPECT_TRUE(document.encodings().back().pooled.empty());
  EXPECT_THAT(fields(document::check_tables(document)), IsEmpty());
}

TEST(LanguageWithoutModel, LeavesTheTablesOfTheModelEmpty) {
  const Document document = read(Language::load(tables(), nullptr).value(), kReport);
  EXPECT_FALSE(document.tokens().empty());
  EXPECT_THAT(document.trees(), IsEmpty());
  EXPECT_THAT(document.encodings(), IsEmpty());
  EXPECT_EQ(document.arc_of(TokenId{0}), nullptr);
}

// --- the parser

std::vector<std::string> words_of(std::string_view paragraph) {
  std::vector<std::string> out;
  const Parser parser = Parser::load(tables(), readers()).value();
  for (const auto& sentence : parser.split(paragraph)) {
    for (const Span word : sentence) { out.emplace_back(word.in(paragraph)); }
    out.emplace_back("/");
  }
  return out;
}

TEST(Parser, DividesSentencesAndCompounds) {
  EXPECT_THAT(words_of("A state-owned, non-aligned U.S.-led firm!! Call\n555-0199."),
              ElementsAre("A", "state", "-", "owned", ",", "non-aligned", "U.S.", "-", "led", "firm", "!!", "/", "Call",
                          "555-0199", ".", "/"));
  EXPECT_THAT(words_of("SEOUL, May 4 (Reuters)"), ElementsAre("SEOUL", ",", "May", "4", "(", "Reuters", ")", "/"))
      << "nothing is taken for a dateline";
  EXPECT_THAT(words_of(" \n "), IsEmpty());
}

TEST(Parser, SaysWhichWordsAreWrittenAsOne) {
  const std::string_view text = "can't Oslo's cannot we'll 'tis it.";
  const Parser parser = Parser::load(tables(), readers()).value();
  std::vector<std::string> joined;
  for (const auto& sentence : parser.split(text)) {
    for (std::size_t i = 1; i < sentence.size(); ++i) {
      if (Parser::written_as_one(text, sentence[i - 1], sentence[i])) { joined.emplace_back(sentence[i].in(text)); }
    }
  }
  EXPECT_THAT(joined, ElementsAre("n't", "'s", "not", "'ll"));
}

TEST(Parser, ParsesAndRelates) {
  const Parser parser = Parser::load(tables(), readers()).value();
  const std::vector<std::string_view> words = {"Fiji", "signed", "treaties", "with", "China", "."};
  const std::vector<Words> sentences = {words, Words(), Words(words).first(1)};
  const auto readings = parser.parse(sentences).value();
  ASSERT_EQ(readings.size(), 3U);
  EXPECT_EQ(readings[0].upos.size(), 6U);
  EXPECT_EQ(readings[0].lemmas.size(), 6U);
  EXPECT_EQ(readings[0].relations.size(), 6U);
  EXPECT_EQ(readings[1].words, 0U);
  EXPECT_THAT(readings[2].relations, ElementsAre("root"));
  const std::vector<PairQuestion> questions = {{words, {0, 1}, {4, 5}}, {words, {0, 1}, {}}, {{}, {}, {}}};
  const auto answers = parser.relate(questions).value();
  ASSERT_EQ(answers.size(), 3U);
  EXPECT_EQ(answers[0].size(), parser.model().pair_types().size());
  EXPECT_NE(answers[0], answers[1]);
  EXPECT_THAT(answers[2], IsEmpty()) << "nothing can be said of no words";
  float sum = 0;
  for (const float one : answers[0]) { sum += one; }
  EXPECT_NEAR(sum, 1, 1e-5);
}

}  // namespace
}  // namespace chancery::language

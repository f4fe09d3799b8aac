// SPDX-License-Identifier: Apache-2.0
//
// Rules and encoder together: the rows of the encoder are made by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cases/by_hand.h"
#include "statements/statements.h"

namespace chancery {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::SizeIs;

/// What the encoder attributes, in words of the text; no source: "".
struct Row {
  std::string source;
  std::string cue;
  std::vector<std::string> content;
  float score = 0.9F;
};

class Proposals : public ::testing::Test {
 protected:
  static Span find(const Document& document, const std::string& words) {
    const auto at = static_cast<std::uint32_t>(document.text().find(words));
    EXPECT_LT(at, document.text().size()) << words;
    return {at, at + static_cast<std::uint32_t>(words.size())};
  }

  /// The statements of a text of one sentence.
  static Document read(const std::string& text, const std::vector<Row>& rows) {
    Document document = by_hand::read(text, "actors");
    for (const Row& row : rows) {
      Attribution attribution;
      attribution.sentence = SentenceId{0};
      if (!row.source.empty()) { attribution.source = find(document, row.source); }
      attribution.cue = find(document, row.cue);
      for (const std::string& words : row.content) { attribution.content.push_back(find(document, words)); }
      attribution.score = row.score;
      document.add(std::move(attribution));
    }
    by_hand::run<statements::Statements>(document);
    return document;
  }

  static std::vector<std::string> contents(const Document& document, std::size_t row) {
    std::vector<std::string> out;
    for (const Span span : document.statements()[row].content) { out.emplace_back(document.text_of(span)); }
    return out;
  }
};

TEST_F(Proposals, WhatOnlyTheEncoderSeesBecomesAStatement) {
  const std::string text = "Word has spread from the Finnish delegation that the ferry line will close.";
  ASSERT_THAT(read(text, {}).statements(), SizeIs(0));
  const Document document =
      read(text, {{"the Finnish delegation", "Word has spread", {"that the ferry line will close"}}});
  ASSERT_THAT(document.statements(), SizeIs(1));
  EXPECT_THAT(contents(document, 0), ElementsAre("that the ferry line will close"));
  EXPECT_THAT(document.statements()[0].rules, Contains("content:encoder"));
  EXPECT_NEAR(document.statements()[0].confidence, 0.9, 1e-6);
}

TEST_F(Proposals, WhatTheEncoderIsNotSureOfIsKeptForExplain) {
  const Document document = read("Word has spread from the Finnish delegation that the ferry line will close.",
                                 {{"the Finnish delegation", "Word has spread", {"the ferry line"}, 0.3F}});
  EXPECT_THAT(document.statements(), SizeIs(0));
  EXPECT_THAT(document.dropped(), Contains(testing::Field(&Dropped::rule, "encoder")));
}

TEST_F(Proposals, OneStatementWhereRuleAndEncoderSeeTheSame) {
  const std::string text = "Kenya's foreign minister said on Tuesday that the port would open.";
  const Document document = read(text, {{"Kenya's foreign minister", "said", {"that the port would open"}}});
  EXPECT_THAT(document.statements(), SizeIs(1));
}

TEST_F(Proposals, TheWiderContentOfASureEncoderIsTaken) {
  const std::string text = "Kenya's foreign minister denied the report of a blockade after the talks.";
  const std::vector<std::string> narrow = contents(read(text, {}), 0);
  ASSERT_THAT(narrow, ElementsAre("the report of a blockade"));
  const std::string wide = "the report of a blockade after the talks";
  const Row row{"Kenya's foreign minister", "denied", {wide}};
  EXPECT_THAT(contents(read(text, {row}), 0), ElementsAre(wide));
  EXPECT_EQ(contents(read(text, {{row.source, row.cue, row.content, 0.6F}}), 0), narrow);
}

}  // namespace
}  // namespace chancery

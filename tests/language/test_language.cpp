// SPDX-License-Identifier: Apache-2.0
//
// What holds for every text, however odd: spans lie on character boundaries, rows are in order, segments
// cover the text and hold the sentences, sentences hold the words.
#include "language/language.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "base/table_file.h"
#include "base/utf8.h"
#include "chancery/document.h"

namespace chancery::language {
namespace {

Language load() {
  const auto tables = base::TableFile::open(base::built_in_tables());
  return Language::load(*tables, nullptr).value();
}

Document read(const Language& language, const std::string& text) {
  Report report;
  report.id = "odd";
  report.text = text;
  Document document = Document::create(report).value();
  EXPECT_TRUE(language.run(document).has_value());
  return document;
}

bool is_sound(const Document& document, Span span) {
  return span.begin < span.end && span.end <= document.text().size() &&
         base::is_boundary(document.text(), span.begin) && base::is_boundary(document.text(), span.end);
}

void expect_cover(const Document& document) {
  std::uint32_t at = 0;
  for (const Segment& segment : document.segments()) {
    ASSERT_TRUE(is_sound(document, segment.span));
    ASSERT_LE(at, segment.span.begin);
    EXPECT_EQ(base::trim(document.text_of({at, segment.span.begin})), "");
    EXPECT_EQ(base::trim(document.text_of(segment.span)).size(), segment.span.size());
    at = segment.span.end;
  }
  EXPECT_EQ(base::trim(document.text().substr(at)), "");
}

void expect_order(const Document& document) {
  std::uint32_t at = 0;
  for (const Sentence& sentence : document.sentences()) {
    ASSERT_TRUE(is_sound(document, sentence.span));
    EXPECT_TRUE(document.at(sentence.segment).span.contains(sentence.span));
    for (const Token& token : document.tokens_of(sentence)) {
      ASSERT_TRUE(is_sound(document, token.span));
      EXPECT_LE(at, token.span.begin);
      EXPECT_TRUE(sentence.span.contains(token.span));
      at = token.span.end;
    }
  }
  for (const VerbGroup& group : document.verb_groups()) {
    EXPECT_TRUE(group.first <= group.head && group.head < group.last);
  }
  for (const Quote& quote : document.quotes()) {
    EXPECT_TRUE(is_sound(document, quote.inner));
    EXPECT_TRUE(quote.outer.contains(quote.inner));
  }
}

TEST(Language, HoldsItsInvariantsOnOddTexts) {
  const Language language = load();
  const std::vector<std::string> odd = {"a",
                                        "\"",
                                        "(",
                                        "()",
                                        "[ ]",
                                        "'",
                                        "''",
                                        "...",
                                        "///",
                                        "= =",
                                        "- -",
                                        "$",
                                        "US$",
                                        "n't",
                                        "not to",
                                        "to",
                                        "will",
                                        "SEOUL",
                                        "SEOUL, ",
                                        "SEOUL, Feb.",
                                        "SEOUL, Feb. 22 --",
                                        "(Kyodo)",
                                        "Source",
                                        "By",
                                        "by By",
                                        "\n\n.\n",
                                        "\xE2\x80\x99s",
                                        "\xE4\xBD\x93:",
                                        "(a\n\n(b",
                                        "\"a\n\n\"b",
                                        "He said \"(",
                                        "U.S.\r\n\r\nU.S.",
                                        "A. B.\tC.",
                                        "cannot cannot",
                                        "x\xC2\xA0y.\xC2\x85z",
                                        "Getty ImagesA b",
                                        "a@",
                                        "http://",
                                        "#",
                                        "@",
                                        "1.",
                                        "1.2.3",
                                        "\xE2\x80\xA6"};
  for (const std::string& text : odd) {
    SCOPED_TRACE(text);
    const Document document = read(language, text);
    expect_cover(document);
    expect_order(document);
  }
}

TEST(Language, HoldsItsInvariantsWhereverTextIsCut) {
  const Language language = load();
  const std::string text =
      "Ministers agree\n\nBy Jane Doe\n\nBRUSSELS, Dec. 14 (Reuters) - \"It's done,\" said Gen. O'Neil. He won't "
      "go.\n\n"
      "(From left: A, B)[X/Kyodo]\n\nIt cost $1.5 billion\xE2\x80\x94too much.(Kyodo)\n\xE4\xBD\x93\xE5\x9D\x9B:A b "
      "c\n\nSource";
  for (std::size_t end = 1; end < text.size(); ++end) {
    if (!base::is_boundary(text, end)) { continue; }
    SCOPED_TRACE(text.substr(0, end));
    const Document document = read(language, text.substr(0, end));
    expect_cover(document);
    expect_order(document);
  }
}

TEST(Language, ReadsWhatIsTooLongForASentenceInParts) {
  const Language language = load();
  std::string text;
  for (int i = 0; i < 700; ++i) { text += "Japan, "; }
  const Document document = read(language, text);
  ASSERT_EQ(document.diagnostics().size(), 1U);
  EXPECT_EQ(document.diagnostics().front().code, "sentence-too-long");
  EXPECT_EQ(document.sentences().size(), 3U);
  EXPECT_EQ(document.tokens().size(), 1400U);
  expect_order(document);
}

}  // namespace
}  // namespace chancery::language

// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "conllu/misc.h"
#include "conllu/writer.h"
#include "engine/sentence_rows.h"

namespace chancery::engine {
namespace {

/// Spans of words written with a bar where two are glued: "do|n't go" is the text "don't go".
struct Divided {
  std::string text;
  std::vector<Span> words;
};

Divided divide(std::string_view written) {
  Divided out;
  std::uint32_t begin = 0;
  const auto end_word = [&] {
    const auto end = static_cast<std::uint32_t>(out.text.size());
    if (end > begin) { out.words.push_back({begin, end}); }
  };
  for (const char byte : written) {
    if (byte == '|' || byte == ' ') { end_word(); }
    if (byte != '|') { out.text += byte; }
    if (byte == '|' || byte == ' ') { begin = static_cast<std::uint32_t>(out.text.size()); }
  }
  end_word();
  return out;
}

conllu::Sentence rows(std::string_view written) {
  const Divided divided = divide(written);
  return rows_of(divided.text, divided.words, static_cast<std::uint32_t>(divided.text.size()));
}

/// "id form" of each row, "-" behind one without a space after it.
std::string outline(const conllu::Sentence& sentence) {
  std::string out;
  for (const conllu::Row& row : sentence.rows) {
    const bool no_space = conllu::misc_value(row.at(conllu::Column::kMisc), "SpaceAfter") == "No";
    out += (out.empty() ? "" : ", ") + id_of(row) + " " + row.at(conllu::Column::kForm) + (no_space ? "-" : "");
  }
  return out;
}

TEST(SentenceRows, MarksThatTouchAWordHaveNoSpaceBeforeThem) {
  EXPECT_EQ(outline(rows("He said|, \"|no|\"|.")), "1 He, 2 said-, 3 ,, 4 \"-, 5 no-, 6 \"-, 7 .");
}

TEST(SentenceRows, GluedWordsAreOneToken) {
  EXPECT_EQ(outline(rows("They do|n't sign|.")), "1 They, 2-3 don't, 2 do, 3 n't, 4 sign-, 5 .");
  EXPECT_EQ(outline(rows("Japan|'s aid")), "1-2 Japan's, 1 Japan, 2 's, 3 aid");
  EXPECT_EQ(outline(rows("can|not|.")), "1-2 cannot-, 1 can, 2 not, 3 .");
  EXPECT_EQ(outline(rows("I|'d|'ve gone")), "1-3 I'd've, 1 I, 2 'd, 3 've, 4 gone");
  EXPECT_EQ(outline(rows("it|\u2019s")), "1-2 it\u2019s, 1 it, 2 \u2019s");
  EXPECT_EQ(outline(rows("the 1990|'s end")), "1 the, 2-3 1990's, 2 1990, 3 's, 4 end");
}

TEST(SentenceRows, MarksAndNumbersMakeNoToken) {
  EXPECT_EQ(outline(rows("'|no|'")), "1 '-, 2 no-, 3 '");
  EXPECT_EQ(outline(rows("5|pm")), "1 5-, 2 pm");
  EXPECT_EQ(outline(rows("and|/|or")), "1 and-, 2 /-, 3 or");
  EXPECT_EQ(outline(rows("threat|.|The end")), "1 threat-, 2 .-, 3 The, 4 end");
}

TEST(SentenceRows, TheLastWordIsGluedToTheNextSentence) {
  const Divided divided = divide("Yes|.|No|.");
  const std::span words(divided.words);
  EXPECT_EQ(outline(rows_of(divided.text, words.first(2), words[2].begin)), "1 Yes-, 2 .-");
  EXPECT_EQ(outline(rows_of(divided.text, words.subspan(2), 7)), "1 No-, 2 .");
}

TEST(SentenceRows, TheTextIsThatOfTheTokens) {
  EXPECT_EQ(text_of(rows("They do|n't  sign|, Japan|'s  minister said|.")), "They don't sign, Japan's minister said.");
}

TEST(SentenceRows, AReadingFillsTheColumnsOfWords) {
  conllu::Sentence sentence = rows("Taro Kono left|.");
  sentence.rows[0].at(conllu::Column::kXpos) = "NNP";
  sentence.rows[3].at(conllu::Column::kMisc) = "NE=B-LOC|Gloss=x";
  const std::vector<std::string_view> relations = {"nsubj", "flat", "root", "punct"};
  language::SentenceReading reading{.words = 4};
  reading.upos = {Upos::kPropn, Upos::kPropn, Upos::kVerb, Upos::kPunct};
  reading.lemmas = {"Taro", "Kono", "leave", "."};
  reading.tree = {{.head = 3}, {.head = 1}, {.head = 0}, {.head = 3}};
  reading.relations = relations;
  reading.names = {{.words = {0, 2}, .kind = NameKind::kPerson}};
  put_reading(reading, sentence);
  std::string written;
  write(sentence, written);
  EXPECT_EQ(written,
            "1\tTaro\tTaro\tPROPN\tNNP\t_\t3\tnsubj\t_\tNE=B-PER\n"
            "2\tKono\tKono\tPROPN\t_\t_\t1\tflat\t_\tNE=I-PER\n"
            "3\tleft\tleave\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n"
            "4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\tGloss=x\n\n");
}

TEST(SentenceRows, WhatTheModelDoesNotSayStaysAsItWas) {
  conllu::Sentence sentence = rows("They left");
  sentence.rows[0].at(conllu::Column::kUpos) = "PRON";
  sentence.rows[0].at(conllu::Column::kHead) = "2";
  put_reading({.words = 2}, sentence);
  EXPECT_EQ(sentence.rows[0].at(conllu::Column::kUpos), "PRON");
  EXPECT_EQ(sentence.rows[0].at(conllu::Column::kHead), "2");
}

TEST(SentenceRows, TokensAndEmptyNodesAreNoWords) {
  conllu::Sentence sentence = rows("They do|n't");
  sentence.rows.push_back(conllu::make_row(conllu::RowKind::kEmptyNode, 3, 1, "go"));
  EXPECT_EQ(words_of(sentence), (std::vector<std::string_view>{"They", "do", "n't"}));
  EXPECT_EQ(text_of(sentence), "They don't");
}

}  // namespace
}  // namespace chancery::engine

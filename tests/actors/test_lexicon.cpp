// SPDX-License-Identifier: Apache-2.0
#include "actors/table/lexicon.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace chancery::actors {
namespace {

std::vector<LexicalWord> words_of(const Lexicon& lexicon, std::string_view text) {
  std::vector<LexicalWord> words;
  split_words(text, [&](std::string_view word) { words.push_back({lexicon.vocabulary().find(word), case_of(word)}); });
  return words;
}

std::vector<std::uint32_t> rows_found(const Lexicon& lexicon, std::string_view text) {
  std::vector<std::uint32_t> rows;
  lexicon.match(words_of(lexicon, text), [&](const Entry& entry) { rows.push_back(entry.row); });
  return rows;
}

TEST(SplitWords, SplitsAtBlanksHyphensAndPossessives) {
  std::vector<std::string> words;
  split_words("Kang Kyung-wha's U.S. visit", [&](std::string_view word) { words.emplace_back(word); });
  EXPECT_THAT(words, testing::ElementsAre("Kang", "Kyung", "wha", "'s", "U.S.", "visit"));
}

TEST(CaseOf, TellsCapitalsFromAllCapitals) {
  EXPECT_TRUE(case_of("US").caps);
  EXPECT_TRUE(case_of("U.N.").caps);
  EXPECT_FALSE(case_of("Us").caps);
  EXPECT_TRUE(case_of("Us").capital);
  EXPECT_FALSE(case_of("us").capital);
  EXPECT_FALSE(case_of("A").caps);
}

TEST(Vocabulary, FoldsCaseAccentsAndStops) {
  Vocabulary vocabulary;
  const WordKey us = vocabulary.add("U.S.");
  EXPECT_EQ(vocabulary.find("US"), us);
  EXPECT_EQ(vocabulary.find("us"), us);
  const WordKey cote = vocabulary.add("C\xC3\xB4te");
  EXPECT_EQ(vocabulary.find("Cote"), cote);
  EXPECT_EQ(vocabulary.find("C\xC3\x94TE"), cote);
  EXPECT_EQ(vocabulary.find("coat"), kNoWord);
}

TEST(Vocabulary, KeepsItsNumbersWhenItGrows) {
  std::vector<std::string> words;
  for (int i = 0; i < 50000; ++i) { words.push_back("word" + std::to_string(i)); }
  Vocabulary vocabulary;
  std::vector<WordKey> keys;
  keys.reserve(words.size());
  for (const std::string& word : words) { keys.push_back(vocabulary.add(word)); }
  for (std::size_t i = 0; i < words.size(); ++i) { ASSERT_EQ(vocabulary.find(words[i]), keys[i]); }
}

TEST(Lexicon, AsksForTheCapitalsOfThePhrase) {
  Lexicon lexicon;
  lexicon.add("Turkey", Sense::kStateName, 1);
  lexicon.add("US", Sense::kStateName, 2);
  lexicon.add("secretary of state", Sense::kRole, 3);
  EXPECT_THAT(rows_found(lexicon, "Turkey"), testing::ElementsAre(1));
  EXPECT_THAT(rows_found(lexicon, "TURKEY"), testing::ElementsAre(1));
  EXPECT_THAT(rows_found(lexicon, "turkey"), testing::IsEmpty());
  EXPECT_THAT(rows_found(lexicon, "U.S."), testing::ElementsAre(2));
  EXPECT_THAT(rows_found(lexicon, "us"), testing::IsEmpty());
  EXPECT_THAT(rows_found(lexicon, "Us"), testing::IsEmpty());
  EXPECT_THAT(rows_found(lexicon, "Secretary of State"), testing::ElementsAre(3));
}

TEST(Lexicon, GivesShorterPhrasesFirst) {
  Lexicon lexicon;
  lexicon.add("Korea", Sense::kStateName, 1);
  lexicon.add("Korea Times", Sense::kOrganisation, 2);
  EXPECT_THAT(rows_found(lexicon, "Korea Times"), testing::ElementsAre(1, 2));
  EXPECT_THAT(rows_found(lexicon, "Korea Herald"), testing::ElementsAre(1));
}

TEST(Lexicon, TakesTheTableOrderAmongEqualPhrases) {
  Lexicon lexicon;
  lexicon.add("Congolese", Sense::kAdjective, 7);
  lexicon.add("Congolese", Sense::kAdjective, 9);
  EXPECT_THAT(rows_found(lexicon, "Congolese"), testing::ElementsAre(9, 7));
}

TEST(Period, FillsPartialDates) {
  const Period period = make_period("2009", "2012-06");
  EXPECT_EQ(to_iso(period.from), "2009-01-01");
  EXPECT_EQ(to_iso(period.until), "2012-06-30");
  EXPECT_TRUE(make_period("", "").holds(Date{}));
}

}  // namespace
}  // namespace chancery::actors

// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "engine/question_words.h"

namespace chancery::engine {
namespace {

/// A text of words "w0 w1 ..." and the spans of its words, ten words a sentence.
struct Words {
  std::string text;
  std::vector<std::vector<Span>> sentences;
  std::vector<Span> spans;
};

Words make_words(std::size_t count) {
  Words words;
  for (std::size_t i = 0; i < count; ++i) {
    if (i % 10 == 0) { words.sentences.emplace_back(); }
    if (i > 0) { words.text += ' '; }
    const auto begin = static_cast<std::uint32_t>(words.text.size());
    words.text += "w" + std::to_string(i);
    words.spans.push_back({begin, static_cast<std::uint32_t>(words.text.size())});
    words.sentences.back().push_back(words.spans.back());
  }
  return words;
}

RelationQuestion ask(const Words& words, std::optional<Span> source, std::optional<Span> target) {
  return {words.text, source, target};
}

std::string words_in(const QuestionWords& question, language::WordRange range) {
  std::string out;
  for (std::size_t i = range.first; i < range.last; ++i) {
    out.append(out.empty() ? "" : " ").append(question.words[i]);
  }
  return out;
}

TEST(QuestionWords, AShortTextIsOneListOfWords) {
  const Words words = make_words(25);
  const RelationQuestion asked = ask(words, cover(words.spans[3], words.spans[4]), words.spans[21]);
  const auto question = words_of(asked, words.sentences);
  EXPECT_EQ(question.words.size(), 25U);
  EXPECT_EQ(words_in(question, question.source), "w3 w4");
  EXPECT_EQ(words_in(question, question.target), "w21");
}

TEST(QuestionWords, ASpanThatCutsAWordMeansTheWholeWord) {
  const Words words = make_words(5);
  const Span inside{words.spans[1].begin + 1, words.spans[2].begin + 1};
  const RelationQuestion asked = ask(words, inside, std::nullopt);
  const auto question = words_of(asked, words.sentences);
  EXPECT_EQ(words_in(question, question.source), "w1 w2");
  EXPECT_TRUE(question.target.empty());
}

TEST(QuestionWords, OfALongTextTheWordsNearTheParties) {
  const Words words = make_words(1000);
  const RelationQuestion asked = ask(words, words.spans[100], words.spans[900]);
  const auto question = words_of(asked, words.sentences);
  EXPECT_EQ(question.words.size(), kMostQuestionWords);
  EXPECT_EQ(words_in(question, question.source), "w100");
  EXPECT_EQ(words_in(question, question.target), "w900");
  EXPECT_EQ(question.words.front(), "w55");
  EXPECT_EQ(question.words.back(), "w944");
}

TEST(QuestionWords, NearPartiesKeepWhatIsAroundBoth) {
  const Words words = make_words(1000);
  const RelationQuestion asked = ask(words, words.spans[500], words.spans[520]);
  const auto question = words_of(asked, words.sentences);
  EXPECT_EQ(question.words.size(), kMostQuestionWords);
  EXPECT_EQ(words_in(question, {question.source.first, question.target.last}).substr(0, 14), "w500 w501 w502");
}

TEST(QuestionWords, OfAPartyThatIsTooLongTheBeginning) {
  const Words words = make_words(1000);
  const Span everything{0, static_cast<std::uint32_t>(words.text.size())};
  const RelationQuestion asked = ask(words, everything, words.spans[999]);
  const auto question = words_of(asked, words.sentences);
  EXPECT_EQ(question.words.size(), kMostQuestionWords);
  EXPECT_EQ(question.source.first, 0U);
  EXPECT_LT(question.source.last, kMostQuestionWords);
  EXPECT_EQ(words_in(question, question.target), "w999");
}

}  // namespace
}  // namespace chancery::engine

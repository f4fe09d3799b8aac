// SPDX-License-Identifier: Apache-2.0
#include "neural/windows.h"

#include <gmock/gmock.h>

#include <string>

namespace chancery::neural {
namespace {

using ::testing::ElementsAre;

constexpr std::string_view kVocabulary = "[PAD]\n[UNK]\n[CLS]\n[SEP]\ntalk\n##s\npeace\n-\n";

std::vector<std::string_view> words(std::size_t count, std::string_view word = "talks") {
  return std::vector<std::string_view>(count, word);
}

class WindowsTest : public ::testing::Test {
 protected:
  WordPiece word_piece_ = *WordPiece::create(kVocabulary);
  Windows windows_{word_piece_, 16};
};

TEST(FilledLength, IsTheNextOfAFewLengths) {
  EXPECT_EQ(filled_length(3), 16U);
  EXPECT_EQ(filled_length(16), 16U);
  EXPECT_EQ(filled_length(17), 32U);
  EXPECT_EQ(filled_length(128), 128U);
  EXPECT_EQ(filled_length(129), 256U);
  EXPECT_EQ(filled_length(257), 384U);
}

TEST(BatchSize, IsOneOrAsManyAsGainSomething) {
  EXPECT_EQ(batch_size(16, 100), 4U);
  EXPECT_EQ(batch_size(16, 4), 4U);
  EXPECT_EQ(batch_size(16, 3), 1U);
  EXPECT_EQ(batch_size(32, 4), 4U);
  EXPECT_EQ(batch_size(48, 100), 1U);
  EXPECT_EQ(batch_size(96, 100), 1U);
  EXPECT_EQ(batch_size(256, 100), 1U);
}

TEST_F(WindowsTest, APieceKnowsItsWordAndCase) {
  const std::vector<std::string_view> sentence{"Peace", "talks", "??", "TALK"};
  EXPECT_EQ(windows_.add(0, sentence, 0, 100), 4U);
  ASSERT_EQ(windows_.windows().size(), 1U);
  const Window window = windows_.windows()[0];
  EXPECT_EQ(window.words, 4U);
  std::vector<std::int32_t> ids(16, -1);
  auto cases = ids;
  auto firsts = ids;
  auto lasts = ids;
  windows_.write(window, ids.data(), cases.data(), firsts.data(), lasts.data());
  EXPECT_THAT(ids, ElementsAre(2, 6, 4, 5, 1, 1, 4, 3, 0, 0, 0, 0, 0, 0, 0, 0));
  EXPECT_THAT(cases, ElementsAre(6, 1, 0, 0, 5, 5, 2, 6, 6, 6, 6, 6, 6, 6, 6, 6));
  EXPECT_THAT(firsts, ElementsAre(1, 2, 4, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  EXPECT_THAT(lasts, ElementsAre(1, 3, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}

TEST_F(WindowsTest, ALongSentenceIsCutBetweenWords) {
  const auto sentence = words(20);  // 40 pieces; 14 in a window
  EXPECT_EQ(windows_.add(3, sentence, 0, 1000), 20U);
  std::vector<std::size_t> counts;
  std::size_t next = 0;
  for (const Window& window : windows_.windows()) {
    EXPECT_EQ(window.sentence, 3U);
    EXPECT_EQ(window.first_word, next);
    EXPECT_EQ(window.pieces, 2 * window.words + 2);
    next += window.words;
    counts.push_back(window.words);
  }
  EXPECT_THAT(counts, ElementsAre(7, 7, 6));
}

TEST_F(WindowsTest, NoMoreIsCutThanWasAskedFor) {
  const auto sentence = words(20);
  EXPECT_EQ(windows_.add(0, sentence, 0, 16), 7U);
  EXPECT_EQ(windows_.waiting(), 16U);
  EXPECT_EQ(windows_.add(0, sentence, 7, 1), 14U);
}

TEST_F(WindowsTest, AWordOfTooManyPiecesIsReadInPart) {
  const std::string dashes(50, '-');
  const std::vector<std::string_view> sentence{"talk", dashes, "talk"};
  EXPECT_EQ(windows_.add(0, sentence, 0, 1000), 3U);
  ASSERT_EQ(windows_.windows().size(), 3U);
  EXPECT_EQ(windows_.windows()[1].words, 1U);
  EXPECT_EQ(windows_.windows()[1].pieces, 16U);
}

}  // namespace
}  // namespace chancery::neural

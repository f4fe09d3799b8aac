// SPDX-License-Identifier: Apache-2.0
#include "neural/word_piece.h"

#include <gmock/gmock.h>
#include <simdjson.h>

#include "neural/characters.h"
#include "neural/model_file.h"
#include "scratch_model.h"

namespace chancery::neural {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

struct Hard {
  std::string word;
  std::vector<std::string> pieces;
  int case_class = 0;
};

/// What make_word_pieces.py wrote of the reference tokenizer.
std::vector<Hard> hard_words() {
  std::vector<Hard> out;
  simdjson::dom::parser parser;
  simdjson::dom::document_stream lines;
  EXPECT_EQ(parser.load_many("word_pieces.jsonl").get(lines), simdjson::SUCCESS);
  for (const auto line : lines) {
    Hard& hard = out.emplace_back();
    hard.word = std::string(std::string_view(line.at(0)));
    for (const auto piece : line.at(1)) { hard.pieces.emplace_back(std::string_view(piece)); }
    hard.case_class = static_cast<int>(std::int64_t(line.at(2)));
  }
  return out;
}

class WordPieceTest : public ::testing::Test {
 protected:
  std::vector<std::string> pieces(std::string_view word) {
    ids_.clear();
    word_piece_.cut(word, scratch_, ids_);
    std::vector<std::string> out;
    for (const std::int32_t id : ids_) { out.emplace_back(word_piece_.piece(id)); }
    return out;
  }

  std::string bytes_ = bytes_of("tiny.model");
  ModelFile file_ = *parse_model_file(bytes_);
  WordPiece word_piece_ = *WordPiece::create(file_.blob("vocabulary"));
  WordPiece::Scratch scratch_;
  std::vector<std::int32_t> ids_;
};

TEST_F(WordPieceTest, CutsAsTheReferenceDoes) {
  const auto words = hard_words();
  ASSERT_GT(words.size(), 150U);
  for (const Hard& hard : words) {
    EXPECT_EQ(pieces(hard.word), hard.pieces) << hard.word;
    EXPECT_EQ(static_cast<int>(case_class(hard.word)), hard.case_class) << hard.word;
  }
}

TEST_F(WordPieceTest, KnowsItsSigns) {
  EXPECT_EQ(word_piece_.unknown(), 100);
  EXPECT_EQ(word_piece_.start(), 101);
  EXPECT_EQ(word_piece_.end(), 102);
}

TEST_F(WordPieceTest, ATextCannotWriteTheSignsThatFrameIt) {
  EXPECT_THAT(pieces("[SEP]"), ElementsAre("[UNK]", "s", "##e", "##p", "[UNK]"));
}

TEST_F(WordPieceTest, KeepsItsMemory) {
  pieces(std::string(80, 'a'));
  const auto capacity = scratch_.plain.capacity();
  const auto* const data = scratch_.plain.data();
  for (const Hard& hard : hard_words()) {
    if (hard.word.size() < 40) { pieces(hard.word); }
  }
  EXPECT_EQ(scratch_.plain.capacity(), capacity);
  EXPECT_EQ(scratch_.plain.data(), data);
}

TEST(Vocabulary, ThatIsWrongIsRefused) {
  const auto complaint = [](std::string_view text) {
    const auto made = WordPiece::create(text);
    return made ? std::string("made") : made.error().message;
  };
  EXPECT_EQ(complaint("[PAD]\n[UNK]\n[CLS]\n[SEP]\n"), "made");
  EXPECT_THAT(complaint(""), HasSubstr("no list of lines"));
  EXPECT_THAT(complaint("[PAD]\n[UNK]\n[CLS]\n[SEP]"), HasSubstr("no list of lines"));
  EXPECT_THAT(complaint("[PAD]\n[UNK]\n[CLS]\n\xFF\n[SEP]\n"), HasSubstr("no list of lines"));
  EXPECT_THAT(complaint("[PAD]\n[UNK]\n\n[CLS]\n[SEP]\n"), HasSubstr("an empty line"));
  EXPECT_THAT(complaint("[PAD]\n[UNK]\n[CLS]\n[SEP]\ntalk\ntalk\n"), HasSubstr("\"talk\" is there twice"));
  EXPECT_THAT(complaint("[UNK]\n[PAD]\n[CLS]\n[SEP]\n"), HasSubstr("[PAD] is not the first"));
  EXPECT_THAT(complaint("[PAD]\n[UNK]\n[CLS]\n"), HasSubstr("is missing"));
}

}  // namespace
}  // namespace chancery::neural

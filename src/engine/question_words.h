// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "chancery/parser.h"
#include "language/reading/scores.h"

namespace chancery::engine {

/// The most words of a text that are read at once for one question. The model reads 256 WordPieces in one
/// window, and news has about 1.2 of them a word; a longer text is cut down to the words about the parties.
inline constexpr std::size_t kMostQuestionWords = 180;

/// A question as the model takes it: one list of words, whatever the number of sentences, so that one
/// reading holds both parties. Views into the question's text; an empty range for a party not given.
struct QuestionWords {
  std::vector<std::string_view> words;
  language::WordRange source;
  language::WordRange target;
};

/// `sentences`: the words of the text. A party is the words that its span touches. Of a text that is too
/// long, the words nearest to a party are kept, in their order; of a party that is too long, its beginning.
[[nodiscard]] QuestionWords words_of(const RelationQuestion& question, const std::vector<std::vector<Span>>& sentences);

}  // namespace chancery::engine

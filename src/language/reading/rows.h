// SPDX-License-Identifier: Apache-2.0
//
// From what the model says of a sentence to the words of this stage and the rows of a document.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "chancery/document.h"
#include "language/reading/sentence_reading.h"
#include "language/tags/word.h"

namespace chancery::language {

/// Fills `upos`, `verb_form`, `finite` and `attributive` of the words of a sentence. Needs a reading with tags.
void take_tags(const SentenceReading& reading, std::span<Word> words);

/// The lemma of word `i` as tokens have it: in lower case, with straight apostrophes. The model's, where the
/// lists are not surer (sure_lemma). A view of the lexicon, of the word, or of `made`.
[[nodiscard]] std::string_view lemma_at(const SentenceReading& reading, std::size_t i, const Word& word,
                                        std::string& made);

/// Adds the rows of a sentence, whose tokens are in the document, to the tables of the model.
void add_rows(const SentenceReading& reading, SentenceId sentence, Document& document);

}  // namespace chancery::language

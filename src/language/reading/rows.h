// SPDX-License-Identifier: Apache-2.0
//
// From what the model says of a sentence to the words of this stage and the rows of a document.
#pragma once

#include <span>

#include "chancery/document.h"
#include "language/reading/sentence_reading.h"
#include "language/tags/word.h"

namespace chancery::language {

/// Fills `upos`, `verb_form`, `finite` and `attributive` of the words of a sentence. Needs a reading with tags.
void take_tags(const SentenceReading& reading, std::span<Word> words);

/// The lemma of word `i` as tokens have it: in lower case, with straight apostrophes. `made` holds it.
void put_lemma(const SentenceReading& reading, std::size_t i, std::string& made);

/// Adds the rows of a sentence, whose tokens are in the document, to the tables of the model.
void add_rows(const SentenceReading& reading, SentenceId sentence, Document& document);

}  // namespace chancery::language

// SPDX-License-Identifier: Apache-2.0
//
// Between the words of a text, what the model says of them, and the rows of CoNLL-U.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "chancery/parser.h"
#include "chancery/span.h"
#include "conllu/sentence.h"
#include "language/reading/sentence_reading.h"

namespace chancery::engine {

/// The rows of a sentence of running text: its words and, where words are glued as in "don't", the tokens
/// that they make. `next` is where the next sentence of the paragraph begins, or the paragraph's size.
[[nodiscard]] conllu::Sentence rows_of(std::string_view paragraph, std::span<const Span> words, std::uint32_t next);

/// The text of a sentence as its rows tell it: the tokens with a blank between them where there is one.
[[nodiscard]] std::string text_of(const conllu::Sentence& sentence);

/// The words of a sentence, without tokens and empty nodes. Views into it.
[[nodiscard]] std::vector<std::string_view> words_of(const conllu::Sentence& sentence);

/// Puts what the model says into the rows: LEMMA, UPOS, HEAD, DEPREL, and NE in MISC. A column of which it
/// says nothing stays as it is.
void put_reading(const language::SentenceReading& reading, conllu::Sentence& sentence);

/// The same as words of the public interface; `words` gives the forms.
[[nodiscard]] ParsedSentence parsed_sentence(const language::SentenceReading& reading,
                                             std::span<const std::string_view> words);

}  // namespace chancery::engine

// SPDX-License-Identifier: Apache-2.0
//
// Part of speech, verb form and lemma of each word of a sentence, by a small set of rules: what the
// lexicon allows, then the words on both sides, from left to right. A trained tagger will take its
// place; until then this is what tells "talks resumed" from "he talks".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "language/tags/first_guess.h"
#include "language/tags/word.h"

namespace chancery::language {

/// Fills `upos` and `verb_form` of the words of one sentence.
void tag_sentence(std::string_view text, std::span<Word> sentence, const SeenInLowerCase& seen_in_lower_case);

/// Does the tag make the word a verb of some form?
[[nodiscard]] constexpr bool is_verbal(Upos tag) {
  return tag == Upos::kVerb || tag == Upos::kAux;
}

/// Fills `verb_form` from the tag and the spelling.
void set_verb_form(Word& word);

/// The lemma where the lists and the spelling are surer of it than a model: of verbs and words of closed
/// classes that the lists have, and of nouns. As lemma_of, or nothing.
[[nodiscard]] std::optional<std::string_view> sure_lemma(const Word& word, std::string& made);

/// The dictionary form in lower case: a view of the lexicon or of the word, or a string put into `made`.
[[nodiscard]] std::string_view lemma_of(const Word& word, std::string& made);

}  // namespace chancery::language

// SPDX-License-Identifier: Apache-2.0
//
// Characters as the reference tokenizer sees them (BERT's, uncased). It takes categories of characters from
// Unicode 8 and letter case from the newest, and both are followed: a piece that is cut otherwise than in
// training is a word that the model does not know.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::neural {

/// What the tokenizer does with a character before it cuts.
enum class CharacterUse : std::uint8_t { kKeep, kDrop, kSpace, kAlone };

[[nodiscard]] CharacterUse use_of(char32_t code);
/// Stands alone as a piece: ASCII signs and Unicode punctuation.
[[nodiscard]] bool is_mark(char32_t code);
/// Adds the character decomposed, without accents, in lower case.
void append_plain(std::string& out, char32_t code);

/// Letter case of a word, which the pieces do not show.
enum class CaseClass : std::uint8_t {
  kLower,    ///< also letters that have no case
  kTitle,    ///< the first letter with case is the only capital: "Japan", "I"
  kUpper,    ///< "UN"
  kMixed,    ///< "McCain", "iPhone"
  kDigits,   ///< digits and no letter
  kNeither,  ///< neither letter nor digit
  kSpecial,  ///< not a word: [CLS], [SEP], padding
};
[[nodiscard]] CaseClass case_class(std::string_view word);

}  // namespace chancery::neural

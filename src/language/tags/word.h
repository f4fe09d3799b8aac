// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "chancery/document.h"
#include "language/tags/lexicon.h"

namespace chancery::language {

/// Does the tree of the sentence make a verb finite? "Sanctions imposed in May": no; "they imposed sanctions":
/// yes. kUnknown where there is no tree or it does not tell.
enum class Finite : std::uint8_t { kUnknown, kNo, kYes };

/// A word on its way to becoming a Token: the rules of this stage read and fill it in place, and it is
/// added to the Document when all of them are done. The views live as long as the Document and the Lexicon.
struct Word {
  Span span;
  TextId lower_id;
  std::string_view lower;
  std::string_view lemma;
  const WordInfo* info = nullptr;  ///< what the lexicon knows of it, or null
  Upos upos = Upos::kX;
  VerbForm verb_form = VerbForm::kNone;
  LetterCase letter_case = LetterCase::kOther;
  bool glued = false;  ///< no white space before it
  Finite finite = Finite::kUnknown;
  bool attributive = false;  ///< a verb that only describes a noun: "the newly |formed| party"

  [[nodiscard]] bool may_be(Upos tag) const { return info != nullptr && info->may_be(tag); }
  [[nodiscard]] bool has_form(VerbForms form) const { return info != nullptr && info->has(form); }
  [[nodiscard]] bool capitalised() const {
    return letter_case == LetterCase::kTitle || letter_case == LetterCase::kUpper;
  }
};

/// The letter case of a word as written.
[[nodiscard]] LetterCase case_of(std::string_view word);

/// Puts the word in lower case into `out`, curly apostrophes as straight ones: "Japan|'s" however it was set.
void put_lower(std::string_view word, std::string& out);

}  // namespace chancery::language

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "chancery/document.h"
#include "language/tags/lexicon.h"

namespace chancery::language {

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

  [[nodiscard]] bool may_be(Upos tag) const { return info != nullptr && info->may_be(tag); }
  [[nodiscard]] bool has_form(VerbForms form) const { return info != nullptr && info->has(form); }
  [[nodiscard]] bool capitalised() const {
    return letter_case == LetterCase::kTitle || letter_case == LetterCase::kUpper;
  }
};

}  // namespace chancery::language

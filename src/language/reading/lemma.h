// SPDX-License-Identifier: Apache-2.0
//
// Lemmas by rules that the model chooses from: how many characters to cut off the word, what to add.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::language {

/// "3+y" ("countries" -> "country"), "0+"; "=0+" keeps the letter case of the word ("Oslo").
struct LemmaRule {
  std::size_t cut = 0;  ///< characters
  std::string suffix;
  bool keeps_case = false;

  /// Nothing where the label is no rule.
  [[nodiscard]] static std::optional<LemmaRule> from(std::string_view label);
  /// The lemma of a word; nothing where the word is too short for the rule, or nothing would be left.
  [[nodiscard]] std::optional<std::string> apply(std::string_view word) const;
};

}  // namespace chancery::language

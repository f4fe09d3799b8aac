// SPDX-License-Identifier: Apache-2.0
//
// What can be seen of a paragraph without understanding it. Which parts of a text are its body is
// decided by such shapes and by their order, not by lists of phrases.
#pragma once

#include <cstdint>
#include <string_view>

#include "chancery/span.h"

namespace chancery::language {

/// Counts over one paragraph. A word is a run without white space that holds a letter or digit.
struct Shape {
  std::uint32_t words = 0;
  std::uint32_t capitalised = 0;  ///< words that begin with a capital
  std::uint32_t long_words = 0;   ///< words of at least four letters
  std::uint32_t long_capitalised = 0;
  std::uint32_t letters = 0;
  std::uint32_t latin = 0;    ///< letters of the Latin script
  std::uint32_t foreign = 0;  ///< letters of other scripts; an ideograph or syllable sign counts for three
  std::uint32_t upper = 0;
  std::uint32_t digits = 0;
  std::uint32_t commas = 0;
  bool stops = false;       ///< ends with a full stop, question mark, exclamation mark or colon, before any
                            ///< quotation marks and brackets
  bool begins_low = false;  ///< begins with a small letter
  bool bullet = false;      ///< begins with a bullet, dash or asterisk
  bool has_brackets = false;
  bool has_colon = false;

  /// Is at least a fifth of the line in a script other than Latin?
  [[nodiscard]] bool is_foreign() const { return letters - latin >= 2 && foreign * 5 >= latin + foreign; }
  /// All letters capital.
  [[nodiscard]] bool is_capitals() const { return letters >= 3 && upper == letters; }
  /// Headline style: nearly all longer words begin with a capital.
  [[nodiscard]] bool is_title_case() const { return long_words > 0 && long_capitalised * 10 >= long_words * 8; }
  /// A paragraph of running text: it ends with a stop, or goes on too long to be anything else.
  [[nodiscard]] bool is_told() const;
};

[[nodiscard]] Shape shape_of(std::string_view text, Span span);

/// Does the stretch end like a sentence, before any closing quotation marks and brackets?
[[nodiscard]] bool ends_with_stop(std::string_view stretch);

}  // namespace chancery::language

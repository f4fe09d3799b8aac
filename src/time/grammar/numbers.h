// SPDX-License-Identifier: Apache-2.0
//
// Numbers in digits and in words.
#pragma once

#include <cstddef>

#include "time/grammar/pieces.h"

namespace chancery::time {

/// A number at a place; `size` is the pieces taken, 0 where there is none.
struct Number {
  double value = 0;
  std::size_t size = 0;
  bool unsaid = false;  ///< "several": `value` says nothing
};

/// "12", "1,200", "2.5", "2 1/2", "twenty-five", "a hundred", "a couple of", "several".
[[nodiscard]] Number read_number(Pieces pieces, std::size_t at);
/// "nineteen ninety-six", "two thousand and five": a year of the 20th or 21st century in words.
[[nodiscard]] Number read_year_words(Pieces pieces, std::size_t at);
/// "first", "19th", "twenty-fifth".
[[nodiscard]] Number read_nth(Pieces pieces, std::size_t at);

/// A number piece that is whole: no part of a longer number, an amount or a code ("718" in "1,718", "16"
/// in "F-16", "3" in "3.5").
[[nodiscard]] bool is_plain_number(Pieces pieces, std::size_t at);
/// Is the piece the tail of a longer number, an amount or a code?
[[nodiscard]] bool is_tail(Pieces pieces, std::size_t at);
/// Is the piece the ending of an ordinal, "th" in "8th"?
[[nodiscard]] bool is_ordinal_ending(Pieces pieces, std::size_t at);

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
//
// Pieces: what patterns are matched on. They are finer than tokens, because expressions begin and end
// inside tokens ("two-year", "1970s", "mid-March", "1910-1945", "Feb."), and they exist where there are
// no tokens (a dateline).
//
//   text     F e b .   2 7 - 2 8
//   pieces   [---)[)   [-)[)[-)      word, mark (glued), number, mark (glued), number (glued)
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "chancery/span.h"
#include "time/grammar/lexicon.h"

namespace chancery::time {

enum class PieceKind : std::uint8_t { kWord, kNumber, kMark };

/// A run of letters, a run of digits, or one other character.
struct Piece {
  Span span;
  PieceKind kind = PieceKind::kWord;
  bool glued = false;          ///< no white space before it
  bool capital = false;        ///< a word whose first letter is a capital A to Z
  bool upper = false;          ///< a word of capitals A to Z only
  char mark = 0;               ///< the mark; all dashes are '-', all apostrophes '\''; other non-ASCII marks 0
  std::uint8_t digits = 0;     ///< of a number, at most 255
  int number = -1;             ///< its value, -1 where it has more than nine digits
  const Word* word = nullptr;  ///< the known word, or null
};

/// Cuts `span` of `text` into pieces; `pieces` is emptied first.
void cut_pieces(std::string_view text, Span span, const Lexicon& lexicon, std::vector<Piece>& pieces);

using Pieces = std::span<const Piece>;

// Looks at one piece; `at` may be past the end, where nothing is found.

[[nodiscard]] bool is_mark(Pieces pieces, std::size_t at, char mark);
/// A known word with exactly this text in lower case.
[[nodiscard]] bool is_word(Pieces pieces, std::size_t at, std::string_view text);
/// A word that has this class in the tables, however it is written.
[[nodiscard]] bool has_class(Pieces pieces, std::size_t at, Slot slot);
/// The meaning of the word in this class where it is written as the table asks, or null.
[[nodiscard]] const Sense* sense_at(Pieces pieces, std::size_t at, Slot slot);

}  // namespace chancery::time

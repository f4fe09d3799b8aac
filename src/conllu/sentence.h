// SPDX-License-Identifier: Apache-2.0
//
// A sentence in CoNLL-U as it stands in the file. Nothing is turned into numbers but the ids: what was
// read is what is written, so that a reader of the output finds all that was in the input.
//
//   # text = Don't go.         comments
//   1-2  Don't  _  _ ...       a token of several words
//   1    Do     do AUX ...     a word
//   1.1  you    ...            an empty node, after word 1
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace chancery::conllu {

/// The columns after the id, in their order.
enum class Column : std::uint8_t { kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc };
inline constexpr std::size_t kColumnCount = 9;

/// The name of a column as the format has it ("DEPREL"); static lifetime.
[[nodiscard]] std::string_view column_name(Column column);

enum class RowKind : std::uint8_t { kWord, kToken, kEmptyNode };

/// One line of a sentence. Invariant: no column is empty ("_" stands for nothing) or holds a tab or an
/// end of line.
struct Row {
  RowKind kind = RowKind::kWord;
  std::uint32_t first = 1;  ///< number of the word; of a token its first word; of an empty node the word before it
  std::uint32_t last = 1;  ///< the same number; of a token its last word; of an empty node its own number after the dot
  std::array<std::string, kColumnCount> columns;

  [[nodiscard]] std::string& at(Column column) { return columns[static_cast<std::size_t>(column)]; }
  [[nodiscard]] const std::string& at(Column column) const { return columns[static_cast<std::size_t>(column)]; }

  friend bool operator==(const Row&, const Row&) = default;
};

/// A row of this kind and form; every other column is "_".
[[nodiscard]] Row make_row(RowKind kind, std::uint32_t first, std::uint32_t last, std::string form);

/// Invariant of a sentence that was read: words count from 1, a token stands before its words and no two
/// tokens share one, empty nodes stand after their word. `words` is 0 where comments stand alone.
struct Sentence {
  std::uint64_t line = 0;  ///< of its first line in the input, from 1; 0 where it comes from no file
  std::uint32_t words = 0;
  std::vector<std::string> comments;  ///< with their '#'
  std::vector<Row> rows;
};

}  // namespace chancery::conllu

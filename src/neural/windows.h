// SPDX-License-Identifier: Apache-2.0
//
// Sentences cut into what the encoder reads at once, and in which company.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "neural/word_piece.h"

namespace chancery::neural {

/// The length that a window of so many pieces is filled up to. Few lengths: OpenVINO makes code for each shape
/// that it meets, which takes 30 ms and up to 10 MB. It depends on the window alone, because the last digits of a
/// score depend on it.
[[nodiscard]] std::size_t filled_length(std::size_t pieces);

/// How many windows of a length are read at once where `waiting` are there: four short ones, which gains a fifth
/// of the time, else one; nothing between, since each number makes a shape.
[[nodiscard]] std::size_t batch_size(std::size_t length, std::size_t waiting);

/// Words of one sentence that are read together.
struct Window {
  std::size_t sentence = 0;
  std::size_t first_word = 0;
  std::size_t words = 0;
  std::size_t begin = 0;  ///< in Windows::ids
  std::size_t pieces = 0;
  std::size_t length = 0;  ///< filled_length(pieces)
};

/// Windows with their pieces, [CLS] and [SEP] included. Used again and again: clear() keeps the memory.
class Windows {
 public:
  explicit Windows(const WordPiece& word_piece, std::size_t most_pieces)
      : word_piece_(word_piece), most_pieces_(most_pieces) {}

  void clear();
  /// Adds the words of a sentence from `first_word` on until `most` pieces wait, but one window at least.
  /// Returns the first word that is not in it.
  std::size_t add(std::size_t sentence, std::span<const std::string_view> words, std::size_t first_word,
                  std::size_t most);
  /// In order of length.
  void sort();

  [[nodiscard]] std::span<const Window> windows() const { return windows_; }
  [[nodiscard]] std::size_t waiting() const { return ids_.size(); }
  /// Writes one row for the graph, each `length` numbers.
  void write(const Window& window, std::int32_t* ids, std::int32_t* cases, std::int32_t* firsts,
             std::int32_t* lasts) const;

 private:
  std::size_t add_window(std::size_t sentence, std::span<const std::string_view> words, std::size_t first_word);

  const WordPiece& word_piece_;
  std::size_t most_pieces_;
  WordPiece::Scratch scratch_;
  std::vector<std::int32_t> word_ids_;
  std::vector<Window> windows_;
  std::vector<std::int32_t> ids_;
  std::vector<std::int32_t> cases_;
  std::vector<bool> begins_word_;  ///< the piece begins a word; beside ids_
};

}  // namespace chancery::neural

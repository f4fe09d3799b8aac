// SPDX-License-Identifier: Apache-2.0
//
// Cuts words into pieces that the model knows: BERT's WordPiece, uncased. It must cut exactly as the
// tokenizer of the training does, slips included; tests/neural compares them.
//
// One difference is meant: the words "[CLS]", "[SEP]" and the like are words here, so that a text cannot
// write the signs that frame it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/result.h"

namespace chancery::neural {

/// Immutable, safe from several threads. A view of the vocabulary's bytes, which must outlive it.
class WordPiece {
 public:
  /// Kept by the caller from word to word, so that cutting allocates nothing.
  struct Scratch {
    std::string plain;
  };

  /// `vocabulary`: one piece a line in the order of their ids; "##" begins those inside a word.
  /// Errors: kBadModel, without a place.
  [[nodiscard]] static Result<WordPiece> create(std::string_view vocabulary);

  /// Adds the ids of the pieces of a word (valid UTF-8), at least one: unknown() where nothing is left of it.
  void cut(std::string_view word, Scratch& scratch, std::vector<std::int32_t>& ids) const;

  [[nodiscard]] std::size_t size() const { return begins_.size() - 1; }
  /// The text of a piece, id < size().
  [[nodiscard]] std::string_view piece(std::int32_t id) const;
  [[nodiscard]] std::int32_t unknown() const { return unknown_; }
  [[nodiscard]] std::int32_t start() const { return start_; }  ///< [CLS]
  [[nodiscard]] std::int32_t end() const { return end_; }      ///< [SEP]

 private:
  static constexpr std::int32_t kNone = -1;

  [[nodiscard]] std::int32_t find(std::uint64_t hash, bool inside, std::string_view text) const;
  [[nodiscard]] std::int32_t find(std::string_view piece) const;
  void cut_part(std::string_view part, std::vector<std::int32_t>& ids) const;

  std::string_view text_;
  std::vector<std::uint32_t> begins_;  ///< where each piece begins; one more at the end
  std::vector<std::int32_t> slots_;    ///< ids by hash, open addressing, kNone = free; a power of two
  std::int32_t unknown_ = 0;
  std::int32_t start_ = 0;
  std::int32_t end_ = 0;
};

}  // namespace chancery::neural

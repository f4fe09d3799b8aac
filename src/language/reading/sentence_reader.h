// SPDX-License-Identifier: Apache-2.0
//
// Reads sentences with the model and decodes what it says.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "chancery/result.h"
#include "language/reading/heads.h"
#include "language/reading/sentence_reading.h"
#include "language/reading/window_decoding.h"
#include "neural/reader.h"

namespace chancery::language {

/// A sentence as a list of its words.
using Words = std::span<const std::string_view>;

/// Two parties of a sentence, an empty range for one that is not given.
struct PairQuestion {
  Words words;
  WordRange source;
  WordRange target;
};

/// Immutable; safe from several threads, each of which borrows a reader from the pool.
class SentenceReader {
 public:
  /// Finds the heads of the pool's model; one that it lacks leaves its part of a reading empty. Errors:
  /// kBadModel where a head has labels that this version does not know.
  [[nodiscard]] static Result<SentenceReader> create(std::shared_ptr<const neural::Readers> readers);

  /// One reading per sentence, in order.
  [[nodiscard]] Result<std::vector<SentenceReading>> read(std::span<const Words> sentences, Wanted wanted) const;

  /// Probabilities of the types of Model::pair_types, in its order, per question; empty for a question
  /// without words.
  [[nodiscard]] Result<std::vector<std::vector<float>>> relate(std::span<const PairQuestion> questions) const;

  [[nodiscard]] const neural::Model& model() const { return readers_->model(); }

 private:
  SentenceReader(std::shared_ptr<const neural::Readers> readers, std::shared_ptr<const Heads> heads);

  std::shared_ptr<const neural::Readers> readers_;
  std::shared_ptr<const Heads> heads_;
};

}  // namespace chancery::language

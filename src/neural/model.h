// SPDX-License-Identifier: Apache-2.0
//
// A model file: everything that was learnt, in one file that says what it is. docs/formats/model.md has its
// bytes; training/model_file.py writes it. The file is mapped, so the weights are in memory once however
// many threads read, and the system may take their pages back.
//
// Everything is checked before it is used (lengths, fingerprint, header, vocabulary, inputs and outputs of
// the graphs), because a wrong model would not fail: it would answer.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/result.h"

namespace chancery::neural {

/// The tables of a model's "roles" (Reading::roles).
inline constexpr std::size_t kRoles = 4;

class Graphs;
class WordPiece;

/// One loaded model. Immutable, safe from several threads; shared by all readers.
class Model {
 public:
  /// Columns [from, from + labels.size()) of Reading::tags: one score (logit) per label.
  struct Head {
    std::string name;  ///< "upos", "lemma", "name", ...
    std::size_t from = 0;
    std::vector<std::string> labels;
  };

  /// Reads and checks a model file. `streams`: how many sentences are read at the same time at most, whatever
  /// the number of readers; 0 = one for each processor, but no more than 8. Each takes 20 to 70 MB. In debug
  /// builds the samples of the file are checked too (check_samples). Errors: kBadModel; the message says what
  /// is wrong and what to do.
  [[nodiscard]] static Result<std::shared_ptr<const Model>> load(const std::filesystem::path& file,
                                                                 std::size_t streams = 0);

  ~Model();
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;
  Model(Model&&) = delete;
  Model& operator=(Model&&) = delete;

  /// Null where this model has no such head: a head that did not beat a simple rule is not shipped.
  [[nodiscard]] const Head* head(std::string_view name) const;
  [[nodiscard]] std::span<const Head> heads() const;
  /// Columns of Reading::tags, all heads together.
  [[nodiscard]] std::size_t columns() const;
  /// Numbers in the vector of a word.
  [[nodiscard]] std::size_t width() const;
  /// WordPieces in one window at most, [CLS] and [SEP] included.
  [[nodiscard]] std::size_t most_pieces() const;
  /// Dependency relations: the columns of Reader::relations.
  [[nodiscard]] std::span<const std::string> relations() const;
  /// Types of a relation between two parties: the columns of Reader::pair.
  [[nodiscard]] std::span<const std::string> pair_types() const;
  [[nodiscard]] std::string_view name() const;
  [[nodiscard]] std::string_view version() const;
  [[nodiscard]] std::string_view language() const;
  /// SHA-256 of the file after its first 48 bytes, as 64 hex digits: names the model in records and logs.
  [[nodiscard]] std::string_view fingerprint() const;

  /// For Reader.
  [[nodiscard]] const WordPiece& word_piece() const;
  [[nodiscard]] Graphs& graphs() const;

 private:
  friend Result<void> check_samples(const std::shared_ptr<const Model>& model);
  struct Content;
  explicit Model(std::unique_ptr<Content> content);

  std::unique_ptr<Content> content_;
};

/// Reads the samples that the file carries and compares the scores with those of the reference in training/.
/// Errors: kBadModel, naming the sample and the score; those of Reader::read.
[[nodiscard]] Result<void> check_samples(const std::shared_ptr<const Model>& model);

}  // namespace chancery::neural

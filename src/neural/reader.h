// SPDX-License-Identifier: Apache-2.0
//
// Reads sentences with a Model: words in, scores out.
//
//   const auto model = Model::load("chancery-en.model");
//   auto reader = Reader::create(*model);
//   (*reader)->read(sentences, [&](std::size_t sentence, std::size_t first_word, const Reading& reading) { ... });
//
// The same sentence gives the same bytes whatever the number of threads and whatever else is read with it:
// the lengths that a graph is run with depend on the sentence alone (kLengths in reader.cpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

#include "chancery/result.h"
#include "neural/model.h"

namespace chancery::neural {

/// What the model says of one sentence, or of one window of a sentence that is too long to be read at
/// once. Numbers are row-major. All scores are logits. The views live until the callback returns.
struct Reading {
  std::size_t words = 0;
  std::span<const float> tags;      ///< words x Model::columns()
  std::span<const float> arcs;      ///< words x (words + 1): a row is a dependent; column 0 = root, j + 1 = word j
  std::span<const float> pointers;  ///< 4 x words x (words + 1): source begin, source end, content begin, content end
                                    ///< of the attribution whose cue is the row; column 0 = none, j + 1 = word j
  std::span<const float> roles;     ///< kRoles x words x words: word j initiates (0) or receives (1) the event of
                                    ///< word i; owes (2) or is owed (3) the act of word i
  std::span<const float> vectors;   ///< words x Model::width()
  std::span<const float> pooled;    ///< Model::width(): the sentence
};

/// Words [begin, end) of a sentence; empty where nothing is given.
struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Two parties of a sentence.
struct PairQuery {
  WordRange source;
  WordRange target;
};

/// One per worker thread: inference requests and scratch, used again from sentence to sentence. Not for
/// several threads at once.
class Reader {
 public:
  using Words = std::span<const std::string_view>;
  /// `sentence`: its number in the list; `first_word`: the word of the sentence that the reading begins
  /// with, 0 but for the later windows of a long sentence. It may call relations() and pairs(), not read().
  using Done = std::function<void(std::size_t sentence, std::size_t first_word, const Reading& reading)>;

  [[nodiscard]] static Result<std::unique_ptr<Reader>> create(std::shared_ptr<const Model> model);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  Reader(Reader&&) = delete;
  Reader& operator=(Reader&&) = delete;

  /// Reads sentences, each a list of words (valid UTF-8), and calls `done` once per window, in any order.
  /// A sentence without words is passed over. Memory does not grow with the number or the length of the
  /// sentences. Errors: kInternal.
  [[nodiscard]] Result<void> read(std::span<const Words> sentences, const Done& done);

  /// Scores of the dependency relations, words x Model::relations(), given each word's head (0 = root,
  /// j + 1 = word j). `vectors` are those of a reading, or of Encoding. The view lives until the next call.
  [[nodiscard]] Result<std::span<const float>> relations(std::span<const float> vectors,
                                                         std::span<const std::uint32_t> heads);

  /// Scores of the relation types, queries x Model::pair_types(). `vectors` and `pooled` as in a reading.
  /// The view lives until the next call.
  [[nodiscard]] Result<std::span<const float>> pairs(std::span<const float> vectors, std::span<const float> pooled,
                                                     std::span<const PairQuery> queries);

  [[nodiscard]] const Model& model() const;

 private:
  struct State;
  explicit Reader(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

/// Readers to borrow, so that a const stage that several threads run can read. As many are made as are
/// out at the same time.
class Readers {
 public:
  /// A borrowed reader; goes back when this ends. The pool must outlive it.
  class Lease {
   public:
    Lease(const Readers& pool, std::unique_ptr<Reader> reader) : pool_(&pool), reader_(std::move(reader)) {}
    ~Lease();
    Lease(Lease&&) = default;
    Lease& operator=(Lease&&) = delete;
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    [[nodiscard]] Reader& operator*() const { return *reader_; }
    [[nodiscard]] Reader* operator->() const { return reader_.get(); }

   private:
    const Readers* pool_;
    std::unique_ptr<Reader> reader_;
  };

  explicit Readers(std::shared_ptr<const Model> model) : model_(std::move(model)) {}

  /// Errors: those of Reader::create.
  [[nodiscard]] Result<Lease> borrow() const;
  [[nodiscard]] const Model& model() const { return *model_; }

 private:
  void give_back(std::unique_ptr<Reader> reader) const;

  std::shared_ptr<const Model> model_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<Reader>> idle_;
};

}  // namespace chancery::neural

// SPDX-License-Identifier: Apache-2.0
//
// Words as acts and sentences are compared by: without endings, without small words, each once. A word weighs the
// more the rarer it is in the news, in whole numbers, so that sums do not hang on the order of the words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/table_file.h"

namespace chancery::ledger {

/// A word of one WordBook: the number that the book gave it, with its weight in the lowest bits.
using Word = std::uint32_t;
/// In order, each once. Only sets of one WordBook can be compared.
using WordSet = std::vector<Word>;

constexpr unsigned kMostWeight = 4;
/// 1 (in every fiftieth sentence) to 4 (rare).
[[nodiscard]] constexpr unsigned weight_of(Word word) {
  return (word & (kMostWeight - 1)) + 1;
}
[[nodiscard]] unsigned weight_of(const WordSet& set);

/// Immutable after load. Views into the fact tables, which must outlive it.
class WordTable {
 public:
  /// Reads "ledger/en/small_words", "ledger/en/frequent_words" and "language/en/irregular_verbs". Errors: kBadTable.
  [[nodiscard]] static Result<WordTable> load(const base::TableFile& tables);

 private:
  friend class WordBook;
  std::unordered_set<std::string_view> small_;
  std::unordered_map<std::string_view, std::string_view> bases_;  // "withdrew" -> "withdraw"
  std::unordered_map<std::string, unsigned> weights_;             // of stems
};

/// The words of one question, numbered as they come.
class WordBook {
 public:
  /// The table must outlive the book.
  explicit WordBook(const WordTable& table) : table_(table) {}

  [[nodiscard]] WordSet words_of(std::string_view text);

 private:
  Word number_of(std::string stem);

  const WordTable& table_;
  std::unordered_map<std::string, Word> numbers_;
};

/// The first words of a text, up to `most`: of an act its verb, perhaps behind an adverb.
[[nodiscard]] WordSet first_words_of(WordBook& words, std::string_view text, std::size_t most);

/// How many words both hold, and what those weigh.
struct Common {
  std::size_t words = 0;
  unsigned weight = 0;
};
[[nodiscard]] Common common(const WordSet& a, const WordSet& b);
/// The share of the weight of `part` that `whole` holds, in hundredths; 0 for an empty part.
[[nodiscard]] unsigned covered(const WordSet& part, const WordSet& whole);

}  // namespace chancery::ledger

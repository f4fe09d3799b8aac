// SPDX-License-Identifier: Apache-2.0
//
// Words as acts are compared by: without endings, without small words, each once, in order of their bytes.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/table_file.h"

namespace chancery::ledger {

using WordSet = std::vector<std::string>;

/// Immutable after load. Views into the fact tables, which must outlive it.
class WordTable {
 public:
  /// Reads "ledger/en/small_words" and "language/en/irregular_verbs". Errors: kBadTable.
  [[nodiscard]] static Result<WordTable> load(const base::TableFile& tables);

  [[nodiscard]] WordSet words_of(std::string_view text) const;

 private:
  std::unordered_set<std::string_view> small_;
  std::unordered_map<std::string_view, std::string_view> bases_;  // "withdrew" -> "withdraw"
};

/// How many words both hold.
[[nodiscard]] std::size_t common(const WordSet& a, const WordSet& b);
/// The share of `part` that `whole` holds, 0 for an empty part.
[[nodiscard]] double covered(const WordSet& part, const WordSet& whole);
/// Common words by all words of both.
[[nodiscard]] double alike(const WordSet& a, const WordSet& b);

}  // namespace chancery::ledger

// SPDX-License-Identifier: Apache-2.0
//
// What clauses a sentence has, asked of its tree.
#pragma once

#include <cstdint>
#include <string_view>

#include "clauses/clauses.h"

namespace chancery::events {

/// A view of a Reading, which must outlive it and have a tree.
class TreeView {
 public:
  explicit TreeView(const clauses::Reading& reading) : tree_(reading.tree()), words_(reading.words()) {}

  [[nodiscard]] std::uint32_t head(std::uint32_t word) const { return tree_.head(word); }
  [[nodiscard]] std::string_view kind(std::uint32_t word) const { return tree_.kind(word); }
  /// Does the word head a clause: the root, a complement, a relative or adverbial clause, a joined verb?
  [[nodiscard]] bool heads_clause(std::uint32_t word) const;
  /// The head of the clause that the word stands in; the word itself where it heads one.
  [[nodiscard]] std::uint32_t clause_head(std::uint32_t word) const;
  /// The word of [first, last) that hangs on none of the others.
  [[nodiscard]] std::uint32_t top(clauses::Words::Range range) const;
  /// The connective of a clause ("when", "after") in lower case, or "".
  [[nodiscard]] std::string_view connective(std::uint32_t clause_head) const;
  /// Has the clause a subject of its own?
  [[nodiscard]] bool has_subject(std::uint32_t clause_head) const;
  /// The preposition of a noun ("since" of "since 1962") in lower case, or "".
  [[nodiscard]] std::string_view preposition(std::uint32_t word) const;

 private:
  const clauses::Tree& tree_;
  const clauses::Words& words_;
};

}  // namespace chancery::events

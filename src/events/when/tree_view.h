// SPDX-License-Identifier: Apache-2.0
//
// The tree of one sentence by the numbers of its words.
#pragma once

#include <cstdint>
#include <string_view>

#include "clauses/words.h"

namespace chancery::events {

/// A view: the Document and the Words must outlive it. Where the document has no trees, present() is
/// false and nothing else may be asked.
class TreeView {
 public:
  TreeView(const Document& document, const clauses::Words& words) : document_(document), words_(words) {}

  [[nodiscard]] bool present() const { return !document_.trees().empty() && words_.size() > 0; }
  /// The word that this one hangs on; clauses::kNone for the root.
  [[nodiscard]] std::uint32_t head(std::uint32_t word) const;
  /// The relation without its subtype: "nsubj" for "nsubj:pass".
  [[nodiscard]] std::string_view relation(std::uint32_t word) const;
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
  [[nodiscard]] const Arc& arc(std::uint32_t word) const { return *document_.arc_of(document_.id_of(words_.at(word))); }

  const Document& document_;
  const clauses::Words& words_;
};

}  // namespace chancery::events

// SPDX-License-Identifier: Apache-2.0
//
// The dependency tree of one sentence (Universal Dependencies), by the numbers of its words.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "chancery/document.h"
#include "clauses/words.h"

namespace chancery::clauses {

/// Where a word hangs. `relation` is a view: the Document must outlive it.
struct Branch {
  std::uint32_t head = kNone;  ///< kNone for the root
  std::string_view relation;   ///< "nsubj:pass"

  /// The relation without its subtype: "nsubj".
  [[nodiscard]] std::string_view kind() const { return relation.substr(0, relation.find(':')); }
};

/// A view of relations: the Document must outlive it.
class Tree {
 public:
  /// Empty where the document has no trees.
  Tree(const Document& document, const Words& words, const Sentence& sentence);

  [[nodiscard]] bool empty() const { return branches_.empty(); }
  /// The word that `word` depends on; kNone for the root.
  [[nodiscard]] std::uint32_t head(std::uint32_t word) const { return branches_[word].head; }
  [[nodiscard]] std::string_view relation(std::uint32_t word) const { return branches_[word].relation; }
  [[nodiscard]] std::string_view kind(std::uint32_t word) const { return branches_[word].kind(); }
  /// The dependents of a word, in order.
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t word) const {
    return std::span(children_).subspan(begins_[word], begins_[word + 1] - begins_[word]);
  }
  /// The first dependent of this kind ("mark"), or kNone.
  [[nodiscard]] std::uint32_t child(std::uint32_t word, std::string_view kind) const;

 private:
  std::vector<Branch> branches_;
  std::vector<std::uint32_t> begins_;  // of each word's children in children_, and one past the last
  std::vector<std::uint32_t> children_;
};

/// Puts right what no tree of the treebanks has, so that the parser must have erred: a preposition that does not hang
/// on the noun behind it, two subjects around one verb, a subject behind a preposition, a list that runs to the left.
/// Heads stay free of circles.
void repair(const Words& words, std::vector<Branch>& branches);

}  // namespace chancery::clauses

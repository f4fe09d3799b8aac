// SPDX-License-Identifier: Apache-2.0
#include "clauses/tree/tree.h"

#include <algorithm>

namespace chancery::clauses {

Tree::Tree(const Document& document, const Words& words, const Sentence& sentence) {
  if (document.trees().empty()) { return; }
  const std::uint32_t first = sentence.first.value;
  const std::uint32_t size = sentence.last.value - first;
  branches_.reserve(size);
  for (const Arc& arc : document.trees().subspan(first, size)) {
    const std::uint32_t head = arc.head.value - first;
    branches_.push_back({head == branches_.size() ? kNone : head, document.interned(arc.relation)});
  }
  repair(words, branches_);
  begins_.assign(size + 1, 0);
  for (const Branch& branch : branches_) {
    if (branch.head != kNone) { ++begins_[branch.head + 1]; }
  }
  for (std::uint32_t word = 0; word < size; ++word) { begins_[word + 1] += begins_[word]; }
  children_.resize(begins_[size]);
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end());
  for (std::uint32_t word = 0; word < size; ++word) {
    if (head(word) != kNone) { children_[next[head(word)]++] = word; }
  }
}

std::uint32_t Tree::child(std::uint32_t word, std::string_view kind) const {
  const auto all = children(word);
  const auto found = std::ranges::find(all, kind, [this](std::uint32_t one) { return this->kind(one); });
  return found == all.end() ? kNone : *found;
}

}  // namespace chancery::clauses

// SPDX-License-Identifier: Apache-2.0
#include "language/reading/tree.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "language/reading/projective.h"
#include "language/reading/scores.h"

namespace chancery::language {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// One root, and every word reaches it; no arcs cross. heads[0] counts nothing.
bool is_projective_tree(const std::vector<std::size_t>& heads) {
  if (std::count(heads.begin() + 1, heads.end(), 0U) != 1 || has_crossing(heads)) { return false; }
  std::vector<std::size_t> seen_from(heads.size(), 0);
  for (std::size_t start = 1; start < heads.size(); ++start) {
    std::size_t node = start;
    while (node != 0 && seen_from[node] == 0) {
      seen_from[node] = start;
      node = heads[node];
    }
    if (node != 0 && seen_from[node] == start) { return false; }
  }
  return true;
}

}  // namespace

std::vector<TreeArc> decode_tree(std::span<const float> arcs, std::size_t words) {
  std::vector<TreeArc> tree(words);
  if (words == 0) { return tree; }
  constexpr float kLeast = 1e-30F;
  const std::size_t columns = words + 1;
  std::vector<std::vector<float>> rows(words);
  std::vector<double> scores(columns * columns, 0);
  std::vector<std::size_t> heads(columns, 0);
  for (std::size_t word = 0; word < words; ++word) {
    std::vector<float> logits(arcs.begin() + static_cast<std::ptrdiff_t>(word * columns),
                              arcs.begin() + static_cast<std::ptrdiff_t>((word + 1) * columns));
    logits[word + 1] = -std::numeric_limits<float>::infinity();
    put_probabilities(logits, rows[word]);
    const auto& row = rows[word];
    heads[word + 1] = static_cast<std::size_t>(std::ranges::max_element(row) - row.begin());
    for (std::size_t head = 0; head < columns; ++head) {
      scores[((word + 1) * columns) + head] = std::log(std::max(row[head], kLeast));
    }
  }
  if (!is_projective_tree(heads)) { heads = best_projective_tree(scores, columns); }
  for (std::size_t word = 0; word < words; ++word) {
    const std::size_t head = heads[word + 1];
    tree[word] = {static_cast<std::uint32_t>(head), rows[word][head]};
  }
  return tree;
}

std::vector<std::size_t> decode_relations(std::span<const float> relations, std::size_t labels, std::size_t root,
                                          std::span<const TreeArc> tree) {
  std::vector<std::size_t> columns(tree.size(), root);
  for (std::size_t word = 0; word < tree.size(); ++word) {
    if (tree[word].head == 0) { continue; }
    const std::span<const float> row = relations.subspan(word * labels, labels);
    std::size_t best = kNone;
    for (std::size_t i = 0; i < labels; ++i) {
      if (i != root && (best == kNone || row[i] > row[best])) { best = i; }
    }
    columns[word] = best == kNone ? root : best;
  }
  return columns;
}

}  // namespace chancery::language

// SPDX-License-Identifier: Apache-2.0
//
// A dependency tree from the scores of all arcs. The best head of each word often makes a tree already; where it does
// not, or where arcs cross, the best tree without crossing arcs is found (projective.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace chancery::language {

/// The head of one word.
struct TreeArc {
  std::uint32_t head = 0;  ///< 0: the root of the sentence; j + 1: word j
  float score = 0;         ///< probability of this head among all
};

/// The likeliest tree with exactly one root and no crossing arcs. `arcs` is words x (words + 1), row-major logits: a
/// row is a dependent; column 0 = root, column j + 1 = word j. A word is never its own head.
[[nodiscard]] std::vector<TreeArc> decode_tree(std::span<const float> arcs, std::size_t words);

/// The columns of the relations, one per word: the best ones under which the root, and it alone, is
/// `root`. `relations` is words x `labels`, row-major logits.
[[nodiscard]] std::vector<std::size_t> decode_relations(std::span<const float> relations, std::size_t labels,
                                                        std::size_t root, std::span<const TreeArc> tree);

}  // namespace chancery::language

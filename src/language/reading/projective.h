// SPDX-License-Identifier: Apache-2.0
//
// The best tree without crossing arcs (Eisner 1996). English has hardly another kind: where the likeliest head of each
// word gives arcs that cross, one of them mostly is wrong ("imposed by the Union on Belarus": "by" on "Belarus").
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace chancery::language {

/// Does an arc begin between the ends of another one and end outside? `heads[d]`: the head of node d; node 0 is the
/// root, and heads[0] counts nothing.
[[nodiscard]] bool has_crossing(std::span<const std::size_t> heads);

/// The head of each node in the tree with the highest sum that has one root and no crossing arcs. `scores` is nodes x
/// nodes, row-major: a row is a dependent, a column its head; the sum of all must be finite but for the diagonal.
/// Time grows with the third power of the nodes, memory with the second.
[[nodiscard]] std::vector<std::size_t> best_projective_tree(std::span<const double> scores, std::size_t nodes);

}  // namespace chancery::language

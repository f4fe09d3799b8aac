// SPDX-License-Identifier: Apache-2.0
//
// Rows joined up into groups, the strongest pairs first.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace chancery::ledger {

struct Pair {
  int likeness = 0;
  std::size_t earlier = 0;
  std::size_t later = 0;
};

/// The likeness of rows that somebody decided to be one.
constexpr int kDecided = 1000;

/// May the rows not be in one group? Asked with the smaller row first.
using Forbids = std::function<bool(std::size_t, std::size_t)>;

/// Joins by falling likeness (on a tie: by rows) the groups of each pair, unless a row of one is forbidden by
/// `decided`, or, where the pair is not decided, by `words`, to be with a row of the other. Gives all rows below
/// `size`, each in one list, the lists in order of their first row.
[[nodiscard]] std::vector<std::vector<std::size_t>> join_up(std::size_t size, std::vector<Pair> pairs,
                                                            const Forbids& decided, const Forbids& words);

}  // namespace chancery::ledger

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

/// Joins by falling likeness (on a tie: by rows) the groups of each pair, unless a row of one excludes a row of the
/// other. Gives all rows below `size`, each in one list, the lists in order of their first row.
[[nodiscard]] std::vector<std::vector<std::size_t>> join_up(
    std::size_t size, std::vector<Pair> pairs, const std::function<bool(std::size_t, std::size_t)>& exclude);

}  // namespace chancery::ledger

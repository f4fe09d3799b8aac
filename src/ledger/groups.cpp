// SPDX-License-Identifier: Apache-2.0
#include "ledger/groups.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <unordered_set>

namespace chancery::ledger {

std::vector<std::vector<std::size_t>> join_up(std::size_t size, std::vector<Pair> pairs, const Forbids& decided,
                                              const Forbids& words) {
  std::ranges::sort(pairs, {}, [](const Pair& pair) { return std::tuple(-pair.likeness, pair.earlier, pair.later); });
  std::vector<std::size_t> group(size);
  std::iota(group.begin(), group.end(), 0);
  std::vector<std::vector<std::size_t>> members(size);
  for (std::size_t row = 0; row < size; ++row) { members[row] = {row}; }
  // Groups only grow, so what one pair found forbidden is so for all pairs after it.
  std::unordered_set<std::uint64_t> known;
  for (const Pair& pair : pairs) {
    const std::size_t keeps = std::min(group[pair.earlier], group[pair.later]);
    const std::size_t goes = std::max(group[pair.earlier], group[pair.later]);
    constexpr unsigned kHalf = 32;
    const std::uint64_t both = (static_cast<std::uint64_t>(keeps) << kHalf) | goes;
    if (keeps == goes || (pair.likeness < kDecided && known.contains(both))) { continue; }
    const bool forbidden = std::ranges::any_of(members[keeps], [&](std::size_t a) {
      return std::ranges::any_of(members[goes], [&](std::size_t b) {
        return decided(std::min(a, b), std::max(a, b)) ||
               (pair.likeness < kDecided && words(std::min(a, b), std::max(a, b)));
      });
    });
    if (forbidden) {
      if (pair.likeness < kDecided) { known.insert(both); }
      continue;
    }
    for (const std::size_t row : members[goes]) { group[row] = keeps; }
    members[keeps].insert(members[keeps].end(), members[goes].begin(), members[goes].end());
    members[goes].clear();
  }
  std::erase_if(members, [](const std::vector<std::size_t>& list) { return list.empty(); });
  for (auto& list : members) { std::ranges::sort(list); }
  return members;
}

}  // namespace chancery::ledger

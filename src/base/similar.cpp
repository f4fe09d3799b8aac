// SPDX-License-Identifier: Apache-2.0
#include "base/similar.h"

#include <algorithm>
#include <utility>

namespace chancery::base {
namespace {

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Slips between two names (Damerau-Levenshtein, each pair of letters exchanged at most once).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) { row[j] = j; }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before_last, last);
    std::swap(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t differs = lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + differs});
      const bool exchanged = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
      if (exchanged) { row[j] = std::min(row[j], before_last[j - 2] + 1); }
    }
  }
  return row[b.size()];
}

}  // namespace

std::vector<std::string> similar_names(std::string_view written, std::span<const std::string> names) {
  constexpr std::size_t kMost = 3;
  constexpr std::size_t kLettersPerSlip = 3;
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const std::string& name : names) {
    const std::size_t slips = distance(written, name);
    if (slips <= std::max<std::size_t>(1, written.size() / kLettersPerSlip)) { near.emplace_back(slips, name); }
  }
  std::ranges::sort(near);
  std::vector<std::string> similar;
  for (auto& [slips, name] : near) {
    if (similar.size() < kMost) { similar.push_back(std::move(name)); }
  }
  return similar;
}

}  // namespace chancery::base

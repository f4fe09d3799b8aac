// SPDX-License-Identifier: Apache-2.0
#include "base/span_index.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

namespace chancery::base {

SpanIndex::SpanIndex(std::vector<Entry> entries) : entries_(std::move(entries)) {
  std::erase_if(entries_, [](const Entry& entry) { return entry.span.empty(); });
  if (entries_.empty()) { return; }
  std::ranges::sort(entries_, comes_before);
  for (const Entry& entry : entries_) {
    places_.push_back(entry.span.begin);
    places_.push_back(entry.span.end);
  }
  std::ranges::sort(places_);
  const auto repeated = std::ranges::unique(places_);
  places_.erase(repeated.begin(), repeated.end());
  leaves_ = std::bit_ceil(places_.size());
  nodes_.resize(2 * leaves_);
  for (std::uint32_t row = 0; row < entries_.size(); ++row) {
    const std::size_t first = leaf_of(entries_[row].span.begin);
    const std::size_t last = leaf_of(entries_[row].span.end);
    for (std::size_t low = first, high = last; low < high; low /= 2, high /= 2) {
      if (low % 2 == 1) { nodes_[low++].push_back(row); }
      if (high % 2 == 1) { nodes_[--high].push_back(row); }
    }
  }
}

bool SpanIndex::comes_before(const Entry& a, const Entry& b) {
  return std::tie(a.rank, a.number, a.span) < std::tie(b.rank, b.number, b.span);
}

std::size_t SpanIndex::leaf_of(std::uint32_t offset) const {
  const auto after = std::ranges::upper_bound(places_, offset);
  if (after == places_.begin()) { return 0; }
  return leaves_ + static_cast<std::size_t>(after - places_.begin()) - 1;
}

}  // namespace chancery::base

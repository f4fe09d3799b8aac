// SPDX-License-Identifier: Apache-2.0
//
// Answers "which of these spans over this byte comes first" without looking at all of them, so that
// asking for every word of a report stays cheap however many rows the report has.
//
// A segment tree over the places where spans begin or end: each span hangs on the few nodes that
// together make it up, each node keeps its spans in order of rank, and a question walks from the leaf
// that holds the byte to the root. n spans: O(n log n) to build, O(log n) a question.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "chancery/span.h"

namespace chancery::base {

/// Immutable; safe from several threads.
class SpanIndex {
 public:
  /// `number` is the caller's; several entries may share one. Of two entries that fit, the one with the
  /// lower rank comes first, then the one with the lower number. Empty spans hold no byte.
  struct Entry {
    Span span;
    std::uint32_t rank = 0;
    std::uint32_t number = 0;
  };

  SpanIndex() = default;
  explicit SpanIndex(std::vector<Entry> entries);

  /// The first entry whose span holds `offset` and for which `fits` is true; null where there is none.
  template <class Fits>
  [[nodiscard]] const Entry* first_at(std::uint32_t offset, Fits fits) const {
    const Entry* best = nullptr;
    for (std::size_t node = leaf_of(offset); node > 0; node /= 2) {
      for (const std::uint32_t row : nodes_[node]) {
        const Entry& entry = entries_[row];
        if (best != nullptr && !comes_before(entry, *best)) { break; }
        if (fits(entry)) {
          best = &entry;
          break;
        }
      }
    }
    return best;
  }
  [[nodiscard]] const Entry* first_at(std::uint32_t offset) const {
    return first_at(offset, [](const Entry&) { return true; });
  }

 private:
  [[nodiscard]] static bool comes_before(const Entry& a, const Entry& b);
  /// Number of the leaf whose places hold `offset`; 0 where no span reaches.
  [[nodiscard]] std::size_t leaf_of(std::uint32_t offset) const;

  std::vector<Entry> entries_;                     ///< in order of rank
  std::vector<std::uint32_t> places_;              ///< where spans begin or end, in order; leaf i begins at [i]
  std::vector<std::vector<std::uint32_t>> nodes_;  ///< rows of entries_; the root is 1, the leaves begin at leaves_
  std::size_t leaves_ = 0;
};

}  // namespace chancery::base

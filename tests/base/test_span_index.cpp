// SPDX-License-Identifier: Apache-2.0
#include "base/span_index.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace chancery::base {
namespace {

using Entry = SpanIndex::Entry;

TEST(SpanIndex, HoldsNothingWhereThereIsNothing) {
  EXPECT_EQ(SpanIndex().first_at(0), nullptr);
  EXPECT_EQ(SpanIndex({{Span{3, 3}, 0, 1}}).first_at(3), nullptr);
}

TEST(SpanIndex, FindsWhatGoingThroughAllFinds) {
  std::vector<Entry> entries;
  std::uint32_t state = 7;
  const auto next = [&](std::uint32_t below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 16U) % below;
  };
  for (std::uint32_t i = 0; i < 200; ++i) {
    const std::uint32_t begin = next(90);
    entries.push_back({{begin, begin + next(20)}, next(5), i});
  }
  const SpanIndex index(entries);
  const auto fits = [](const Entry& entry) { return entry.number % 3 != 0; };
  for (std::uint32_t offset = 0; offset < 120; ++offset) {
    const Entry* expected = nullptr;
    for (const Entry& entry : entries) {
      if (!entry.span.contains(offset) || !fits(entry)) { continue; }
      if (expected == nullptr || entry.rank < expected->rank) { expected = &entry; }
    }
    const Entry* found = index.first_at(offset, fits);
    ASSERT_EQ(found == nullptr, expected == nullptr) << offset;
    if (found != nullptr) { EXPECT_EQ(found->number, expected->number) << offset; }
  }
}

}  // namespace
}  // namespace chancery::base

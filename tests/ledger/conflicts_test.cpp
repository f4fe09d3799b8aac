// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <set>
#include <tuple>

#include "chancery/ledger.h"
#include "made_reports.h"

namespace chancery {
namespace {

using Found = std::multiset<std::tuple<FactId, FactId, std::string>>;

void add(Found& all, const std::vector<Conflict>& some) {
  for (const Conflict& row : some) { all.emplace(row.one.id, row.other.id, row.rule); }
}

TEST(Conflicts, ComeInPartsThatTogetherAreAll) {
  const auto store = make_memory_store();
  ASSERT_TRUE(store->add(test::made_reports(1, 2000)));
  const auto whole = conflicts(*store, {});
  ASSERT_TRUE(whole);
  Found all;
  add(all, *whole);
  ASSERT_GT(all.size(), 5);
  Found in_parts;
  Query query;
  std::size_t parts = 0;
  std::optional<Date> until;
  do {
    const auto part = conflicts_part(*store, query, 700);
    ASSERT_TRUE(part) << part.error().message;
    add(in_parts, part->found);
    if (until && part->until) { EXPECT_LT(*until, *part->until); }
    until = part->until;
    query.after = part->next;
    ++parts;
  } while (query.after != 0);
  EXPECT_GT(parts, 5);
  EXPECT_FALSE(until) << "the last part says that all has been looked at";
  EXPECT_EQ(in_parts, all);
}

TEST(Conflicts, InPartsHandOnTheErrorOfAQuestion) {
  const auto store = make_memory_store();
  EXPECT_EQ(conflicts_part(*store, {.state = "Japan"}, 10).error().code, ErrorCode::kBadUsage);
  EXPECT_EQ(conflicts_part(*store, {.after = 7}, 10).error().code, ErrorCode::kNotFound);
  EXPECT_TRUE(conflicts_part(*store, {}, 10)->found.empty());
}

}  // namespace
}  // namespace chancery

// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "chancery/store.h"

namespace chancery {
namespace {

TEST(FactId, IsWrittenAsLetterAndNumber) {
  EXPECT_EQ(to_string(FactId{FactKind::kReport, 1}), "R1");
  EXPECT_EQ(to_string(FactId{FactKind::kActor, 5}), "A5");
  EXPECT_EQ(to_string(FactId{FactKind::kStatement, 30}), "S30");
  EXPECT_EQ(to_string(FactId{FactKind::kEvent, 12}), "E12");
  EXPECT_EQ(to_string(FactId{FactKind::kCommitment, 9'000'000'000}), "C9000000000");
}

TEST(FactId, IsReadInEitherCase) {
  EXPECT_EQ(parse_fact_id("E12"), (FactId{FactKind::kEvent, 12}));
  EXPECT_EQ(parse_fact_id("e12"), (FactId{FactKind::kEvent, 12}));
  EXPECT_EQ(parse_fact_id("r9223372036854775807"), (FactId{FactKind::kReport, INT64_MAX}));
}

TEST(FactId, IsNothingElse) {
  for (const std::string_view written :
       {"", "E", "12", "E0", "E-1", "E+1", "E 1", "E1x", "X1", "E01", "EE1", "E9223372036854775808", "E1 "}) {
    EXPECT_EQ(parse_fact_id(written), std::nullopt) << written;
  }
}

}  // namespace
}  // namespace chancery

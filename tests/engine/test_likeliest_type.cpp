// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <initializer_list>
#include <utility>

#include "engine/likeliest_type.h"

namespace chancery::engine {
namespace {

EventType likeliest(std::initializer_list<std::pair<EventType, double>> given) {
  std::array<double, kEventTypeCount> scores{};
  for (const auto& [type, score] : given) { scores[static_cast<std::size_t>(type)] = score; }
  return likeliest_type(scores);
}

TEST(LikeliestType, TheSideIsDecidedBeforeTheType) {
  EXPECT_EQ(likeliest({{EventType::kAid, 0.4}, {EventType::kAccuse, 0.3}, {EventType::kCoerce, 0.3}}),
            EventType::kAccuse);
}

TEST(LikeliestType, TheQuadIsDecidedBeforeTheType) {
  EXPECT_EQ(likeliest({{EventType::kAssault, 0.4}, {EventType::kAccuse, 0.3}, {EventType::kReject, 0.25}}),
            EventType::kAccuse);
}

TEST(LikeliestType, TheLikeliestOfItsClass) {
  EXPECT_EQ(likeliest({{EventType::kConsult, 0.5}, {EventType::kAgree, 0.3}, {EventType::kAssault, 0.2}}),
            EventType::kConsult);
}

}  // namespace
}  // namespace chancery::engine

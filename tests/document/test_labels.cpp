// SPDX-License-Identifier: Apache-2.0
#include "chancery/labels.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string>

namespace chancery {
namespace {

using testing::ElementsAre;

template <class E>
class Vocabulary : public testing::Test {};

using Vocabularies =
    testing::Types<SegmentKind, TimexType, Precision, Basis, ActorKind, Sector, MentionForm, StatementForm, Act,
                   EventType, Mode, Status, CommitmentKind, ConditionRelation, Strength, CommitmentState, Upos>;
TYPED_TEST_SUITE(Vocabulary, Vocabularies);

TYPED_TEST(Vocabulary, EachValueHasItsOwnLabel) {
  const auto all = labels<TypeParam>();
  EXPECT_EQ(std::set<std::string_view>(all.begin(), all.end()).size(), all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto value = static_cast<TypeParam>(i);
    EXPECT_EQ(label(value), all[i]);
    EXPECT_EQ(from_label<TypeParam>(all[i]), value);
    EXPECT_FALSE(all[i].empty());
  }
}

TYPED_TEST(Vocabulary, OtherWordsAreNoLabels) {
  std::string other(labels<TypeParam>()[0]);
  EXPECT_FALSE(from_label<TypeParam>(""));
  EXPECT_FALSE(from_label<TypeParam>(other + " "));
  other[0] ^= 0x20;  // the other letter case
  EXPECT_FALSE(from_label<TypeParam>(other));
}

TEST(Labels, AreThoseOfTheFormat) {
  EXPECT_EQ(label(SegmentKind::kSignOff), "sign_off");
  EXPECT_EQ(label(EventType::kMobilize), "MOBILIZE");
  EXPECT_EQ(label(Mode::kSuicideAttack), "suicide-attack");
  EXPECT_EQ(label(CommitmentState::kInForce), "in_force");
  EXPECT_EQ(label(ConditionRelation::kAsLongAs), "as_long_as");
  EXPECT_EQ(labels<EventType>().size(), 16U);
}

TEST(Labels, ModesBelongToTheirTypes) {
  EXPECT_THAT(modes_of(EventType::kConsult),
              ElementsAre(Mode::kVisit, Mode::kThirdParty, Mode::kMultilateral, Mode::kPhone));
  EXPECT_THAT(modes_of(EventType::kAgree), testing::IsEmpty());
  EXPECT_THAT(modes_of(EventType::kSanction), testing::Contains(Mode::kConvict));
  std::set<Mode> given;
  for (std::size_t i = 0; i < labels<EventType>().size(); ++i) {
    for (const Mode mode : modes_of(static_cast<EventType>(i))) { given.insert(mode); }
  }
  EXPECT_EQ(given.size(), labels<Mode>().size() - 1) << "each mode but none belongs to a type";
}

TEST(Labels, QuadClassesAreThoseOfPlover) {
  EXPECT_EQ(quad_of(EventType::kAgree), 1);
  EXPECT_EQ(quad_of(EventType::kConcede), 1);
  EXPECT_EQ(quad_of(EventType::kCooperate), 2);
  EXPECT_EQ(quad_of(EventType::kRetreat), 2);
  EXPECT_EQ(quad_of(EventType::kRequest), 3);
  EXPECT_EQ(quad_of(EventType::kThreaten), 3);
  EXPECT_EQ(quad_of(EventType::kProtest), 4);
  EXPECT_EQ(quad_of(EventType::kAssault), 4);
}

}  // namespace
}  // namespace chancery

// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "conllu/misc.h"

namespace chancery::conllu {
namespace {

std::string with(std::string misc, std::string_view value) {
  set_misc(misc, "NE", value);
  return misc;
}

TEST(Misc, AKeyIsPutFirstAndTheRestStays) {
  EXPECT_EQ(with("_", "B-PER"), "NE=B-PER");
  EXPECT_EQ(with("SpaceAfter=No", "B-PER"), "NE=B-PER|SpaceAfter=No");
  EXPECT_EQ(with("Gloss=x|SpaceAfter=No", "I-LOC"), "NE=I-LOC|Gloss=x|SpaceAfter=No");
}

TEST(Misc, AKeyThatIsThereIsReplacedInItsPlace) {
  EXPECT_EQ(with("SpaceAfter=No|NE=B-ORG|Gloss=x", "B-PER"), "SpaceAfter=No|NE=B-PER|Gloss=x");
  EXPECT_EQ(with("NE=B-ORG|NE=I-ORG", "B-PER"), "NE=B-PER");
}

TEST(Misc, AnEmptyValueTakesTheKeyOut) {
  EXPECT_EQ(with("NE=B-ORG", ""), "_");
  EXPECT_EQ(with("_", ""), "_");
  EXPECT_EQ(with("NE=B-ORG|SpaceAfter=No", ""), "SpaceAfter=No");
}

TEST(Misc, OtherKeysThatBeginAlikeStay) {
  EXPECT_EQ(with("NER=x|NE", "B-PER"), "NE=B-PER|NER=x|NE");
  EXPECT_EQ(misc_value("NER=x|NE", "NE"), "");
}

TEST(Misc, AValueIsFound) {
  EXPECT_EQ(misc_value("SpaceAfter=No|NE=B-PER", "NE"), "B-PER");
  EXPECT_EQ(misc_value("NE=B-PER", "SpaceAfter"), "");
  EXPECT_EQ(misc_value("_", "NE"), "");
}

}  // namespace
}  // namespace chancery::conllu

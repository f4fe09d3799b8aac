// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "base/utf8.h"

namespace chancery::base {
namespace {

TEST(Utf8, FindsTheFirstBadByte) {
  EXPECT_FALSE(first_bad_byte(""));
  EXPECT_FALSE(first_bad_byte("Praha \xC4\x8C \xE5\x8C\x97 \xF0\x9F\x95\x8A \xEF\xBF\xBF \xF4\x8F\xBF\xBF"));
  EXPECT_EQ(first_bad_byte("\x80"), 0U);
  EXPECT_EQ(first_bad_byte("ab\xC3"), 2U);
  EXPECT_EQ(first_bad_byte("ab\xC3(c"), 2U);
  EXPECT_EQ(first_bad_byte("\xC0\xAF"), 0U) << "longer than need be";
  EXPECT_EQ(first_bad_byte("a\xED\xA0\x80"), 1U) << "a surrogate";
  EXPECT_EQ(first_bad_byte("a\xF4\x90\x80\x80"), 1U) << "past the last character";
  EXPECT_EQ(first_bad_byte("\xE5\x8C\x97\xF0\x9F\x95"), 3U);
}

TEST(Utf8, ReplacesBadBytes) {
  EXPECT_EQ(replace_bad_bytes("fine"), "fine");
  EXPECT_EQ(replace_bad_bytes("a\xFF\xC3(b\xE5\x8C"), "a\xEF\xBF\xBD\xEF\xBF\xBD(b\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(Utf8, KnowsBoundaries) {
  constexpr std::string_view kText = "a\xC4\x8C";
  EXPECT_TRUE(is_boundary(kText, 0));
  EXPECT_TRUE(is_boundary(kText, 1));
  EXPECT_FALSE(is_boundary(kText, 2));
  EXPECT_TRUE(is_boundary(kText, 3));
  EXPECT_FALSE(is_boundary(kText, 4));
}

TEST(Utf8, ReadsCharactersBothWays) {
  constexpr std::string_view kText = "a\xC4\x8C\xF0\x9F\x95\x8A";
  EXPECT_EQ(character_at(kText, 1).code, U'\u010C');
  EXPECT_EQ(character_at(kText, 1).size, 2U);
  EXPECT_EQ(character_at(kText, 3).code, U'\U0001F54A');
  EXPECT_EQ(character_before(kText, 7).size, 4U);
  EXPECT_EQ(character_before(kText, 3).code, U'\u010C');
  EXPECT_EQ(character_before(kText, 1).code, U'a');
}

TEST(Utf8, WhiteSpaceIsThatOfUnicode) {
  for (const char32_t space : {U' ', U'\t', U'\n', U'\v', U'\f', U'\r', U'\u0085', U'\u00A0', U'\u2028', U'\u3000'}) {
    EXPECT_TRUE(is_space(space)) << static_cast<unsigned>(space);
  }
  for (const char32_t other : {U'a', U'\0', U'\u200B', U'\uFEFF', U'\u001F'}) {
    EXPECT_FALSE(is_space(other)) << static_cast<unsigned>(other);
  }
}

TEST(Utf8, ClassesOfCharacters) {
  EXPECT_TRUE(is_letter(U'z') && is_letter(U'\u0416') && is_letter(U'\u5317') && is_letter(U'\uAC00'));
  EXPECT_FALSE(is_letter(U'1') || is_letter(U'-') || is_letter(U'@') || is_letter(U'[') || is_letter(U'\u2014'));
  EXPECT_TRUE(is_digit(U'0') && is_digit(U'\u0663'));
  EXPECT_FALSE(is_digit(U'a') || is_digit(U'\u00BD'));
  EXPECT_TRUE(is_upper(U'A') && is_upper(U'\u0416') && !is_upper(U'a') && !is_upper(U'\u5317'));
  EXPECT_TRUE(is_lower(U'a') && is_lower(U'\u00DF') && !is_lower(U'A') && !is_lower(U'1'));
}

TEST(Utf8, LowerCaseHasNoLocale) {
  EXPECT_EQ(to_lower("ISTANBUL \xC4\x8C\xC3\x89 1"), "istanbul \xC4\x8D\xC3\xA9 1");
}

TEST(Utf8, FoldMakesNamesEqual) {
  EXPECT_EQ(fold("Mar\u00EDa  Sof\u00EDa\n"), "maria sofia");
  EXPECT_EQ(fold("Xi\u2019an\u2014Nan"), "xi'an-nan");
  EXPECT_EQ(fold("STRASSE"), fold("stra\u00DFe"));
  EXPECT_EQ(fold(" \xE3\x80\x80"), "");
}

TEST(Utf8, TrimTakesUnicodeSpaces) {
  EXPECT_EQ(trim("\r\n \xC2\xA0talks \xE3\x80\x80\t"), "talks");
  EXPECT_EQ(trim("\xE2\x80\xA8"), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim("\uFEFF\u200B a\u200Bb \u200F\n"), "a\u200Bb");
}

}  // namespace
}  // namespace chancery::base

// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <limits>

#include "base/json_writer.h"

namespace chancery::base {
namespace {

std::string text(std::string_view value) {
  return JsonWriter().text(value).take();
}

TEST(JsonWriter, PutsCommasWhereTheyBelong) {
  JsonWriter json;
  json.begin_object().key("a").begin_array().number(1).number(2).begin_object().end_object().end_array();
  json.key("b").null().key("c").boolean(true).key("d").begin_array().end_array().key("e").text("[").end_object();
  EXPECT_EQ(json.take(), R"({"a":[1,2,{}],"b":null,"c":true,"d":[],"e":"["})");
  EXPECT_EQ(json.boolean(false).take(), "false");
}

TEST(JsonWriter, EscapesWhatJsonDoesNotAllow) {
  EXPECT_EQ(text("a \"b\" c\\d/"), R"("a \"b\" c\\d/")");
  EXPECT_EQ(text("\b\f\n\r\t"), R"("\b\f\n\r\t")");
  EXPECT_EQ(text(std::string_view("\0\x1F\x7F", 3)), "\"\\u0000\\u001f\x7F\"");
  EXPECT_EQ(text("caf\xC3\xA9"), "\"caf\xC3\xA9\"");
  EXPECT_EQ(text(""), "\"\"");
}

TEST(JsonWriter, ReplacesWhatIsNotUtf8) {
  EXPECT_EQ(text("a\xFF"
                 "b"),
            "\"a\xEF\xBF\xBD"
            "b\"");
  EXPECT_EQ(text("\xC3"), "\"\xEF\xBF\xBD\"");
}

TEST(JsonWriter, WritesNumbersShortly) {
  EXPECT_EQ(JsonWriter().real(0.8).take(), "0.8");
  EXPECT_EQ(JsonWriter().real(0.75).take(), "0.75");
  EXPECT_EQ(JsonWriter().real(1).take(), "1.0");
  EXPECT_EQ(JsonWriter().real(0).take(), "0.0");
  EXPECT_EQ(JsonWriter().real(std::numeric_limits<double>::infinity()).take(), "null");
  EXPECT_EQ(JsonWriter().number(18446744073709551615U).take(), "18446744073709551615");
}

}  // namespace
}  // namespace chancery::base

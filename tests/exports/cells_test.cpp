// SPDX-License-Identifier: Apache-2.0
#include "exports/cells.h"

#include <gtest/gtest.h>

namespace chancery {
namespace {

using exports::csv_line;
using exports::xml_text;

TEST(CsvLine, QuotesWhatItMust) {
  EXPECT_EQ(csv_line({"E1", "plain words", ""}), "E1,plain words,\r\n");
  EXPECT_EQ(csv_line({"a,b", "he said \"no\"", "two\nlines"}), "\"a,b\",\"he said \"\"no\"\"\",\"two\nlines\"\r\n");
  EXPECT_EQ(csv_line({"", ""}), ",\r\n");
}

TEST(CsvLine, KeepsASpreadsheetFromRunningWords) {
  EXPECT_EQ(csv_line({"=HYPERLINK(\"http://x\")"}), "\"'=HYPERLINK(\"\"http://x\"\")\"\r\n");
  EXPECT_EQ(csv_line({"+1", "-1+2", "@SUM(A1)", "\t=1", "a=1", "\r=1", "\n=1"}),
            "'+1,'-1+2,'@SUM(A1),'\t=1,a=1,\"'\r=1\",\"'\n=1\"\r\n");
  EXPECT_EQ(csv_line({"\xEF\xBC\x9D"
                      "1",
                      "-", "-A1", "=", "--1"}),
            "'\xEF\xBC\x9D"
            "1,'-,'-A1,'=,'--1\r\n");
  EXPECT_EQ(csv_line({"-10.0", "-1", "-3e2"}), "-10.0,-1,-3e2\r\n") << "numbers are left as they are";
}

TEST(XmlText, EscapesWhatItMust) {
  EXPECT_EQ(xml_text("A & B <\"C\">\n\x01"), "A &amp; B &lt;&quot;C&quot;&gt;&#10;\xEF\xBF\xBD");
}

}  // namespace
}  // namespace chancery

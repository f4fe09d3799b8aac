// SPDX-License-Identifier: Apache-2.0
#include "chancery/date.h"

#include <gtest/gtest.h>

namespace chancery {
namespace {

Date day(int year, unsigned month, unsigned day_number) {
  return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day_number};
}

TEST(Date, IsWrittenWithFourTwoAndTwoDigits) {
  EXPECT_EQ(to_iso(day(2019, 2, 22)), "2019-02-22");
  EXPECT_EQ(to_iso(day(476, 9, 4)), "0476-09-04");
}

TEST(Date, IsReadFromADayOrADateTime) {
  EXPECT_EQ(parse_iso("2019-02-22"), day(2019, 2, 22));
  EXPECT_EQ(parse_iso("2019-02-22T23:30:00+09:00"), day(2019, 2, 22));
  EXPECT_EQ(parse_iso("2019-02-22 10:00"), day(2019, 2, 22));
  EXPECT_EQ(parse_iso("2020-02-29"), day(2020, 2, 29));
}

TEST(Date, IsNotReadFromAnythingElse) {
  for (const char* written : {"", "2019", "2019-02", "2019-2-22", "2019-02-30", "2019-13-01", "2019-00-10",
                              "22-02-2019", "2019/02/22", "2019-02-22x", "2019-02-221", "abcd-ef-gh", "-019-02-22"}) {
    EXPECT_FALSE(parse_iso(written)) << written;
  }
}

TEST(Date, SurvivesWritingAndReading) {
  for (Date date = day(1899, 12, 30); date < day(1905, 1, 3); date += std::chrono::days{1}) {
    EXPECT_EQ(parse_iso(to_iso(date)), date);
  }
}

}  // namespace
}  // namespace chancery

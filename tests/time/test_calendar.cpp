// SPDX-License-Identifier: Apache-2.0
#include "time/calendar.h"

#include <gtest/gtest.h>

namespace chancery::time {
namespace {

Date day(int year, int month, int day_number) {
  return make_date(year, month, day_number).value();
}

TEST(Calendar, FindsTheIsoWeekAtTheTurnOfTheYear) {
  EXPECT_EQ(iso_week(day(2018, 12, 31)).year, 2019);
  EXPECT_EQ(iso_week(day(2018, 12, 31)).number, 1);
  EXPECT_EQ(iso_week(day(2021, 1, 3)).year, 2020);
  EXPECT_EQ(iso_week(day(2021, 1, 3)).number, 53);
}

TEST(Calendar, BeginsTheWeekOnMonday) {
  EXPECT_EQ(week_days(day(2019, 2, 22)), (Days{day(2019, 2, 18), day(2019, 2, 24)}));
  EXPECT_EQ(weekday_of(day(2019, 2, 22)), 5);
}

TEST(Calendar, StaysInTheMonthWhenMonthsAreAdded) {
  EXPECT_EQ(plus_months(day(2020, 3, 31), -1), day(2020, 2, 29));
  EXPECT_EQ(plus_months(day(2018, 12, 15), 2), day(2019, 2, 15));
}

TEST(Calendar, RefusesWhatIsNoDayAndYearsWithoutFourDigits) {
  EXPECT_FALSE(make_date(2019, 2, 29));
  EXPECT_FALSE(make_date(2019, 13, 1));
  EXPECT_FALSE(make_date(12000, 1, 1));
  EXPECT_FALSE(month_days(2019, 0));
  EXPECT_FALSE(year_days(2019, 10000));
  EXPECT_FALSE(plus_months(day(1, 1, 1), -1));
  EXPECT_FALSE(plus_days(day(9998, 12, 31), 1));
}

TEST(Calendar, EndsTheWinterInTheNextYear) {
  EXPECT_EQ(season_days(2019, "WI"), (Days{day(2019, 12, 1), day(2020, 2, 29)}));
  EXPECT_EQ(season_days(2019, "FA"), (Days{day(2019, 9, 1), day(2019, 11, 30)}));
}

}  // namespace
}  // namespace chancery::time

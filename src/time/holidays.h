// SPDX-License-Identifier: Apache-2.0
//
// Feasts and public holidays: which day of a year they are.
#pragma once

#include <optional>
#include <string_view>

#include "chancery/date.h"

namespace chancery::time {

/// Many states have a holiday of this name.
inline constexpr std::string_view kDayOfState = "of-state";

/// The day that a rule of data/time/en/holidays.tsv gives in a year; nothing where it gives none:
///
///   12-25                   month and day
///   11/4/4, 5/1/-1          fourth Thursday of November, last Monday of May (1 is Monday)
///   easter, easter-2        days from Easter of the western churches; orthodox: of the eastern ones
///   election                Tuesday after the first Monday of November, in even years
///   2019-02-05|2020-01-25   the days themselves, for feasts of another calendar
///   of-state                kDayOfState: that of the state which is spoken of, by data/time/national_days.tsv; no day
[[nodiscard]] std::optional<Date> holiday_in(std::string_view rule, int year);

/// The occurrence nearest to `date`; nothing where the rule gives none in the years beside it.
[[nodiscard]] std::optional<Date> nearest_holiday(std::string_view rule, Date date);

}  // namespace chancery::time

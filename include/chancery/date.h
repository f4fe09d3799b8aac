// SPDX-License-Identifier: Apache-2.0
//
// Calendar days. std::chrono's proleptic Gregorian calendar does the arithmetic; this header adds the
// ISO 8601 form. Nothing here knows a time zone or reads the clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace chancery {

using Date = std::chrono::sys_days;

/// "2019-02-22". Years outside 0..9999 do not occur in a record.
[[nodiscard]] std::string to_iso(Date date);

/// Reads "YYYY-MM-DD" where it is a day of the calendar, or the day part of an ISO date-time
/// ("2019-02-22T10:00:00Z", "2019-02-22 10:00"); else nothing. The zone is not applied.
[[nodiscard]] std::optional<Date> parse_iso(std::string_view written);

}  // namespace chancery

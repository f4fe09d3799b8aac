// SPDX-License-Identifier: Apache-2.0
//
// iCalendar (RFC 5545): events as days, commitments with a deadline as tasks that are due.
#pragma once

#include <string>
#include <string_view>

#include "chancery/store.h"

namespace chancery::exports {

[[nodiscard]] std::string_view calendar_begin();
[[nodiscard]] std::string_view calendar_end();

/// A VEVENT for an event with days of its own, closed at both ends; a VTODO for a commitment whose deadline
/// has a last day; else "". The stamp is the report's date: nothing here reads the clock.
[[nodiscard]] std::string calendar_entry(const Hit& fact);

/// A line of the calendar with its end, folded after 75 bytes and never inside a character.
[[nodiscard]] std::string calendar_line(std::string_view line);
/// Words with the escapes of a TEXT value.
[[nodiscard]] std::string calendar_text(std::string_view words);

}  // namespace chancery::exports

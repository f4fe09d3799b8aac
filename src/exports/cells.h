// SPDX-License-Identifier: Apache-2.0
//
// Single values as CSV and XML want them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery::exports {

/// A line of CSV (RFC 4180), with its end. A cell that a spreadsheet would run as a formula (it begins with
/// = + - @, also wide, a tab or a line break, and is no number) gets an apostrophe before it: reports are written
/// by others.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);

/// Fit for an XML attribute in double quotes or for text; what XML 1.0 cannot hold becomes U+FFFD.
[[nodiscard]] std::string xml_text(std::string_view text);

}  // namespace chancery::exports

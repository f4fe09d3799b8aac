// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "chancery/document.h"
#include "chancery/result.h"

namespace chancery::cases {

/// The rows of one table, a line a row, for a person to read and compare. Names of tables as in
/// table_name, and "diagnostics"; kBadUsage for another name.
[[nodiscard]] Result<std::string> print_table(const Document& document, const std::string& table);

}  // namespace chancery::cases

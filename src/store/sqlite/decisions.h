// SPDX-License-Identifier: Apache-2.0
//
// The log of decisions in the file, and what a decision about facts does to the index.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "chancery/store.h"
#include "store/rows.h"
#include "store/sqlite/database.h"

namespace chancery::store {

/// All decisions, in order; which facts they are about is not worked out.
[[nodiscard]] Result<std::vector<Decision>> read_decisions(Database& database);
/// The last `limit` of them, the last one first.
[[nodiscard]] Result<std::vector<Decision>> read_last_decisions(Database& database, std::size_t limit);
/// Those about facts of one report, in order.
[[nodiscard]] Result<std::vector<Decision>> read_decisions(Database& database, const std::string& sha256);
/// Adds a decision to the log and gives it its number.
[[nodiscard]] Result<void> write_decision(Database& database, Decision& decision);

}  // namespace chancery::store

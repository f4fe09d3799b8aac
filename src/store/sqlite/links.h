// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "chancery/links.h"
#include "store/links.h"
#include "store/sqlite/database.h"

namespace chancery::store {

/// The log, as the file has it.
[[nodiscard]] Result<LinkLog> read_links(Database& database);
/// Writes what was added to the log or changed in it, inside a transaction that the caller holds.
[[nodiscard]] Result<void> write_links(Database& database, std::span<const Link> changed);

}  // namespace chancery::store

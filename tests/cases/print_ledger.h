// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "chancery/engine.h"

namespace chancery::cases {

/// The ledger of several reports, each after a line "* 2019-02-22 Publisher": its entries with their histories,
/// then the events that several tell, then the conflicts.
[[nodiscard]] std::string print_ledger(const Engine& engine, const std::string& input, std::optional<Date> as_of);

}  // namespace chancery::cases

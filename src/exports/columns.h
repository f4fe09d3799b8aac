// SPDX-License-Identifier: Apache-2.0
//
// Rows as flat columns. Lists inside a cell are joined with "; ".
#pragma once

#include <string>
#include <vector>

#include "chancery/store.h"

namespace chancery::exports {

/// One cell for each of export_columns, in order.
[[nodiscard]] std::vector<std::string> cells_of(const Hit& hit);
[[nodiscard]] std::vector<std::string> cells_of(const ActorSummary& actor);
[[nodiscard]] std::vector<std::string> cells_of(const ReportSummary& report);

}  // namespace chancery::exports

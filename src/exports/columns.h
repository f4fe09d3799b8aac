// SPDX-License-Identifier: Apache-2.0
//
// Rows as flat columns. Lists inside a cell are joined with "; ".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/store.h"

namespace chancery::exports {

/// What the cells of a column hold; any may be empty.
enum class CellType : std::uint8_t {
  kText,
  kDay,     ///< ISO 8601
  kNumber,  ///< whole, not negative
  kFlag,    ///< "1" or "0"
  kShare    ///< 0 to 1, with two digits after the point
};
/// "text", "day", ...: as the dictionary has it; static lifetime.
[[nodiscard]] std::string_view cell_type_name(CellType type);

struct Column {
  std::string_view name;
  CellType type = CellType::kText;
};
/// The columns of a list, in order; static lifetime.
[[nodiscard]] const std::vector<Column>& columns_of(FactKind of);

/// One cell for each column, in order.
[[nodiscard]] std::vector<std::string> cells_of(const Hit& hit);
[[nodiscard]] std::vector<std::string> cells_of(const ActorSummary& actor);
[[nodiscard]] std::vector<std::string> cells_of(const ReportSummary& report);

}  // namespace chancery::exports

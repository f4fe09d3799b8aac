// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "chancery/query.h"

namespace chancery::ledger {

/// Leaves of all rows those that the question's offset and limit ask for. What is worked out over many facts is
/// cut here and not in what it is worked out from.
template <class Row>
void keep_page(std::vector<Row>& rows, const Query& query) {
  const auto passed = static_cast<std::ptrdiff_t>(std::min(query.offset, rows.size()));
  rows.erase(rows.begin(), rows.begin() + passed);
  if (query.limit > 0 && rows.size() > query.limit) {
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(query.limit), rows.end());
  }
}

}  // namespace chancery::ledger

// SPDX-License-Identifier: Apache-2.0
//
// Events as several reports tell them.
#pragma once

#include <vector>

#include "base/table_file.h"
#include "ledger/telling.h"

namespace chancery::ledger {

/// In the order of comes_before.
[[nodiscard]] Result<std::vector<EventTelling>> event_tellings(const base::TableFile& tables, std::vector<Hit> hits);

/// The rows of each event, with what people decided.
[[nodiscard]] Result<std::vector<std::vector<std::size_t>>> events_among(const RecordSource& store,
                                                                         const std::vector<EventTelling>& tellings);

}  // namespace chancery::ledger

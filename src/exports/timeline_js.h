// SPDX-License-Identifier: Apache-2.0
//
// Facts as the JSON that TimelineJS draws (timeline.knightlab.com, "JSON format").
#pragma once

#include "chancery/query.h"
#include "chancery/store.h"
#include "exports/rows.h"

namespace chancery::exports {

/// Statements, events or commitments as slides. A fact without any date is left out: a slide needs one. That of
/// a fact without a time of its own is the report's, and the date shown says so.
[[nodiscard]] Result<void> write_timeline_js(const RecordSource& store, FactKind of, const Query& query,
                                             const Write& write);

}  // namespace chancery::exports

// SPDX-License-Identifier: Apache-2.0
//
// A list as one HTML file to read, send and print: no script, no other file, nothing from elsewhere.
//
// It is written from top to bottom as the rows come. So it has no table of contents and no totals at the top,
// which would need all rows first; headings of years lead through it, and the totals stand at the end.
#pragma once

#include "chancery/query.h"
#include "chancery/store.h"
#include "exports/rows.h"

namespace chancery::exports {

/// Facts each with its passage, the words marked, and its report; actors and reports as a table.
[[nodiscard]] Result<void> write_html_report(const RecordSource& store, FactKind of, const Query& query,
                                             const Write& write);

}  // namespace chancery::exports

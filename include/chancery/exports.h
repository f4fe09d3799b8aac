// SPDX-License-Identifier: Apache-2.0
//
// The store, or a filtered part of it, in forms that other programs read. docs/formats/export.md is the
// dictionary of the columns.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "chancery/query.h"
#include "chancery/result.h"
#include "chancery/store.h"

namespace chancery {

enum class ExportFormat : std::uint8_t {
  kCsv,        ///< RFC 4180, with a header; a cell that a spreadsheet would take for a formula begins with '
  kJsonLines,  ///< one object a line, as the lists of the HTTP API have them
  kGexf,       ///< GEXF 1.3, for Gephi: actors, and events between them as edges with a weight
  kPlover,     ///< events as CSV with the column names of POLECAT
  kCameo,      ///< events as CSV, a row for each pair of actors, with CAMEO roots and Goldstein's scale
  kCalendar    ///< iCalendar: events on their days, commitments as tasks with a deadline
};

/// The written form ("csv", "jsonl", "gexf", "plover", "cameo", "ics"); static lifetime.
[[nodiscard]] std::string_view export_name(ExportFormat format);
/// All of them, in order; static lifetime.
[[nodiscard]] std::span<const std::string_view> export_names();

/// The columns of a CSV file of these rows; static lifetime.
[[nodiscard]] const std::vector<std::string_view>& export_columns(FactKind of);

/// Writes the rows that a query finds, in its order, piece by piece: memory does not grow with their number
/// (GEXF: with that of the actors and pairs). `write` returns false to stop. Errors: those of the question;
/// kBadUsage for rows that a format does not take (csv and jsonl take all, ics events and commitments, the
/// others events). The query's `limit` holds; its `after` and `offset` do too.
[[nodiscard]] Result<void> export_rows(const RecordSource& store, FactKind of, const Query& query, ExportFormat format,
                                       const std::function<bool(std::string_view)>& write);

}  // namespace chancery

// SPDX-License-Identifier: Apache-2.0
//
// The store, or a filtered part of it, in forms that other programs read. docs/formats/export.md is the
// dictionary of the columns.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "chancery/query.h"
#include "chancery/result.h"
#include "chancery/store.h"

namespace chancery {

enum class ExportFormat : std::uint8_t {
  kCsv,         ///< RFC 4180, with a header; a cell that a spreadsheet would take for a formula begins with '
  kJsonLines,   ///< one object a line, as the lists of the HTTP API have them
  kGexf,        ///< GEXF 1.3, for Gephi: actors, and events between them as edges with a weight
  kPlover,      ///< events as CSV with the column names of POLECAT
  kCameo,       ///< events as CSV, a row for each pair of actors, with CAMEO roots and Goldstein's scale
  kCalendar,    ///< iCalendar: events on their days, commitments as tasks with a deadline
  kGraphMl,     ///< GraphML, for yEd, Cytoscape, igraph, NetworkX: the same graph
  kTimelineJs,  ///< the JSON of TimelineJS: facts as slides with their words
  kMarkdown,    ///< notes for Obsidian and the like, one a fact, actor and report, in a ZIP archive
  kHtml,        ///< one page to read and print, with the words of each fact
  kParquet      ///< Apache Parquet: the columns of the CSV file, with types, for pandas, R, DuckDB, Spark
};

/// What there is to know of a format before it is written. Static lifetime.
struct ExportForm {
  std::string_view name;    ///< "csv", as on the command line and in the API
  std::string_view title;   ///< "JSON Lines", for people
  std::string_view ending;  ///< of a file's name: ".csv", "-plover.csv"
  std::string_view media_type;
  std::span<const FactKind> takes;  ///< the lists that it can write
};

[[nodiscard]] const ExportForm& export_form(ExportFormat format);
/// The names of all formats, in order; static lifetime.
[[nodiscard]] std::span<const std::string_view> export_names();
/// The format of a name; nothing where there is none.
[[nodiscard]] std::optional<ExportFormat> export_format(std::string_view name);

/// The columns of a CSV file of these rows; static lifetime.
[[nodiscard]] const std::vector<std::string_view>& export_columns(FactKind of);

/// Writes the rows that a query finds, in its order, piece by piece: memory does not grow with their number
/// (graphs: with that of the actors and pairs; notes and pages: a few bytes for each note and report). `write` returns
/// false to stop. Errors: those of the question; kBadUsage for rows that a format does not take. The query's `limit`
/// holds; its `after` and `offset` do too.
[[nodiscard]] Result<void> export_rows(const RecordSource& store, FactKind of, const Query& query, ExportFormat format,
                                       const std::function<bool(std::string_view)>& write);

/// The notes of kMarkdown one by one: `take` gets the path of each ("actors/Kim Jong Un A5.md", safe as part of a
/// path) and its text, and returns false to stop.
[[nodiscard]] Result<void> export_notes(const RecordSource& store, FactKind of, const Query& query,
                                        const std::function<bool(std::string_view path, std::string_view text)>& take);

}  // namespace chancery

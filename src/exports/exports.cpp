// SPDX-License-Identifier: Apache-2.0
#include "chancery/exports.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "exports/calendar.h"
#include "exports/cells.h"
#include "exports/columns.h"
#include "exports/documents/archive.h"
#include "exports/documents/html_report.h"
#include "exports/documents/notes.h"
#include "exports/event_data.h"
#include "exports/fact_json.h"
#include "exports/graph.h"
#include "exports/parquet/parquet.h"
#include "exports/phrases.h"
#include "exports/rows.h"
#include "exports/timeline_js.h"

namespace chancery {
namespace exports {
namespace {

constexpr std::array<FactKind, 5> kAll = {FactKind::kEvent, FactKind::kStatement, FactKind::kCommitment,
                                          FactKind::kActor, FactKind::kReport};
constexpr std::array<FactKind, 3> kFacts = {FactKind::kEvent, FactKind::kStatement, FactKind::kCommitment};
constexpr std::array<FactKind, 2> kWithDays = {FactKind::kEvent, FactKind::kCommitment};
constexpr std::array<FactKind, 1> kEvents = {FactKind::kEvent};

constexpr std::string_view kCsvType = "text/csv; charset=utf-8; header=present";

/// In the order of ExportFormat.
constexpr std::array<ExportForm, 11> kForms = {
    {{"csv", "CSV", ".csv", kCsvType, kAll},
     {"jsonl", "JSON Lines", ".jsonl", "application/jsonl", kAll},
     {"gexf", "graph (GEXF)", ".gexf", "application/gexf+xml", kEvents},
     {"plover", "PLOVER", "-plover.csv", kCsvType, kEvents},
     {"cameo", "CAMEO", "-cameo.csv", kCsvType, kEvents},
     {"ics", "calendar (iCalendar)", ".ics", "text/calendar; charset=utf-8", kWithDays},
     {"graphml", "graph (GraphML)", ".graphml", "application/graphml+xml", kEvents},
     {"timelinejs", "TimelineJS", "-timeline.json", "application/json", kFacts},
     {"markdown", "Markdown notes", "-notes.zip", "application/zip", kAll},
     {"html", "report to print (HTML)", ".html", "text/html; charset=utf-8", kAll},
     {"parquet", "Parquet", ".parquet", "application/vnd.apache.parquet", kAll}}};

Result<void> write_csv(const RecordSource& store, FactKind of, const Query& query, const Write& write) {
  const auto& columns = export_columns(of);
  if (!write(csv_line({columns.begin(), columns.end()}))) { return {}; }
  return for_rows_of(store, of, query,
                     [&write](const auto& row) -> Result<bool> { return write(csv_line(cells_of(row))); });
}

Result<void> write_json(base::JsonWriter& json, FactWriter& facts, const Hit& hit) {
  return facts.write(json, hit);
}
Result<void> write_json(base::JsonWriter& json, FactWriter& /*facts*/, const ActorSummary& actor) {
  write_actor(json, actor);
  return {};
}
Result<void> write_json(base::JsonWriter& json, FactWriter& /*facts*/, const ReportSummary& report) {
  write_report(json, report);
  return {};
}

Result<void> write_json_lines(const RecordSource& store, FactKind of, const Query& query, const Write& write) {
  FactWriter facts_of_store(store);
  return for_rows_of(store, of, query, [&](const auto& row) -> Result<bool> {
    base::JsonWriter json;
    if (auto written = write_json(json, facts_of_store, row); !written) { return std::unexpected(written.error()); }
    return write(json.take() + "\n");
  });
}

Result<void> write_plover(const RecordSource& store, const Query& query, const Write& write) {
  const auto& columns = plover_columns();
  if (!write(csv_line({columns.begin(), columns.end()}))) { return {}; }
  return for_facts(store, FactKind::kEvent, query,
                   [&write](const Hit& hit) -> Result<bool> { return write(csv_line(plover_row(hit))); });
}

Result<void> write_cameo(const RecordSource& store, const Query& query, const Write& write) {
  const auto& columns = cameo_columns();
  if (!write(csv_line({columns.begin(), columns.end()}))) { return {}; }
  return for_facts(store, FactKind::kEvent, query, [&write](const Hit& hit) -> Result<bool> {
    return std::ranges::all_of(cameo_rows(hit), [&write](const auto& row) { return write(csv_line(row)); });
  });
}

Result<void> write_calendar(const RecordSource& store, FactKind of, const Query& query, const Write& write) {
  if (!write(calendar_begin())) { return {}; }
  bool goes_on = true;
  const auto done = for_facts(store, of, query, [&](const Hit& hit) -> Result<bool> {
    const std::string entry = calendar_entry(hit);
    goes_on = entry.empty() || write(entry);
    return goes_on;
  });
  if (done && goes_on) { write(calendar_end()); }
  return done;
}

Result<void> write_graph(const RecordSource& store, const Query& query, const Write& write,
                         void (Graph::*form)(const Write&) const) {
  Graph graph(store);
  const auto added = for_facts(store, FactKind::kEvent, query, [&graph](const Hit& hit) -> Result<bool> {
    if (auto done = graph.add(hit); !done) { return std::unexpected(done.error()); }
    return true;
  });
  if (!added) { return added; }
  (graph.*form)(write);
  return {};
}

/// The notes as one archive, for a pipe and for the page.
Result<void> write_notes(const RecordSource& store, FactKind of, const Query& query, const Write& write) {
  ZipArchive zip(write);
  auto done =
      for_notes(store, of, query, [&zip](std::string_view path, std::string_view text) { return zip.add(path, text); });
  return done ? zip.finish() : done;
}

std::unexpected<Error> not_taken(const ExportForm& form) {
  std::string lists;
  for (const FactKind kind : form.takes) { lists += (lists.empty() ? "" : " or ") + std::string(list_name(kind)); }
  return fail(ErrorCode::kBadUsage, fmt::format("the format {} takes {}, and nothing else", form.name, lists));
}

}  // namespace
}  // namespace exports

const ExportForm& export_form(ExportFormat format) {
  return exports::kForms[static_cast<std::size_t>(format)];
}

std::span<const std::string_view> export_names() {
  static const auto kNames = [] {
    std::array<std::string_view, exports::kForms.size()> names;
    std::ranges::transform(exports::kForms, names.begin(), &ExportForm::name);
    return names;
  }();
  return kNames;
}

std::optional<ExportFormat> export_format(std::string_view name) {
  const auto* const found = std::ranges::find(exports::kForms, name, &ExportForm::name);
  if (found == exports::kForms.end()) { return std::nullopt; }
  return static_cast<ExportFormat>(found - exports::kForms.begin());
}

Result<void> export_rows(const RecordSource& store, FactKind of, const Query& query, ExportFormat format,
                         const std::function<bool(std::string_view)>& write) {
  using exports::Graph;
  const ExportForm& form = export_form(format);
  if (std::ranges::find(form.takes, of) == form.takes.end()) { return exports::not_taken(form); }
  switch (format) {
    case ExportFormat::kCsv: return exports::write_csv(store, of, query, write);
    case ExportFormat::kJsonLines: return exports::write_json_lines(store, of, query, write);
    case ExportFormat::kGexf: return exports::write_graph(store, query, write, &Graph::write_gexf);
    case ExportFormat::kPlover: return exports::write_plover(store, query, write);
    case ExportFormat::kCameo: return exports::write_cameo(store, query, write);
    case ExportFormat::kCalendar: return exports::write_calendar(store, of, query, write);
    case ExportFormat::kGraphMl: return exports::write_graph(store, query, write, &Graph::write_graphml);
    case ExportFormat::kTimelineJs: return exports::write_timeline_js(store, of, query, write);
    case ExportFormat::kMarkdown: return exports::write_notes(store, of, query, write);
    case ExportFormat::kHtml: return exports::write_html_report(store, of, query, write);
    case ExportFormat::kParquet: return exports::write_parquet(store, of, query, write);
  }
  return fail(ErrorCode::kInternal, "no such format");
}

Result<void> export_notes(const RecordSource& store, FactKind of, const Query& query,
                          const std::function<bool(std::string_view path, std::string_view text)>& take) {
  return exports::for_notes(store, of, query, take);
}

}  // namespace chancery

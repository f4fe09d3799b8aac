// SPDX-License-Identifier: Apache-2.0
#include "chancery/exports.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "exports/calendar.h"
#include "exports/cells.h"
#include "exports/columns.h"
#include "exports/event_data.h"
#include "exports/fact_json.h"
#include "exports/graph.h"

namespace chancery {
namespace exports {
namespace {

using Write = std::function<bool(std::string_view)>;

constexpr std::array<std::string_view, 6> kNames = {"csv", "jsonl", "gexf", "plover", "cameo", "ics"};
constexpr std::size_t kPageRows = 500;

/// Calls `each` for the rows of an answer, page by page; it returns false to stop.
template <class Row>
Result<void> for_rows(Query query, auto ask, auto each) {
  std::size_t left = query.limit == 0 ? SIZE_MAX : query.limit;
  while (left > 0) {
    query.limit = std::min(left, kPageRows);
    const Result<std::vector<Row>> rows = ask(query);
    if (!rows) { return std::unexpected(rows.error()); }
    for (const Row& row : *rows) {
      const Result<bool> goes_on = each(row);
      if (!goes_on) { return std::unexpected(goes_on.error()); }
      if (!*goes_on) { return {}; }
    }
    if (rows->size() < query.limit) { return {}; }
    left -= rows->size();
    query.offset = 0;
    query.after = rows->back().id.number;
  }
  return {};
}

Result<std::vector<Hit>> facts(const RecordSource& store, FactKind of, const Query& query) {
  if (of == FactKind::kEvent) { return store.events(query); }
  return of == FactKind::kStatement ? store.statements(query) : store.commitments(query);
}

/// Calls `each` with rows of whatever type `of` has.
Result<void> for_rows_of(const RecordSource& store, FactKind of, const Query& query, auto each) {
  if (of == FactKind::kActor) {
    return for_rows<ActorSummary>(query, [&store](const Query& page) { return store.actors(page); }, each);
  }
  if (of == FactKind::kReport) {
    return for_rows<ReportSummary>(query, [&store](const Query& page) { return store.reports(page); }, each);
  }
  return for_rows<Hit>(query, [&store, of](const Query& page) { return facts(store, of, page); }, each);
}

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
  return for_rows<Hit>(
      query, [&store](const Query& page) { return store.events(page); },
      [&write](const Hit& hit) -> Result<bool> { return write(csv_line(plover_row(hit))); });
}

Result<void> write_cameo(const RecordSource& store, const Query& query, const Write& write) {
  const auto& columns = cameo_columns();
  if (!write(csv_line({columns.begin(), columns.end()}))) { return {}; }
  return for_rows<Hit>(
      query, [&store](const Query& page) { return store.events(page); },
      [&write](const Hit& hit) -> Result<bool> {
        return std::ranges::all_of(cameo_rows(hit), [&write](const auto& row) { return write(csv_line(row)); });
      });
}

Result<void> write_calendar(const RecordSource& store, FactKind of, const Query& query, const Write& write) {
  if (!write(calendar_begin())) { return {}; }
  bool goes_on = true;
  const auto done = for_rows<Hit>(
      query, [&store, of](const Query& page) { return facts(store, of, page); },
      [&](const Hit& hit) -> Result<bool> {
        const std::string entry = calendar_entry(hit);
        goes_on = entry.empty() || write(entry);
        return goes_on;
      });
  if (done && goes_on) { write(calendar_end()); }
  return done;
}

Result<void> write_gexf(const RecordSource& store, const Query& query, const Write& write) {
  Graph graph(store);
  const auto added = for_rows<Hit>(
      query, [&store](const Query& page) { return store.events(page); },
      [&graph](const Hit& hit) -> Result<bool> {
        if (auto done = graph.add(hit); !done) { return std::unexpected(done.error()); }
        return true;
      });
  if (!added) { return added; }
  graph.write(write);
  return {};
}

bool takes(ExportFormat format, FactKind of) {
  if (format == ExportFormat::kCsv || format == ExportFormat::kJsonLines) { return true; }
  return of == FactKind::kEvent || (format == ExportFormat::kCalendar && of == FactKind::kCommitment);
}

}  // namespace
}  // namespace exports

std::string_view export_name(ExportFormat format) {
  return exports::kNames[static_cast<std::size_t>(format)];
}

std::span<const std::string_view> export_names() {
  return exports::kNames;
}

Result<void> export_rows(const RecordSource& store, FactKind of, const Query& query, ExportFormat format,
                         const std::function<bool(std::string_view)>& write) {
  if (!exports::takes(format, of)) {
    return fail(ErrorCode::kBadUsage, "the format " + std::string(export_name(format)) + " takes " +
                                          (format == ExportFormat::kCalendar ? "events or commitments" : "events") +
                                          ", and nothing else");
  }
  switch (format) {
    case ExportFormat::kCsv: return exports::write_csv(store, of, query, write);
    case ExportFormat::kJsonLines: return exports::write_json_lines(store, of, query, write);
    case ExportFormat::kGexf: return exports::write_gexf(store, query, write);
    case ExportFormat::kPlover: return exports::write_plover(store, query, write);
    case ExportFormat::kCameo: return exports::write_cameo(store, query, write);
    case ExportFormat::kCalendar: return exports::write_calendar(store, of, query, write);
  }
  return fail(ErrorCode::kInternal, "no such format");
}

}  // namespace chancery

// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "commands.h"
#include "lists.h"

namespace chancery::cli {
namespace {

constexpr std::size_t kMostRows = 20;

/// Prints a part of the demo under its heading.
void print_part(std::string_view heading, std::string_view text, const Output& output) {
  print_out(fmt::format("\n{}\n\n{}", output.styled(heading, Style::kBold), text));
}

/// The first rows as a table, and how to see the others.
std::string first_rows(std::vector<Hit> hits, std::string (*table)(const std::vector<Hit>&, const Output&),
                       std::string_view command, const Output& output) {
  const std::size_t all = hits.size();
  hits.resize(std::min(all, kMostRows));
  return table(hits, output) + (all > kMostRows ? fmt::format("and {} more: {}\n", all - kMostRows, command) : "");
}

/// What happened, and how much else is told: plans, hopes and denials are too many for a first look.
Result<void> print_events(const RecordSource& store, const std::string& path, const Output& output) {
  auto events = store.events({});
  if (!events) { return std::unexpected(events.error()); }
  const auto others = std::erase_if(*events, [](const Hit& hit) {
    const Status status = hit.record->events[hit.row].status;
    return status != Status::kOccurred && status != Status::kOngoing;
  });
  const std::string rest =
      others == 0 ? "" : fmt::format("and {} planned, possible or denied: chancery events --store {}\n", others, path);
  print_part("Timeline: who did what to whom", timeline_table(*events, output) + rest, output);
  return {};
}

Result<void> print_findings(const RecordSource& store, const std::string& path, const Output& output) {
  if (auto printed = print_events(store, path, output); !printed) { return printed; }
  auto statements = store.statements({});
  if (!statements) { return std::unexpected(statements.error()); }
  print_part("Statements: who said what",
             first_rows(std::move(*statements), statements_table, "chancery statements --store " + path, output),
             output);
  auto commitments = store.commitments({});
  if (!commitments) { return std::unexpected(commitments.error()); }
  print_part("Commitments: who owes what to whom, and on what condition",
             first_rows(std::move(*commitments), commitments_table, "chancery commitments --store " + path, output),
             output);
  const auto reports = store.reports({});
  if (!reports) { return std::unexpected(reports.error()); }
  print_part("Reports: where all this was read", reports_table(*reports, output), output);
  return {};
}

/// A commitment with a condition, since it shows most; else the first event.
Result<std::string> id_to_show(const RecordSource& store) {
  const auto commitments = store.commitments({});
  if (!commitments) { return std::unexpected(commitments.error()); }
  for (const Hit& hit : *commitments) {
    if (hit.record->commitments[hit.row].condition) { return to_string(hit.id); }
  }
  return "E1";
}

constexpr std::string_view kDemoStore = "chancery-demo.db";

/// Is it what a demo left, so that nothing is lost with it? A file of the demo's own name always is.
Result<void> require_demo_store(const std::string& path) {
  if (path == kDemoStore || !std::filesystem::exists(path)) { return {}; }
  const auto store = open_store(path, StoreMode::kRead);
  if (!store) { return std::unexpected(store.error()); }
  const auto reports = (*store)->reports({});
  if (!reports) { return std::unexpected(reports.error()); }
  for (const ReportSummary& report : *reports) {
    if (report.record_id.starts_with("sample-")) { continue; }
    return fail(ErrorCode::kBadUsage,
                "this store has reports of your own, and the demo makes its store anew: name another", path);
  }
  return {};
}

/// Removes the store that an earlier demo left.
Result<void> remove_store(const std::string& path) {
  if (auto left = require_demo_store(path); !left) { return left; }
  for (const char* ending : {"", "-wal", "-shm"}) {
    std::error_code error;
    std::filesystem::remove(path + ending, error);
    if (error) {
      return fail(ErrorCode::kFileUnreadable, "the old demo store cannot be removed: " + error.message(), path);
    }
  }
  return {};
}

}  // namespace

int run_demo(const Arguments& arguments) {
  const std::string path = arguments.value("store", std::string(kDemoStore));
  if (const auto removed = remove_store(path); !removed) { return report_error(removed.error()); }
  const auto engine = Engine::load({.model = arguments.value("model")});
  if (!engine) { return report_error(engine.error()); }
  const auto store = open_store(path, StoreMode::kWrite);
  if (!store) { return report_error(store.error()); }
  const auto source = open_sample_reports();
  const auto counts = read_into(**store, **engine, *source, 1);
  if (!counts) { return report_error(counts.error()); }

  Output output(arguments);
  output.always_fit();
  const auto printed = print_findings(**store, path, output);
  if (!printed) { return report_error(printed.error()); }
  const auto found = (*store)->counts();
  if (!found) { return report_error(found.error()); }
  const auto id = id_to_show(**store);
  if (!id) { return report_error(id.error()); }
  print_part("In all",
             fmt::format("{}, {}, {}, {}, {}\nkept in {}\n", counted(found->reports, "report"),
                         counted(found->actors, "actor"), counted(found->statements, "statement"),
                         counted(found->events, "event"), counted(found->commitments, "commitment"), path),
             output);
  print_part("Next",
             fmt::format("chancery show {1} --store {0}\n    one fact with its words\n"
                         "chancery explain {1} --store {0}\n    why it is as it is\n"
                         "chancery timeline --state PRK --store {0}\n    all that concerns one state\n"
                         "chancery read FOLDER\n    your own reports, into chancery.db\n",
                         path, *id),
             output);
  return counts->worst_status;
}

}  // namespace chancery::cli

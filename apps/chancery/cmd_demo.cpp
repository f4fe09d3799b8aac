// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <filesystem>

#include "commands.h"
#include "facts.h"
#include "terminal.h"

namespace chancery::cli {
namespace {

/// Prints a part of the demo under its heading.
void print_part(std::string_view heading, std::string_view text, const Output& output) {
  print_out(fmt::format("\n{}\n\n{}", output.styled(heading, Style::kBold), text));
}

Result<void> print_findings(const RecordSource& store, const Output& output) {
  const auto timeline = timeline_text(store, {}, output, false);
  if (!timeline) { return std::unexpected(timeline.error()); }
  print_part("Timeline: what was done, said and promised, in order of time", *timeline, output);
  const auto statements = store.statements({});
  if (!statements) { return std::unexpected(statements.error()); }
  print_part("Statements: who said what", statements_table(*statements, output), output);
  const auto commitments = store.commitments({});
  if (!commitments) { return std::unexpected(commitments.error()); }
  print_part("Commitments: who owes what to whom, on what condition", commitments_table(*commitments, output), output);
  const auto reports = store.reports({});
  if (!reports) { return std::unexpected(reports.error()); }
  std::string sources;
  for (const ReportSummary& report : *reports) {
    sources += fmt::format("{:<4} {:<10}  {} ({})\n", to_string(report.id), days(report.published), report.title,
                           report.source.publisher.value_or(report.record_id));
  }
  print_part("Reports: where it was read", sources, output);
  return {};
}

}  // namespace

int run_demo(const Arguments& arguments) {
  const std::string path = arguments.value("store", "chancery-demo.db");
  for (const char* ending : {"", "-wal", "-shm"}) {
    std::error_code error;
    std::filesystem::remove(path + ending, error);
    if (error) {
      return report_error(
          {ErrorCode::kFileUnreadable, "the old demo store cannot be removed: " + error.message(), path});
    }
  }
  const auto engine = Engine::load();
  if (!engine) { return report_error(engine.error()); }
  const auto store = open_store(path, StoreMode::kWrite);
  if (!store) { return report_error(store.error()); }
  const auto source = open_sample_reports();
  const auto counts = read_into(**store, **engine, *source, 1);
  if (!counts) { return report_error(counts.error()); }

  const Output output(arguments);
  const auto printed = print_findings(**store, output);
  if (!printed) { return report_error(printed.error()); }
  const auto found = (*store)->counts();
  if (!found) { return report_error(found.error()); }
  print_part("In all",
             fmt::format("{} reports, {} actors, {} statements, {} events, {} commitments; kept in {}\n",
                         found->reports, found->actors, found->statements, found->events, found->commitments, path),
             output);
  print_part("Next",
             fmt::format("chancery show E1 --store {0}         one fact with its words\n"
                         "chancery explain E1 --store {0}      why it is as it is\n"
                         "chancery timeline --state PRK --store {0}\n"
                         "chancery read FOLDER                      your own reports, into chancery.db\n",
                         path),
             output);
  return counts->worst_status;
}

}  // namespace chancery::cli

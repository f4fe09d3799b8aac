// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "chancery/exports.h"
#include "commands.h"
#include "lists.h"
#include "terminal.h"

namespace chancery::cli {
namespace {

FactKind list_of(std::string_view name) {
  if (name == "statements") { return FactKind::kStatement; }
  if (name == "commitments") { return FactKind::kCommitment; }
  if (name == "actors") { return FactKind::kActor; }
  return name == "reports" ? FactKind::kReport : FactKind::kEvent;
}

}  // namespace

Result<Query> query_for_list(const Arguments& arguments, const VerbSpec& list) {
  for (const std::string_view name : {"with", "state-of", "type", "kind", "status"}) {
    const std::string option(name);
    if (!arguments.has(option)) { continue; }
    const auto found = std::ranges::find(list.options, name, &OptionSpec::name);
    if (found == list.options.end()) {
      return fail(ErrorCode::kBadUsage, fmt::format("{} have no --{}", list.name, name));
    }
    const std::string value = arguments.value(option);
    if (!found->choices.empty() && std::ranges::find(found->choices, value) == found->choices.end()) {
      return fail(ErrorCode::kBadUsage, fmt::format("--{} of {} takes one of {}, not \"{}\"", name, list.name,
                                                    fmt::join(found->choices, ", "), value));
    }
  }
  return arguments.as(list).query();
}

namespace {

/// A folder that nobody has anything in: an export overwrites nothing.
Result<void> make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const bool empty = !error && std::filesystem::is_empty(folder, error);
  if (error) {
    return fail(ErrorCode::kFileUnreadable,
                fmt::format("cannot make the folder {}: {}", folder.string(), error.message()));
  }
  if (!empty) {
    return fail(ErrorCode::kBadUsage,
                fmt::format("the folder {} is not empty: name a new one, or empty it", folder.string()));
  }
  return {};
}

Result<void> write_notes(const RecordSource& store, FactKind of, const Query& query,
                         const std::filesystem::path& folder) {
  if (auto made = make_folder(folder); !made) { return made; }
  std::optional<Error> failed;
  std::size_t notes = 0;
  const auto done = export_notes(store, of, query, [&](std::string_view path, std::string_view text) {
    const std::filesystem::path file = folder / path;
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    std::ofstream out(file, std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (!out) {
      failed = Error{ErrorCode::kFileUnreadable, fmt::format("cannot write {}: is the disk full?", file.string())};
    }
    ++notes;
    return !failed;
  });
  if (failed) { return std::unexpected(std::move(*failed)); }
  if (done) { print_note(fmt::format("{} notes in {}", notes, folder.string())); }
  return done;
}

}  // namespace

int run_export(const Arguments& arguments) {
  const std::string of = arguments.value("of", "events");
  const auto query = query_for_list(arguments, *find_verb(of));
  if (!query) { return report_error(query.error()); }
  const auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return report_error(store.error()); }
  const auto format = export_format(arguments.positionals().front()).value_or(ExportFormat::kCsv);
  if (arguments.has("into")) {
    if (format != ExportFormat::kMarkdown) {
      return report_error({ErrorCode::kBadUsage, "--into FOLDER is for markdown: other formats are one file"});
    }
    const auto written = write_notes(**store, list_of(of), *query, arguments.value("into"));
    return written ? 0 : report_error(written.error());
  }
  const auto done = export_rows(**store, list_of(of), *query, format, [](std::string_view piece) {
    print_out(piece);
    return output_works();
  });
  return done ? 0 : report_error(done.error());
}

}  // namespace chancery::cli

// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "chancery/exports.h"
#include "commands.h"

namespace chancery::cli {
namespace {

FactKind list_of(std::string_view name) {
  if (name == "statements") { return FactKind::kStatement; }
  if (name == "commitments") { return FactKind::kCommitment; }
  if (name == "actors") { return FactKind::kActor; }
  return name == "reports" ? FactKind::kReport : FactKind::kEvent;
}

/// The options must be among those of the verb that lists the same rows, and their values among its.
Result<Query> query_of(const Arguments& arguments, const VerbSpec& list) {
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

}  // namespace

int run_export(const Arguments& arguments) {
  const std::string of = arguments.value("of", "events");
  const auto query = query_of(arguments, *find_verb(of));
  if (!query) { return report_error(query.error()); }
  const auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return report_error(store.error()); }
  const auto names = export_names();
  const auto format =
      static_cast<ExportFormat>(std::ranges::find(names, arguments.positionals().front()) - names.begin());
  const auto done = export_rows(**store, list_of(of), *query, format, [](std::string_view piece) {
    print_out(piece);
    return output_works();
  });
  return done ? 0 : report_error(done.error());
}

}  // namespace chancery::cli

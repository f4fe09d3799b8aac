// SPDX-License-Identifier: Apache-2.0
//
// Rows of the store as lists: the tables, and the one way to print them.
#pragma once

#include <string>
#include <vector>

#include "commands.h"
#include "facts.h"
#include "terminal.h"

namespace chancery::cli {

/// The filters of a verb that names a list, as the verb of that list has them. Errors: kBadUsage for an option
/// or a value that it does not have.
[[nodiscard]] Result<Query> query_for_list(const Arguments& arguments, const VerbSpec& list);

[[nodiscard]] std::string events_table(const std::vector<Hit>& hits, const Output& output);
[[nodiscard]] std::string statements_table(const std::vector<Hit>& hits, const Output& output);
[[nodiscard]] std::string commitments_table(const std::vector<Hit>& hits, const Output& output);
[[nodiscard]] std::string reports_table(const std::vector<ReportSummary>& reports, const Output& output);
/// Events, statements and commitments in one list, in the order given.
[[nodiscard]] std::string timeline_table(const std::vector<Hit>& hits, const Output& output);

/// Prints the rows as a table or, with --json, as one object a line. An empty list is said on standard
/// error; it is no failure.
template <class Row>
int print_list(const std::vector<Row>& rows, const Arguments& arguments,
               std::string (*table)(const std::vector<Row>&, const Output&)) {
  if (rows.empty()) {
    print_error("nothing found");
  } else if (arguments.has("json")) {
    for (const Row& row : rows) { print_out(to_json(row) + "\n"); }
  } else {
    print_out(table(rows, Output(arguments)));
  }
  return 0;
}

/// Asks the store and prints the rows as a table or as JSON.
template <class Row>
int run_list(const Arguments& arguments, Result<std::vector<Row>> (RecordSource::*ask)(const Query&) const,
             std::string (*table)(const std::vector<Row>&, const Output&)) {
  const auto query = arguments.query();
  if (!query) { return report_error(query.error()); }
  const auto store = store_of(arguments, StoreMode::kRead);
  if (!store) { return report_error(store.error()); }
  const RecordSource& source = **store;
  const auto rows = (source.*ask)(*query);
  if (!rows) { return report_error(rows.error()); }
  return print_list(*rows, arguments, table);
}

}  // namespace chancery::cli

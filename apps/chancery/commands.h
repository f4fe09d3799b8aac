// SPDX-License-Identifier: Apache-2.0
//
// What each verb does: options to a typed request, a call of the library, printing. Each returns the exit
// status. One file a verb, or one for verbs that differ only in their rows.
#pragma once

#include "arguments.h"
#include "chancery/engine.h"
#include "chancery/store.h"
#include "terminal.h"

namespace chancery::cli {

int run_classify(const Arguments& arguments);
int run_demo(const Arguments& arguments);
int run_export(const Arguments& arguments);
int run_read(const Arguments& arguments);
int run_code(const Arguments& arguments);
int run_parse(const Arguments& arguments);
int run_events(const Arguments& arguments);
int run_statements(const Arguments& arguments);
int run_commitments(const Arguments& arguments);
int run_ledger(const Arguments& arguments);
int run_links(const Arguments& arguments);
int run_stories(const Arguments& arguments);
int run_conflicts(const Arguments& arguments);
int run_diff(const Arguments& arguments);
int run_actors(const Arguments& arguments);
int run_review(const Arguments& arguments);
int run_reports(const Arguments& arguments);
int run_timeline(const Arguments& arguments);
int run_serve(const Arguments& arguments);
int run_show(const Arguments& arguments);
int run_explain(const Arguments& arguments);
int run_verify(const Arguments& arguments);
int run_completion(const Arguments& arguments);
int run_help(const Arguments& arguments);
int run_man(const Arguments& arguments);

/// Says the error on standard error and gives its exit status.
int report_error(const Error& error);
/// The same for a report that is refused, which is no wrong use: bytes that are not in the encoding count
/// like other bad bytes.
int report_refusal(const Error& error);

/// Opens the store that --store names.
[[nodiscard]] Result<std::unique_ptr<Store>> store_of(const Arguments& arguments, StoreMode mode);

/// What came of reading reports into a store.
struct ReadCounts {
  std::size_t added = 0;
  std::size_t known = 0;
  std::size_t again = 0;
  std::size_t refused = 0;
  std::size_t compared = 0;  ///< of those without a date: read once more with what dated reports tell of their events
  int worst_status = 0;      ///< exit status of the worst refusal
};

/// Codes the reports of a source and adds them to the store, each once, in batches; refusals are said on
/// standard error. `again`: those that are there get the record that they are coded to now. Reports without a date are
/// then dated once more, by events that dated reports of the store tell too. An Error only where the store cannot be
/// written.
[[nodiscard]] Result<ReadCounts> read_into(Store& store, const Engine& engine, ReportSource& source,
                                           std::size_t threads, bool again = false);

}  // namespace chancery::cli

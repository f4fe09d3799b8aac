// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <string>

#include "commands.h"
#include "facts.h"
#include "terminal.h"

namespace chancery::cli {
namespace {

struct Counts {
  std::size_t records = 0;
  std::size_t faults = 0;
};

void report_fault(Counts& counts, const std::string& place, const Problem& problem) {
  ++counts.faults;
  print_out(fmt::format("{}: {}: {}\n", place, problem.field, problem.message));
}

/// Checks the records of one file, a line each.
void verify_lines(std::istream& in, const std::string& name, Counts& counts) {
  std::string line;
  for (std::size_t number = 1; std::getline(in, line) && !interrupted() && output_works(); ++number) {
    if (line.empty()) { continue; }
    ++counts.records;
    const std::string place = fmt::format("{}:{}", name, number);
    const auto record = record_from_json(line);
    if (!record) {
      report_fault(counts, place, {"record", record.error().message});
      continue;
    }
    for (const Problem& problem : check_record(*record)) { report_fault(counts, place, problem); }
  }
}

Result<void> verify_store(const RecordSource& store, Counts& counts) {
  const auto there = store.counts();
  if (!there) { return std::unexpected(there.error()); }
  counts.records = there->reports;
  return store.verify([&](const StoreProblem& problem) {
    const bool of_report = problem.report.number > 0;
    report_fault(counts, of_report ? to_string(problem.report) : "store", problem.problem);
  });
}

Result<void> verify_files(const std::vector<std::string>& paths, Counts& counts) {
  for (const std::string& path : paths) {
    if (path == "-") {
      verify_lines(std::cin, "standard input", counts);
      continue;
    }
    std::ifstream in(path, std::ios::binary);
    if (!in) { return fail(ErrorCode::kFileNotFound, "there is no such file, or it cannot be read", path); }
    verify_lines(in, path, counts);
  }
  return {};
}

}  // namespace

int run_verify(const Arguments& arguments) {
  watch_interrupts();
  Counts counts;
  Result<void> done;
  if (arguments.positionals().empty()) {
    const auto store = store_of(arguments, StoreMode::kRead);
    if (!store) { return report_error(store.error()); }
    done = verify_store(**store, counts);
  } else {
    done = verify_files(arguments.positionals(), counts);
  }
  if (!done) { return report_error(done.error()); }
  if (arguments.has("json")) {
    print_out(fmt::format("{{\"records\":{},\"failures\":{}}}\n", counts.records, counts.faults));
  } else {
    print_note(fmt::format("{} checked, {}", counted(counts.records, "record"), counted(counts.faults, "failure")));
  }
  if (interrupted()) { return kInterruptedStatus; }
  return counts.faults == 0 ? 0 : 1;
}

}  // namespace chancery::cli

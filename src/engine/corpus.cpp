// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "chancery/engine.h"
#include "engine/in_order.h"

namespace chancery {
namespace {

/// Reports a thread that are in memory.
constexpr std::size_t kAhead = 8;

Result<CodedReport> code_one(const Engine& engine, Result<Report> read) {
  if (!read) { return std::unexpected(read.error()); }
  Report& report = *read;
  CodedReport result;
  Report input = report;
  report.text.clear();
  auto coded = engine.code(std::move(input));
  if (!coded) {
    Error error = coded.error();
    if (error.place.empty()) {
      error.place = report.path.value_or("standard input");
      if (report.line > 0) { error.place += ":" + std::to_string(report.line); }
    }
    return std::unexpected(std::move(error));
  }
  result.report = std::move(report);
  result.coded = std::move(*coded);
  return result;
}

}  // namespace

void code_all(const Engine& engine, ReportSource& source, std::size_t threads,
              const std::function<bool(Result<CodedReport>)>& sink) {
  engine::in_order<Result<Report>, Result<CodedReport>>(
      threads, kAhead, [&] { return source.next(); },
      [&](Result<Report> report) { return code_one(engine, std::move(report)); }, sink);
}

}  // namespace chancery

// SPDX-License-Identifier: Apache-2.0
//
// The engine: a report in, a record out.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "chancery/document.h"
#include "chancery/options.h"
#include "chancery/record.h"
#include "chancery/report.h"
#include "chancery/result.h"

namespace chancery {

/// Time that one stage took for one report.
struct StageTime {
  std::string_view stage;  ///< static lifetime
  std::chrono::nanoseconds time{};
};

/// What the engine makes of one report.
struct Coded {
  Record record;
  std::vector<Dropped> dropped;  ///< empty unless EngineOptions::keep_dropped
  std::vector<StageTime> times;
};

/// The assembled stages. Immutable after load; all const members may be called from several threads.
class Engine {
 public:
  /// Loads the fact tables and checks the order of the stages. Errors: kBadTable; kBadModel;
  /// kBadUsage for an unknown stage name in `options.without`.
  [[nodiscard]] static Result<std::unique_ptr<const Engine>> load(const EngineOptions& options = {});
  virtual ~Engine() = default;

  /// Codes one report. Errors: those of Document::create, and kInternal. Reads no clock but to time
  /// the stages.
  [[nodiscard]] virtual Result<Coded> code(Report report) const = 0;

  /// Runs the stages up to and including `last_stage` and returns the document with its tables, also
  /// those that no record holds (tokens, quotations). For tests and tools.
  [[nodiscard]] virtual Result<Document> run_until(Report report, std::string_view last_stage) const = 0;

  /// The stages in the order in which they run; static lifetime.
  [[nodiscard]] virtual std::span<const StageInfo> stages() const = 0;
};

/// A report that was coded, or the error that refused it. `report` has its `text` moved out.
struct CodedReport {
  Report report;
  Coded coded;
};

/// Codes all reports of a source with `threads` workers (at least 1) and gives them to `sink` on the
/// calling thread in the order of the source, whatever the threads. At most 8 reports a thread are in
/// flight. `sink` returns false to stop. An Error of the source or of the coding is handed to `sink`
/// in its place.
void code_all(const Engine& engine, ReportSource& source, std::size_t threads,
              const std::function<bool(Result<CodedReport>)>& sink);

}  // namespace chancery

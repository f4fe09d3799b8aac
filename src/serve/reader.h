// SPDX-License-Identifier: Apache-2.0
//
// Reports that come over HTTP, read with the engine.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "chancery/engine.h"
#include "chancery/store.h"

namespace chancery::serve {

/// What came of adding one report.
struct Added {
  bool is_new = false;  ///< false: it was in the store before
  FactId report;
};

/// Loads the engine when it is first needed. Safe from several threads; one report is written at a time.
class Reader {
 public:
  Reader(std::string store, EngineOptions options) : store_(std::move(store)), options_(std::move(options)) {
    options_.keep_dropped = true;
  }

  /// Codes a report and adds it to the store; one without a date with what dated reports tell of its events. Errors:
  /// those of Engine::code and of the store.
  [[nodiscard]] Result<Added> add(Report report) const;
  /// Codes a report again, for what was considered and not taken.
  [[nodiscard]] Result<Coded> code(Report report) const;

 private:
  [[nodiscard]] Result<const Engine*> engine() const;
  [[nodiscard]] Result<void> date_by_known_events(Store& store, FactId report) const;

  std::string store_;
  EngineOptions options_;
  mutable std::mutex loading_;
  mutable std::mutex writing_;
  mutable std::unique_ptr<const Engine> engine_;
};

/// A report from the bytes of a text file. `name` is that of the file, or empty.
[[nodiscard]] Result<Report> report_from_text(std::string bytes, std::string name);
/// A report from a line of a .jsonl file.
[[nodiscard]] Result<Report> report_from_json(std::string line);

}  // namespace chancery::serve

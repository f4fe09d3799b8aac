// SPDX-License-Identifier: Apache-2.0
//
// Rows of lists as JSON: the fields of the record with ids that hold across reports, the names of the
// actors, and the words. Written value by value; a tree of JSON values for each record was too slow for
// a page of facts out of many reports.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/json_writer.h"
#include "chancery/store.h"

namespace chancery::exports {

/// The store's ids of a report's rows.
struct ReportIds {
  std::vector<FactId> actors;
  std::vector<FactId> statements;
  std::vector<FactId> events;
  std::vector<FactId> commitments;
};
[[nodiscard]] Result<ReportIds> ids_of(const RecordSource& store, FactId report);

/// Writes facts of one answer. For one thread.
class FactWriter {
 public:
  explicit FactWriter(const RecordSource& store) : store_(&store) {}

  /// Adds a statement, event or commitment to the JSON. Errors: those of the store.
  [[nodiscard]] Result<void> write(base::JsonWriter& json, const Hit& hit);

 private:
  const RecordSource* store_;
  static constexpr std::size_t kMostReports = 256;
  std::map<FactId, ReportIds> ids_;  ///< of the reports met last, at most kMostReports
};

void write_actor(base::JsonWriter& json, const ActorSummary& actor);
void write_report(base::JsonWriter& json, const ReportSummary& report);
void write_text(base::JsonWriter& json, const std::optional<std::string>& text);

}  // namespace chancery::exports

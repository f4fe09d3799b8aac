// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/table_file.h"
#include "chancery/document.h"
#include "statements/cue_table.h"

namespace chancery::statements {

/// Finds who said what: source, cue, content. README.md here says which rules there are.
/// Immutable after load: run may be called from several threads, each with its own Document. The bytes
/// behind the tables must outlive the object.
class Statements {
 public:
  static constexpr StageInfo kInfo{
      .name = "statements",
      .reads = {Table::kSegments, Table::kSentences, Table::kTokens, Table::kQuotes, Table::kVerbGroups, Table::kTimes,
                Table::kActors, Table::kMentions, Table::kAttributions},
      .writes = {Table::kStatements},
  };

  /// Reads this stage's tables ("statements/..."). Errors: kBadTable.
  [[nodiscard]] static Result<Statements> load(const base::TableFile& tables);

  /// Adds this stage's rows to `document`.
  [[nodiscard]] Result<void> run(Document& document) const;

 private:
  explicit Statements(CueTable table) : table_(std::move(table)) {}

  CueTable table_;
};

}  // namespace chancery::statements

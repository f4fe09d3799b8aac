// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/table_file.h"
#include "chancery/document.h"
#include "events/lexicon.h"

namespace chancery::events {

/// Finds who did what to whom: type, status, parties, time.
/// Immutable after load: run may be called from several threads, each with its own Document.
class Events {
 public:
  static constexpr StageInfo kInfo{
      .name = "events",
      .reads = {Table::kSegments, Table::kSentences, Table::kTokens, Table::kQuotes, Table::kVerbGroups, Table::kTimes,
                Table::kPublished, Table::kActors, Table::kMentions, Table::kStatements},
      .writes = {Table::kEvents},
  };

  /// Reads this stage's tables ("events/..."). Errors: kBadTable.
  [[nodiscard]] static Result<Events> load(const base::TableFile& tables);

  /// Adds this stage's rows to `document`.
  [[nodiscard]] Result<void> run(Document& document) const;

 private:
  explicit Events(Lexicon lexicon) : lexicon_(std::move(lexicon)) {}

  Lexicon lexicon_;
};

}  // namespace chancery::events

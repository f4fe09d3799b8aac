// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/table_file.h"
#include "chancery/document.h"
#include "events/learned/judge.h"
#include "events/lexicon.h"
#include "events/state_names.h"
#include "events/when/link_tables.h"

namespace chancery::events {

/// Finds who did what to whom: type, status, parties, time.
/// Immutable after load: run may be called from several threads, each with its own Document.
class Events {
 public:
  static constexpr StageInfo kInfo{
      .name = "events",
      .reads = {Table::kSegments, Table::kSentences, Table::kTokens, Table::kQuotes, Table::kVerbGroups, Table::kTrees,
                Table::kPredicates, Table::kEncodings, Table::kTimes, Table::kPublished, Table::kActors,
                Table::kMentions, Table::kStatements},
      .writes = {Table::kEvents},
  };

  /// Reads this stage's tables ("events/...") and the names of states. Errors: kBadTable.
  [[nodiscard]] static Result<Events> load(const base::TableFile& tables);

  /// Adds this stage's rows to `document`. `observer`, if any, sees what the weights are asked.
  [[nodiscard]] Result<void> run(Document& document, Observer* observer = nullptr) const;

 private:
  Events(Lexicon lexicon, StateNames states, Judge judge, LinkTables link_tables)
      : lexicon_(std::move(lexicon)),
        states_(std::move(states)),
        judge_(std::move(judge)),
        link_tables_(std::move(link_tables)) {}

  Lexicon lexicon_;
  StateNames states_;
  Judge judge_;
  LinkTables link_tables_;
};

}  // namespace chancery::events

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/table_file.h"
#include "chancery/document.h"
#include "commitments/lexicon.h"
#include "commitments/weights.h"

namespace chancery::commitments {

/// Finds who owes what to whom, on what condition.
/// Immutable after load: run may be called from several threads, each with its own Document.
class Commitments {
 public:
  static constexpr StageInfo kInfo{
      .name = "commitments",
      .reads = {Table::kSegments, Table::kSentences, Table::kTokens, Table::kQuotes, Table::kVerbGroups, Table::kTrees,
                Table::kUndertakings, Table::kConditions, Table::kTimes, Table::kPublished, Table::kActors,
                Table::kMentions, Table::kStatements, Table::kEvents},
      .writes = {Table::kCommitments},
  };

  /// Reads this stage's tables ("commitments/..."). Errors: kBadTable.
  [[nodiscard]] static Result<Commitments> load(const base::TableFile& tables);

  /// Adds this stage's rows to `document`.
  [[nodiscard]] Result<void> run(Document& document) const;

 private:
  Commitments(Lexicon lexicon, Weights weights) : lexicon_(std::move(lexicon)), weights_(std::move(weights)) {}

  Lexicon lexicon_;
  Weights weights_;
};

}  // namespace chancery::commitments

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "base/table_file.h"
#include "chancery/document.h"
#include "time/customs.h"
#include "time/publication/clues.h"
#include "time/recogniser.h"

namespace chancery::time {

/// Reads time expressions and the publication date, and gives each expression its days.
/// Immutable after load: run may be called from several threads, each with its own Document.
class TimeStage {
 public:
  static constexpr StageInfo kInfo{
      .name = "time",
      .reads = {Table::kSegments, Table::kSentences, Table::kTokens, Table::kQuotes, Table::kVerbGroups, Table::kTrees},
      .writes = {Table::kTimes, Table::kPublished},
  };

  /// Reads this stage's tables ("time/...") and the office holders of the actors. Errors: kBadTable.
  [[nodiscard]] static Result<TimeStage> load(const base::TableFile& tables);

  /// Adds this stage's rows to `document`.
  [[nodiscard]] Result<void> run(Document& document) const;

 private:
  TimeStage(Recogniser recogniser, ClueFinder finder, Customs customs)
      : recogniser_(std::move(recogniser)), finder_(std::move(finder)), customs_(std::move(customs)) {}

  Recogniser recogniser_;
  ClueFinder finder_;
  Customs customs_;
};

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "actors/table/additions.h"
#include "base/table_file.h"
#include "chancery/document.h"

namespace chancery::actors {

class Directory;
class Facts;

/// Finds who is mentioned and resolves each mention to actors with the offices of that date.
/// Immutable after load: run may be called from several threads, each with its own Document.
class Actors {
 public:
  static constexpr StageInfo kInfo{
      .name = "actors",
      .reads = {Table::kSegments, Table::kSentences, Table::kTokens, Table::kQuotes, Table::kVerbGroups, Table::kTrees,
                Table::kNames, Table::kPublished},
      .writes = {Table::kActors, Table::kMentions},
  };

  /// Reads this stage's tables ("actors/..."), whose bytes must outlive the object. `own`: office holders
  /// and organisations of the user's, which win over those of the tables. Errors: kBadTable.
  [[nodiscard]] static Result<Actors> load(const base::TableFile& tables, OwnRows own = {});

  /// Adds this stage's rows to `document`.
  [[nodiscard]] Result<void> run(Document& document) const;

  /// Who held which office when.
  [[nodiscard]] const Directory& directory() const;

 private:
  std::shared_ptr<const Facts> facts_;
};

}  // namespace chancery::actors

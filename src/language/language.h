// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "base/table_file.h"
#include "chancery/document.h"
#include "neural/reader.h"

namespace chancery::language {

struct Resources;

/// Divides the text (language, segments, sentences, tokens with lemmas and tags, quotations, verb groups) and
/// reads each sentence with the model: trees, names, attributions, predicates, undertakings, conditions.
/// Immutable after load: run may be called from several threads, each with its own Document.
class Language {
 public:
  static constexpr StageInfo kInfo{
      .name = "language",
      .reads = {},
      .writes = {Table::kLanguage, Table::kTitle, Table::kSegments, Table::kSentences, Table::kTokens, Table::kQuotes,
                 Table::kVerbGroups, Table::kTrees, Table::kNames, Table::kAttributions, Table::kPredicates,
                 Table::kUndertakings, Table::kConditions, Table::kEncodings},
  };

  /// Reads this stage's tables ("language/..."). Without `readers` (null: there is no model) tags and lemmas
  /// are made by rules, and the tables of the model stay empty. Errors: kBadTable, kBadModel.
  [[nodiscard]] static Result<Language> load(const base::TableFile& tables,
                                             std::shared_ptr<const neural::Readers> readers);

  /// Adds this stage's rows to `document`.
  [[nodiscard]] Result<void> run(Document& document) const;

 private:
  explicit Language(std::shared_ptr<const Resources> resources) : resources_(std::move(resources)) {}

  std::shared_ptr<const Resources> resources_;
};

}  // namespace chancery::language

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "base/table_file.h"
#include "chancery/document.h"

namespace chancery::language {

struct Resources;

/// Divides the text: language, segments, sentences, tokens with lemmas and tags, quotations, verb groups.
/// Immutable after load: run may be called from several threads, each with its own Document.
class Language {
 public:
  static constexpr StageInfo kInfo{
      .name = "language",
      .reads = {},
      .writes = {Table::kLanguage, Table::kTitle, Table::kSegments, Table::kSentences, Table::kTokens, Table::kQuotes,
                 Table::kVerbGroups},
  };

  /// Reads this stage's tables ("language/..."). Errors: kBadTable.
  [[nodiscard]] static Result<Language> load(const base::TableFile& tables);

  /// Adds this stage's rows to `document`.
  [[nodiscard]] Result<void> run(Document& document) const;

 private:
  explicit Language(std::shared_ptr<const Resources> resources) : resources_(std::move(resources)) {}

  std::shared_ptr<const Resources> resources_;
};

}  // namespace chancery::language

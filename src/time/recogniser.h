// SPDX-License-Identifier: Apache-2.0
//
// Finds time expressions in the sentences and datelines of a document.
#pragma once

#include <memory>
#include <vector>

#include "base/table_file.h"
#include "chancery/document.h"
#include "time/found.h"
#include "time/grammar/grammar.h"
#include "time/grammar/lexicon.h"

namespace chancery::time {

/// Immutable after load; safe from several threads.
class Recogniser {
 public:
  /// Errors: kBadTable.
  [[nodiscard]] static Result<Recogniser> load(const base::TableFile& tables);

  /// All expressions in the order of the text; none overlap. What was found and vetoed is added to the
  /// dropped rows of `document`.
  [[nodiscard]] std::vector<Found> find(Document& document) const;

 private:
  Recogniser(Lexicon lexicon, Grammar grammar) : lexicon_(std::move(lexicon)), grammar_(std::move(grammar)) {}

  Lexicon lexicon_;
  Grammar grammar_;
};

}  // namespace chancery::time

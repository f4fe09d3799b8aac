// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/table_file.h"
#include "chancery/span.h"

namespace chancery::language {

/// Divides words at their hyphens as the treebanks of Universal Dependencies do: "state|-|owned", "21|-|year",
/// but "non-aligned" and "555-0199". For parsing alone: the words of a report keep their hyphens, because
/// the rules of later stages take a compound as one word. Immutable after load.
class Compounds {
 public:
  /// Errors: kBadTable.
  [[nodiscard]] static Result<Compounds> load(const base::TableFile& tables);

  /// The words with each compound as its parts and hyphens.
  [[nodiscard]] std::vector<Span> divide(std::string_view text, const std::vector<Span>& words) const;

 private:
  void divide_word(std::string_view text, Span word, std::vector<Span>& out) const;

  std::unordered_set<std::string> prefixes_;  // in lower case
};

}  // namespace chancery::language

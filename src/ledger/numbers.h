// SPDX-License-Identifier: Apache-2.0
//
// How many of what a sentence counts.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/table_file.h"

namespace chancery::ledger {

/// Immutable after load. Views into the fact tables, which must outlive it.
class NumberTable {
 public:
  /// Reads "ledger/en/number_words" and "ledger/en/not_counted". Errors: kBadTable.
  [[nodiscard]] static Result<NumberTable> load(const base::TableFile& tables);

  /// "killed 12 people" -> people: 12. The first number of each word; folded.
  [[nodiscard]] std::map<std::string, std::string> numbers_in(std::string_view sentence) const;

 private:
  std::unordered_map<std::string_view, std::string_view> words_;
  std::unordered_set<std::string_view> not_counted_;
};

}  // namespace chancery::ledger

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/table_file.h"
#include "chancery/result.h"

namespace chancery::time {

/// What speaks against a day that lies this far from what a clue names (data/time/en/date_clues.tsv).
/// Immutable after load; safe from several threads.
class ClueWeights {
 public:
  struct Step {
    int from = 0;
    int to = 0;  ///< inclusive
    int against = 0;
  };

  /// Reads time/en/date_clues. Errors: kBadTable.
  [[nodiscard]] static Result<ClueWeights> load(const base::TableFile& tables);

  /// The steps of a clue; none where the table does not have it.
  [[nodiscard]] std::span<const Step> steps(std::string_view clue) const;
  /// What speaks against a day at this lag.
  [[nodiscard]] int against(std::string_view clue, int lag) const;

 private:
  std::unordered_map<std::string, std::vector<Step>> steps_;
};

/// What speaks against a lag by the first of the steps that holds it; 0 where none does.
[[nodiscard]] int against_at(std::span<const ClueWeights::Step> steps, int lag);

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
#include "time/publication/clue_weights.h"

#include "base/numbers.h"

namespace chancery::time {

Result<ClueWeights> ClueWeights::load(const base::TableFile& tables) {
  const auto rows = base::read_columns<4>(tables, "time/en/date_clues", {"clue", "from", "to", "against"});
  if (!rows) { return std::unexpected(rows.error()); }
  ClueWeights weights;
  for (const auto& [clue, from, to, against] : *rows) {
    const auto first = base::number_in<int>(from);
    const auto last = base::number_in<int>(to);
    const auto weight = base::number_in<int>(against);
    if (!first || !last || !weight || *first > *last || *weight < 0) {
      return fail(ErrorCode::kBadTable, "the clue \"" + std::string(clue) + "\" has bad numbers", "time/en/date_clues");
    }
    weights.steps_[std::string(clue)].push_back({.from = *first, .to = *last, .against = *weight});
  }
  return weights;
}

std::span<const ClueWeights::Step> ClueWeights::steps(std::string_view clue) const {
  const auto found = steps_.find(std::string(clue));
  return found == steps_.end() ? std::span<const Step>{} : std::span<const Step>(found->second);
}

int ClueWeights::against(std::string_view clue, int lag) const {
  return against_at(steps(clue), lag);
}

int against_at(std::span<const ClueWeights::Step> steps, int lag) {
  for (const ClueWeights::Step& step : steps) {
    if (step.from <= lag && lag <= step.to) { return step.against; }
  }
  return 0;
}

}  // namespace chancery::time

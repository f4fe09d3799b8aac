// SPDX-License-Identifier: Apache-2.0
#include "commitments/weights.h"

#include "base/numbers.h"

namespace chancery::commitments {

Result<Weights> Weights::load(const base::TableFile& tables) {
  const auto rows = base::read_columns<3>(tables, "commitments/en/weights", {"choice", "feature", "weight"});
  if (!rows) { return std::unexpected(rows.error()); }
  Weights weights;
  for (const auto& [choice, feature, written] : *rows) {
    const auto weight = base::number_in<double>(written);
    if (!weight) {
      return fail(ErrorCode::kBadTable, "\"" + std::string(written) + "\" is no weight", "commitments/en/weights");
    }
    weights.choices_[choice][feature] = *weight;
  }
  return weights;
}

double Weights::sum(std::string_view choice, const Features& features) const {
  const auto weights = choices_.find(choice);
  if (weights == choices_.end()) { return 0; }
  double total = 0;
  for (const std::string& feature : features) {
    const auto found = weights->second.find(feature);
    if (found != weights->second.end()) { total += found->second; }
  }
  return total;
}

double Weights::of(std::string_view choice, std::string_view feature) const {
  const auto weights = choices_.find(choice);
  if (weights == choices_.end()) { return 0; }
  const auto found = weights->second.find(feature);
  return found == weights->second.end() ? 0 : found->second;
}

}  // namespace chancery::commitments

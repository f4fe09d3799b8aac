// SPDX-License-Identifier: Apache-2.0
//
// Choices by weights: what is true of an option is written as words ("link=infinitive"), each has a weight
// for the choice, and the sum says how well the option fits. The weights are learnt by
// training/commitments/fit.py from coded reports and kept in data/commitments/en/weights.tsv, where a person
// can read why a choice went as it did.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/table_file.h"

namespace chancery::commitments {

/// What is true of an option, in no order; none twice.
using Features = std::vector<std::string>;

/// Immutable after load; safe from several threads. Views into the fact tables, which must outlive it.
class Weights {
 public:
  /// Errors: kBadTable.
  [[nodiscard]] static Result<Weights> load(const base::TableFile& tables);

  /// The sum for a choice ("accept"); features without a weight count nothing.
  [[nodiscard]] double sum(std::string_view choice, const Features& features) const;
  /// The weight of one feature in a choice; 0 where it has none.
  [[nodiscard]] double of(std::string_view choice, std::string_view feature) const;

 private:
  using ByFeature = std::unordered_map<std::string_view, double>;
  std::unordered_map<std::string_view, ByFeature> choices_;
};

}  // namespace chancery::commitments

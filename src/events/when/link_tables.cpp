// SPDX-License-Identifier: Apache-2.0
#include "events/when/link_tables.h"

#include <string>

#include "base/numbers.h"

namespace chancery::events {

Result<LinkTables> LinkTables::load(const base::TableFile& tables) {
  const auto weights = base::read_columns<2>(tables, "events/en/time_links", {"seen", "weight"});
  if (!weights) { return std::unexpected(weights.error()); }
  const auto ending = base::read_columns<1>(tables, "events/en/ending_verbs", {"lemma"});
  if (!ending) { return std::unexpected(ending.error()); }
  LinkTables loaded;
  for (const auto& [seen, weight] : *weights) {
    const auto value = base::number_in<int>(weight);
    if (!value) {
      return fail(ErrorCode::kBadTable, "\"" + std::string(weight) + "\" is no weight", "events/en/time_links");
    }
    loaded.weights_.emplace(seen, *value);
  }
  for (const auto& [lemma] : *ending) { loaded.ends_.insert(lemma); }
  return loaded;
}

int LinkTables::weigh(const Observations& features) const {
  int sum = 0;
  for (const std::string& feature : features) {
    const auto found = weights_.find(feature);
    if (found != weights_.end()) { sum += found->second; }
  }
  return sum;
}

}  // namespace chancery::events

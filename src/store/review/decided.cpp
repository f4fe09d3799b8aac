// SPDX-License-Identifier: Apache-2.0
//
// Which reports people decided about.
#include <set>

#include "chancery/fact_index.h"

namespace chancery {

Result<std::vector<FactId>> decided_reports(const RecordSource& store) {
  const auto decisions = store.decisions();
  if (!decisions) { return std::unexpected(decisions.error()); }
  std::set<FactId> reports;
  for (const Decision& one : *decisions) {
    if (!one.in_force || !one.fact) { continue; }
    const auto hit = store.find(*one.fact);
    if (!hit) { return std::unexpected(hit.error()); }
    reports.insert(hit->report);
  }
  return std::vector<FactId>(reports.begin(), reports.end());
}

}  // namespace chancery

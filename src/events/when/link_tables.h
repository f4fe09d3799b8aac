// SPDX-License-Identifier: Apache-2.0
//
// What the tables say of times: how much each observation speaks for an expression as the time of an event,
// learned from records, and the verbs of an end.
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/table_file.h"
#include "chancery/result.h"
#include "events/when/link_features.h"

namespace chancery::events {

/// Immutable after load; safe from several threads. Views into the tables, which must outlive it.
class LinkTables {
 public:
  /// Reads events/en/time_links and events/en/ending_verbs. Errors: kBadTable.
  [[nodiscard]] static Result<LinkTables> load(const base::TableFile& tables);

  /// The sum over the observations, in hundredths: above 0, the expression is likelier than none.
  [[nodiscard]] int weigh(const Observations& features) const;
  /// Does what the lemma tells of happen on the last day of something ("ended", "concluded")?
  [[nodiscard]] bool ends(std::string_view lemma) const { return ends_.contains(lemma); }

 private:
  std::unordered_map<std::string_view, int> weights_;
  std::unordered_set<std::string_view> ends_;
};

}  // namespace chancery::events

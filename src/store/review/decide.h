// SPDX-License-Identifier: Apache-2.0
//
// From a decision that is asked for to a row of the log.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "chancery/record.h"
#include "chancery/store.h"
#include "store/review/reviewed.h"

namespace chancery::store {

/// The report that is decided about: as coded, and what the decisions so far made of it. `ids` has those of the facts
/// of the kind, by row. Refers to what it is made of.
struct Subject {
  const Record& coded;
  const Reviewed& now;
  std::string_view sha256;
  std::span<const FactId> ids;
};

/// A decision ready for the log: with its anchor, and with the values as they are kept. Of what is added `row` does not
/// count. Errors: kBadUsage.
[[nodiscard]] Result<Decision> prepared(const Subject& subject, std::size_t row, const FactDecision& wanted,
                                        const ActorLookup& lookup);

/// Whether each of the decisions, which are in order, was taken back by a later one.
void mark_undone(std::vector<Decision>& decisions);
/// The decision that `undo` is to take back. Errors: kNotFound; kBadUsage for one that is not in force.
[[nodiscard]] Result<Decision> to_undo(std::span<const Decision> decisions, std::int64_t number);

}  // namespace chancery::store

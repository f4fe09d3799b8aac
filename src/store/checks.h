// SPDX-License-Identifier: Apache-2.0
//
// What both stores say and check in the same words.
#pragma once

#include <expected>
#include <string_view>
#include <vector>

#include "chancery/store.h"

namespace chancery::store {

/// Failures of a record (check_record) and of the bytes that it was made from.
[[nodiscard]] std::vector<Problem> check_kept(const Record& record, std::string_view raw, std::string_view sha256);

/// kNotFound for an id that nothing has.
[[nodiscard]] std::unexpected<Error> not_found(FactId id);
/// kNotFound for a record id or SHA-256.
[[nodiscard]] std::unexpected<Error> no_report(std::string_view record_id);
/// kBadUsage for what is no statement, event or commitment: nothing can be decided about it, and none can be added; and
/// for a place to add one that is no report.
[[nodiscard]] Result<void> check_decidable(const FactDecision& wanted);
/// kBadUsage: an actor stands in no single record.
[[nodiscard]] std::unexpected<Error> actor_is_no_fact(FactId id);

}  // namespace chancery::store

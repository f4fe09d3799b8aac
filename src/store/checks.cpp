// SPDX-License-Identifier: Apache-2.0
#include "store/checks.h"

#include "base/hash.h"

namespace chancery::store {

std::vector<Problem> check_kept(const Record& record, std::string_view raw, std::string_view sha256) {
  auto problems = check_record(record);
  if (base::sha256_hex(raw) != sha256) {
    problems.push_back({"raw", "the bytes of the report are not those that were read: their SHA-256 is another"});
  }
  return problems;
}

std::unexpected<Error> not_found(FactId id) {
  return fail(ErrorCode::kNotFound, "there is no " + to_string(id) + " in this store");
}

std::unexpected<Error> no_report(std::string_view record_id) {
  return fail(ErrorCode::kNotFound, "there is no report \"" + std::string(record_id) + "\" in this store");
}

Result<void> check_decidable(const FactDecision& wanted) {
  const FactId id = wanted.fact;
  const bool is_fact = id.kind != FactKind::kReport && id.kind != FactKind::kActor;
  if (wanted.kind == DecisionKind::kAdd) {
    if (is_fact && wanted.report.kind == FactKind::kReport) { return {}; }
    return fail(ErrorCode::kBadUsage, "a statement, event or commitment is added to a report, such as R3");
  }
  if (is_fact) { return {}; }
  return fail(
      ErrorCode::kBadUsage,
      to_string(id) + " is no fact that is accepted, rejected or edited: give a statement, event or commitment");
}

std::unexpected<Error> actor_is_no_fact(FactId id) {
  return fail(ErrorCode::kBadUsage, to_string(id) + " is an actor: it has no single place in a report");
}

}  // namespace chancery::store

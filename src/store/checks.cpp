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

Result<void> check_decidable(FactId id) {
  if (id.kind != FactKind::kReport && id.kind != FactKind::kActor) { return {}; }
  return fail(
      ErrorCode::kBadUsage,
      to_string(id) + " is no fact that is accepted, rejected or edited: give a statement, event or commitment");
}

std::unexpected<Error> actor_is_no_fact(FactId id) {
  return fail(ErrorCode::kBadUsage, to_string(id) + " is an actor: it has no single place in a report");
}

}  // namespace chancery::store

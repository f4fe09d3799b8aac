// SPDX-License-Identifier: Apache-2.0
#include "store/review/decide.h"

#include <algorithm>
#include <set>
#include <utility>

#include "store/review/added.h"
#include "store/review/fields.h"

namespace chancery::store {
namespace {

std::unexpected<Error> useless(const FactDecision& wanted, std::string_view is) {
  return fail(ErrorCode::kBadUsage, to_string(wanted.fact) + " is " + std::string(is) + " already");
}

/// Errors: kBadUsage for a record that does not hold together, and for a value that the log cannot hold.
Result<void> check(const Record& record, const std::vector<FieldEdit>& edits) {
  for (const FieldEdit& edit : edits) {
    // A line of the log holds one field.
    if (edit.value.find_first_of("\r\n") != std::string::npos) {
      return fail(ErrorCode::kBadUsage, edit.field + ": a value has no line breaks");
    }
  }
  const auto problems = check_record(record);
  if (problems.empty()) { return {}; }
  return fail(ErrorCode::kBadUsage, "that cannot be: " + problems.front().field + " " + problems.front().message);
}

/// The edits as the log keeps them. Errors: kBadUsage.
Result<std::vector<FieldEdit>> changed_fields(const Reviewed& now, std::size_t row, const FactDecision& wanted,
                                              const ActorLookup& lookup) {
  const FactKind kind = wanted.fact.kind;
  Record record = *now.record;
  for (const FieldEdit& edit : in_order(kind, wanted.edits)) {
    if (auto done = set_field(record, kind, row, edit, lookup); !done) { return std::unexpected(done.error()); }
  }
  std::vector<FieldEdit> changed;
  const auto before = fields_of(*now.record, kind, row);
  const auto after = fields_of(record, kind, row);
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (after[i] != before[i]) { changed.push_back(after[i]); }
  }
  if (changed.empty()) {
    return fail(ErrorCode::kBadUsage, to_string(wanted.fact) + " is so already: the edit changes nothing");
  }
  if (auto checked = check(record, changed); !checked) { return std::unexpected(checked.error()); }
  return changed;
}

/// A new fact with all its fields. One that is there already is corrected instead.
Result<Decision> addition(const Subject& subject, const FactDecision& wanted, const ActorLookup& lookup) {
  const FactKind kind = wanted.fact.kind;
  const Reviewed& now = subject.now;
  Record record = *now.record;
  const auto row = add_row(record, kind, wanted.edits, lookup, Demand::kAll);
  if (!row) { return std::unexpected(row.error()); }
  Decision decision{.kind = DecisionKind::kAdd, .fact = {}};
  decision.about = anchor_of(record, std::string(subject.sha256), kind, *row);
  decision.edits = fields_of(record, kind, *row);
  if (auto checked = check(record, decision.edits); !checked) { return std::unexpected(checked.error()); }
  auto same = same_before(record, kind, *row, *row);
  if (!same) {
    // As the program coded it, before anybody corrected it.
    Record as_coded = subject.coded;
    const auto there = add_row(as_coded, kind, decision.edits, nullptr, Demand::kWhatHolds);
    if (there) { same = same_before(as_coded, kind, *there, *there); }
  }
  if (!same) { return decision; }
  const std::string id = *same < subject.ids.size() ? to_string(subject.ids[*same]) : "it";
  const bool rejected = now.review_of(kind, *same) == Review::kRejected;
  return fail(ErrorCode::kBadUsage,
              "the report has this fact already: correct " + id + " instead" +
                  (rejected ? ", which takes it in again, or take back that it was rejected" : ""));
}

}  // namespace

Result<Decision> prepared(const Subject& subject, std::size_t row, const FactDecision& wanted,
                          const ActorLookup& lookup) {
  if (wanted.kind == DecisionKind::kAdd) { return addition(subject, wanted, lookup); }
  const Reviewed& now = subject.now;
  const FactKind kind = wanted.fact.kind;
  const Review review = now.review_of(kind, row);
  const AddedRow* const added = now.adding(kind, row);
  Decision decision;
  decision.kind = wanted.kind;
  decision.fact = wanted.fact;
  decision.about = anchor_of(added == nullptr ? subject.coded : *now.record, std::string(subject.sha256), kind, row);
  decision.added_by = added == nullptr ? 0 : added->decision;
  switch (wanted.kind) {
    case DecisionKind::kAccept:
      if (review == Review::kAccepted) { return useless(wanted, "accepted"); }
      if (review == Review::kEdited) { return useless(wanted, "corrected"); }
      if (review == Review::kAdded) { return useless(wanted, "added by a person"); }
      decision.edits = fields_of(*now.record, kind, row);
      return decision;
    case DecisionKind::kReject:
      if (review == Review::kRejected) { return useless(wanted, "rejected"); }
      return decision;
    case DecisionKind::kEdit: {
      auto changed = changed_fields(now, row, wanted, lookup);
      if (!changed) { return std::unexpected(changed.error()); }
      decision.edits = std::move(*changed);
      return decision;
    }
    default: return fail(ErrorCode::kBadUsage, "a fact is added, accepted, rejected or edited");
  }
}

void mark_undone(std::vector<Decision>& decisions) {
  std::set<std::int64_t> undone;
  for (const Decision& decision : decisions) {
    if (decision.kind == DecisionKind::kUndo) { undone.insert(decision.undoes); }
  }
  for (Decision& decision : decisions) { decision.in_force = !undone.contains(decision.number); }
}

Result<Decision> to_undo(std::span<const Decision> decisions, std::int64_t number) {
  const Decision* found = nullptr;
  for (const Decision& one : decisions) {
    const bool wanted = number == 0 ? one.in_force && one.kind != DecisionKind::kUndo : one.number == number;
    if (wanted) { found = &one; }
  }
  if (found == nullptr) {
    return fail(ErrorCode::kNotFound, number == 0 ? "there is no decision to take back"
                                                  : "there is no decision D" + std::to_string(number) +
                                                        ": `chancery review decisions` lists them");
  }
  if (found->kind == DecisionKind::kUndo) {
    return fail(ErrorCode::kBadUsage, "D" + std::to_string(number) + " took one back: decide again instead");
  }
  if (!found->in_force) { return fail(ErrorCode::kBadUsage, "D" + std::to_string(number) + " was taken back before"); }
  return *found;
}

}  // namespace chancery::store

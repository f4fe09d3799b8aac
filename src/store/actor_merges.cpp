// SPDX-License-Identifier: Apache-2.0
#include "store/actor_merges.h"

#include <string>

namespace chancery::store {
namespace {

FactId id_of(std::int64_t actor) {
  return {FactKind::kActor, actor};
}

std::string written(std::int64_t actor) {
  return to_string(id_of(actor));
}

}  // namespace

std::int64_t ActorMerges::stands_for(std::int64_t actor) const {
  const auto at = into_.find(actor);
  return at == into_.end() ? actor : at->second;
}

std::vector<std::int64_t> ActorMerges::merged_into(std::int64_t actor) const {
  std::vector<std::int64_t> others;
  for (const auto& [other, into] : into_) {
    if (into == actor) { others.push_back(other); }
  }
  return others;
}

Result<std::vector<Decision>> ActorMerges::merge(std::int64_t actor, std::int64_t other) {
  const std::int64_t keeps = stands_for(actor);
  const std::int64_t goes = stands_for(other);
  if (keeps == goes) {
    return fail(ErrorCode::kBadUsage, written(actor) + " and " + written(other) + " are one actor");
  }
  if (goes != other) {
    return fail(ErrorCode::kBadUsage,
                written(other) + " is merged into " + written(goes) + ": split it first, or merge that one");
  }
  std::vector<std::int64_t> others = merged_into(other);
  others.push_back(other);
  std::vector<Decision> decisions;
  for (const std::int64_t one : others) {
    into_[one] = keeps;
    decisions.push_back({.kind = DecisionKind::kMerge, .actor = id_of(keeps), .other = id_of(one)});
  }
  return decisions;
}

Result<std::vector<Decision>> ActorMerges::split(std::int64_t actor) {
  const std::int64_t keeps = stands_for(actor);
  const std::vector<std::int64_t> others = keeps == actor ? merged_into(actor) : std::vector{actor};
  if (others.empty()) { return fail(ErrorCode::kBadUsage, written(actor) + " is merged with nobody"); }
  std::vector<Decision> decisions;
  for (const std::int64_t one : others) {
    into_.erase(one);
    decisions.push_back({.kind = DecisionKind::kSplit, .actor = id_of(keeps), .other = id_of(one)});
  }
  return decisions;
}

Result<Decision> ActorMerges::undo(const Decision& decision) {
  Decision undo{.kind = DecisionKind::kUndo, .undoes = decision.number};
  const bool merge = decision.kind == DecisionKind::kMerge;
  if (!merge && decision.kind != DecisionKind::kSplit) { return undo; }
  const std::int64_t actor = decision.actor.number;
  const std::int64_t other = decision.other.number;
  const bool as_it_was = stands_for(actor) == actor && stands_for(other) == (merge ? actor : other) &&
                         (merge || merged_into(other).empty());
  if (!as_it_was) {
    return fail(ErrorCode::kBadUsage, "D" + std::to_string(decision.number) + " cannot be taken back: " +
                                          written(actor) + " or " + written(other) + " was merged or split since");
  }
  if (merge) {
    into_.erase(other);
  } else {
    into_[other] = actor;
  }
  undo.actor = decision.actor;
  undo.other = decision.other;
  return undo;
}

}  // namespace chancery::store

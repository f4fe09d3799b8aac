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

Result<std::vector<ActorDecision>> ActorMerges::merge(std::int64_t actor, std::int64_t other) {
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
  std::vector<ActorDecision> decisions;
  for (const std::int64_t one : others) {
    into_[one] = keeps;
    decisions.push_back({ActorDecisionKind::kMerge, id_of(keeps), id_of(one)});
  }
  return decisions;
}

Result<std::vector<ActorDecision>> ActorMerges::split(std::int64_t actor) {
  const std::int64_t keeps = stands_for(actor);
  const std::vector<std::int64_t> others = keeps == actor ? merged_into(actor) : std::vector{actor};
  if (others.empty()) { return fail(ErrorCode::kBadUsage, written(actor) + " is merged with nobody"); }
  std::vector<ActorDecision> decisions;
  for (const std::int64_t one : others) {
    into_.erase(one);
    decisions.push_back({ActorDecisionKind::kSplit, id_of(keeps), id_of(one)});
  }
  return decisions;
}

}  // namespace chancery::store

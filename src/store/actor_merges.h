// SPDX-License-Identifier: Apache-2.0
//
// Which actors of a store stand for which others, by decisions of the user. Both stores ask this class
// what a decision comes to, and then bring their index up to date.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "chancery/result.h"
#include "chancery/store.h"

namespace chancery::store {

/// Numbers of actors that are merged into others. Never a chain: who stands for somebody is merged into nobody.
class ActorMerges {
 public:
  /// `other` is merged into `actor`, as read from a file.
  void put(std::int64_t actor, std::int64_t other) { into_[other] = actor; }

  [[nodiscard]] std::size_t size() const { return into_.size(); }
  /// The actor itself where nobody stands for it.
  [[nodiscard]] std::int64_t stands_for(std::int64_t actor) const;
  /// Those merged into an actor, by number.
  [[nodiscard]] std::vector<std::int64_t> merged_into(std::int64_t actor) const;

  /// Merges `other`, with all that are merged into it, into `actor`, or into who stands for that. The decisions
  /// that this comes to. Errors: kBadUsage where they are one already, or `other` is merged into somebody.
  [[nodiscard]] Result<std::vector<Decision>> merge(std::int64_t actor, std::int64_t other);
  /// Takes back the merge of `actor` into another, or else all merges into it. Errors: kBadUsage.
  [[nodiscard]] Result<std::vector<Decision>> split(std::int64_t actor);
  /// The decision that takes `decision` back: one of the two is merged with, or split from, the other. What is no
  /// decision about actors changes nothing here. Errors: kBadUsage where they were merged or split since.
  [[nodiscard]] Result<Decision> undo(const Decision& decision);

 private:
  std::map<std::int64_t, std::int64_t> into_;
};

}  // namespace chancery::store

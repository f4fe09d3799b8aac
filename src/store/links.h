// SPDX-License-Identifier: Apache-2.0
//
// The log of decisions about which tellings are of one thing. Both stores ask this what a decision comes to.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "chancery/store.h"

namespace chancery::store {

class LinkLog {
 public:
  /// As read from a file, in order.
  void put(Link link) { links_.push_back(std::move(link)); }
  [[nodiscard]] const std::vector<Link>& all() const { return links_; }

  /// Adds decisions about these pairs; those that are no longer in force come first in the answer, as changed.
  [[nodiscard]] std::vector<Link> add(LinkKind kind, std::span<const std::pair<LinkEnd, LinkEnd>> pairs);
  /// Errors: kNotFound, kBadUsage.
  [[nodiscard]] Result<Link> take_back(std::int64_t number);

 private:
  std::vector<Link> links_;
};

/// The words of the facts. Errors: kNotFound; kBadUsage for a pair of one fact or of two kinds.
[[nodiscard]] Result<std::vector<std::pair<LinkEnd, LinkEnd>>> ends_of(
    const RecordSource& store, std::span<const std::pair<FactId, FactId>> pairs);

}  // namespace chancery::store

// SPDX-License-Identifier: Apache-2.0
//
// Which rule put whom on which side.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/candidate.h"

namespace chancery::events {

struct Proposal {
  ActorId actor;
  bool recipient = false;
  std::string rule;  ///< "parties:owner"
};

/// Looks at the parties after each rule and notes who is new.
class Proposals {
 public:
  /// Notes who stands in `parties` since the last call, as proposed by the last of its rules.
  void take(const Parties& parties);

  [[nodiscard]] const std::vector<Proposal>& all() const { return all_; }

 private:
  void take_side(const std::vector<ActorId>& side, bool recipient, std::string_view rule);

  std::vector<Proposal> all_;
};

}  // namespace chancery::events

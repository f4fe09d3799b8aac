// SPDX-License-Identifier: Apache-2.0
#include "events/learned/proposals.h"

#include <algorithm>

namespace chancery::events {

void Proposals::take(const Parties& parties) {
  const std::string_view rule = parties.rules.empty() ? std::string_view("parties:none") : parties.rules.back();
  take_side(parties.actors, false, rule);
  take_side(parties.recipients, true, rule);
}

void Proposals::take_side(const std::vector<ActorId>& side, bool recipient, std::string_view rule) {
  for (const ActorId id : side) {
    const bool known =
        std::ranges::any_of(all_, [&](const Proposal& one) { return one.actor == id && one.recipient == recipient; });
    if (!known) { all_.push_back({id, recipient, std::string(rule)}); }
  }
}

}  // namespace chancery::events

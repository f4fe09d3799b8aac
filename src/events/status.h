// SPDX-License-Identifier: Apache-2.0
//
// What became of an act: its own tense, modal and negation, then what governs it ("plans to", "if",
// "the decision to"). An act that is only promised, demanded or refused is a commitment and no event of
// its own; it has no status here.
#pragma once

#include "events/candidate.h"

namespace chancery::events {

struct StatusFound {
  std::optional<Status> status;  ///< none: no event of its own
  std::string rule;
};

[[nodiscard]] StatusFound find_status(const Context& context, const Trigger& trigger);

}  // namespace chancery::events

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "events/candidate.h"

namespace chancery::events {

/// All triggers of a sentence, verbs and nouns, in order. A noun that a verb's row needed as its object
/// ("signed an agreement") is part of that verb's trigger and none by itself. What was looked at and
/// not taken is added to `dropped`.
[[nodiscard]] std::vector<Trigger> find_triggers(const Context& context, std::vector<Dropped>& dropped);

}  // namespace chancery::events

// SPDX-License-Identifier: Apache-2.0
//
// How a phrase stands to a trigger, as a word that a person can read: "subject", "object-with", "owner".
#pragma once

#include <cstdint>
#include <string>

#include "events/candidate.h"

namespace chancery::events {

/// By clauses: "subject", "subject-passive", "object", "object-with", "above-subject" (of the governing
/// clause), "below-object", "owner", "compound", "after-between" (on the noun), "verb-subject" (of the verb
/// whose object a noun is), ... "elsewhere".
[[nodiscard]] std::string relation_of(const Context& context, const Trigger& trigger, std::uint32_t number);

/// By the tree, from the phrase to the trigger: "nsubj<", "obl<xcomp<", "conj<nsubj<"; "far" for more than
/// four steps, "" without a tree.
[[nodiscard]] std::string path_of(const Context& context, const Trigger& trigger, std::uint32_t number);

}  // namespace chancery::events

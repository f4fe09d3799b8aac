// SPDX-License-Identifier: Apache-2.0
//
// Which words say what is to be done: the verb phrase from its main verb, without "to", "will" and "not",
// up to where something else begins (the reporting words, a condition, a further act).
#pragma once

#include "commitments/draft.h"

namespace chancery::commitments {

/// The first word of the act of a clause: after "to", modals and negation.
[[nodiscard]] std::uint32_t act_begin(const clauses::Words& words, const clauses::Clause& clause);

/// The word after the last one of an act (or a condition) that begins at `first`.
/// `conditions_end`: a condition's connective ends it too.
[[nodiscard]] std::uint32_t act_end(const Context& context, std::uint32_t first, bool conditions_end);

/// The word after the last one of an act that a model marked as [first, last): a mark that ends within a phrase
/// ("an embargo against", of a word of a name) goes to the end of that phrase.
[[nodiscard]] std::uint32_t marked_end(const Context& context, std::uint32_t first, std::uint32_t last);

}  // namespace chancery::commitments

// SPDX-License-Identifier: Apache-2.0
//
// The reading of a sentence that has a tree.
#pragma once

#include <cstdint>
#include <vector>

#include "clauses/clauses.h"
#include "clauses/tree/tree.h"

namespace chancery::clauses::by_tree {

/// Fills head, preposition, coordination and the modified noun of phrases that know only their words.
void find_prepositions(const Words& words, const Tree& tree, const std::vector<std::uint32_t>& phrases_at,
                       std::vector<Phrase>& phrases);

/// Links, governors, subjects and objects of all clauses. `phrases_at`: phrase of each word, or kNone.
[[nodiscard]] std::vector<Clause> find_clauses(const Words& words, const Tree& tree, const std::vector<Phrase>& phrases,
                                               const std::vector<std::uint32_t>& phrases_at);

}  // namespace chancery::clauses::by_tree

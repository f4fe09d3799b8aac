// SPDX-License-Identifier: Apache-2.0
//
// The reading of a sentence without a tree, by position: news prose keeps subject, verb and objects in that
// order, and what breaks it (relative clauses, passives, participles after a comma, lists) has a rule each.
#pragma once

#include <cstdint>
#include <vector>

#include "clauses/clauses.h"

namespace chancery::clauses::positional {

/// Fills preposition, coordination and the modified noun of phrases that know only their words.
void find_prepositions(const Words& words, std::vector<Phrase>& phrases);

/// Links, governors and subjects of all clauses. `phrases_at`: phrase of each word, or kNone.
[[nodiscard]] std::vector<Clause> find_clauses(const Words& words, const std::vector<Phrase>& phrases,
                                               const std::vector<std::uint32_t>& phrases_at);

/// Fills `objects` of clauses that know their `end`.
void find_objects(const std::vector<Phrase>& phrases, std::vector<Clause>& clauses);

}  // namespace chancery::clauses::positional

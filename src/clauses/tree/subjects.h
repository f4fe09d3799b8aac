// SPDX-License-Identifier: Apache-2.0
//
// Who does what the verb says, read from the tree.
#pragma once

#include <cstdint>
#include <vector>

#include "clauses/clauses.h"
#include "clauses/tree/tree.h"

namespace chancery::clauses::by_tree {

/// Fills `node`: the word that the tree hangs a clause's dependents on. Of a copula it is the predicate.
void find_nodes(const Words& words, const Tree& tree, std::vector<Clause>& clauses);

/// Fills the subjects of clauses that know their nodes, links and governors. `clause_at`: of each word
/// the clause whose node it is, or kNone.
void find_subjects(const Words& words, const Tree& tree, const std::vector<Phrase>& phrases,
                   const std::vector<std::uint32_t>& phrases_at, const std::vector<std::uint32_t>& clause_at,
                   std::vector<Clause>& clauses);

}  // namespace chancery::clauses::by_tree

// SPDX-License-Identifier: Apache-2.0
//
// Which words a condition has, once its connective is known.
#pragma once

#include "commitments/draft.h"

namespace chancery::commitments {

/// The word after the last one of a condition whose connective is [word, first). With a tree it is what hangs
/// on the word that the connective marks, or right behind it on the connective; without one, what position tells.
[[nodiscard]] std::uint32_t condition_end(const Context& context, std::uint32_t word, std::uint32_t first);

/// The first word of all that hangs on a word, and the word after the last one.
[[nodiscard]] std::uint32_t first_below(const clauses::Tree& tree, std::uint32_t top);
[[nodiscard]] std::uint32_t end_below(const clauses::Tree& tree, std::uint32_t top);

/// `last`, less the marks that stand before it.
[[nodiscard]] std::uint32_t before_marks(const clauses::Words& words, std::uint32_t first, std::uint32_t last);

/// The word of the tree that a condition hangs on, whose connective begins at `word` and whose words are
/// [first, last); kNone without a tree or a connective.
[[nodiscard]] std::uint32_t holder_of(const Context& context, std::uint32_t word, std::uint32_t first,
                                      std::uint32_t last);

/// Who has to fulfil it: the subjects in it (of a passive the one with "by"), else the first one named.
[[nodiscard]] std::vector<ActorId> fulfillers(const Context& context, std::uint32_t first, std::uint32_t last);

}  // namespace chancery::commitments

// SPDX-License-Identifier: Apache-2.0
//
// Which words a condition has, once its connective is known.
#pragma once

#include "commitments/draft.h"

namespace chancery::commitments {

/// The word after the last one of a condition whose connective ends before `first`. With a tree it is what hangs
/// on the word that the connective marks; without one, what position tells.
[[nodiscard]] std::uint32_t condition_end(const Context& context, std::uint32_t first);

/// Who has to fulfil it: the subjects in it, else the first one named.
[[nodiscard]] std::vector<ActorId> fulfillers(const Context& context, std::uint32_t first, std::uint32_t last);

}  // namespace chancery::commitments

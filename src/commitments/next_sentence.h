// SPDX-License-Identifier: Apache-2.0
//
// "That would require ...", "It depends on ...", "But only if ...": what the sentence before promises stands under a
// condition.
#pragma once

#include <optional>

#include "commitments/conditions.h"

namespace chancery::commitments {

/// The condition that a sentence sets to what the sentence before says; `here`: its own conditions.
[[nodiscard]] std::optional<FoundCondition> condition_of_sentence_before(const Context& context,
                                                                         const std::vector<FoundCondition>& here);

}  // namespace chancery::commitments

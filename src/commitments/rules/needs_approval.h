// SPDX-License-Identifier: Apache-2.0
//
// "The deal requires approval by Congress", "a judge would have to approve the settlement": the condition of all that
// is promised in the deal, wherever the report says so.
#pragma once

#include <optional>

#include "commitments/conditions.h"

namespace chancery::commitments::rules {

/// What a deal still needs, where the sentence says so. Nothing without a tree.
[[nodiscard]] std::optional<FoundCondition> needs_approval(const Context& context);

}  // namespace chancery::commitments::rules

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "commitments/conditions.h"
#include "commitments/party_options.h"

namespace chancery::commitments {

/// Calls `each` for every sentence of headline and body, with its conditions and those whom earlier sentences
/// name. The references hold during the call.
void for_each_sentence(
    const Document& document, const Lexicon& lexicon,
    const std::function<void(const Context&, const std::vector<FoundCondition>&, const NamedBefore&)>& each);

}  // namespace chancery::commitments

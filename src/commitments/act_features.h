// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commitments/proposals.h"
#include "commitments/weights.h"

namespace chancery::commitments {

/// What is true of a proposal as an act that may be owed: the rule that found it, its clause, the word that
/// governs it, who says it, its condition and those of the sentence. For the choices "accept" and "kind ...".
[[nodiscard]] Features act_features(const Context& context, const Proposal& proposal,
                                    const std::vector<FoundCondition>& conditions);

/// The word that makes it a commitment, for features: a lemma, or the modal of the act ("will").
[[nodiscard]] std::string_view cue_word(const Context& context, const Proposal& proposal);

}  // namespace chancery::commitments

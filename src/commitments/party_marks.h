// SPDX-License-Identifier: Apache-2.0
//
// What the model makes of somebody's owing an act, or being owed it.
#pragma once

#include "commitments/party_options.h"

namespace chancery::commitments {

/// Log odds, 0 where they do not apply.
struct PartyMark {
  double stands = 0;   ///< 1: the option has words in the sentence
  double inside = 0;   ///< log odds that the model means one of these words
  double outside = 0;  ///< of an option without words: log odds that the model means no word of the sentence
};

/// Nothing where the model does not mark the act.
[[nodiscard]] std::optional<PartyMark> party_mark(const Context& context, const Proposal& proposal,
                                                  const PartyOption& option, Side side);

}  // namespace chancery::commitments

// SPDX-License-Identifier: Apache-2.0
//
// Debtors and creditors whom the grammar names so plainly that nothing need be weighed: "Japan was asked by Kenya to",
// "rejected a Kenyan demand to", "promised Kenya that it will", "told Kenya it should".
#pragma once

#include "commitments/party_options.h"

namespace chancery::commitments {

/// Without actors where the grammar does not say.
struct CertainParties {
  PartyOption debtor;
  PartyOption creditor;
};

/// Of a proposal whose kind is chosen.
[[nodiscard]] CertainParties certain_parties(const Context& context, const Proposal& proposal);

}  // namespace chancery::commitments

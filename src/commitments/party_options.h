// SPDX-License-Identifier: Apache-2.0
//
// Who might owe or be owed an act: those who stand in certain places of its sentence, those who speak, those
// of the sentence before, those whom the report tells most of; and nobody.
#pragma once

#include "commitments/proposals.h"
#include "commitments/weights.h"

namespace chancery::commitments {

struct PartyOption {
  std::vector<ActorId> actors;          ///< empty: nobody
  std::vector<std::string_view> roles;  ///< "speaker", "subject of act", ...; static lifetime or of the lexicon
  MentionForm form = MentionForm::kName;
  std::vector<std::uint32_t> phrases;  ///< where they stand in the sentence of the act
};

/// Those whom earlier sentences name.
struct NamedBefore {
  std::vector<ActorId> subject;              ///< of the main clause of the sentence before
  std::vector<std::vector<ActorId>> others;  ///< of the sentence before
  std::vector<ActorId> often;                ///< of the whole report, the most frequent first
};
/// The actors that most mentions of the report name, at most three.
[[nodiscard]] std::vector<ActorId> named_often(const Document& document);
/// What a sentence leaves for the next one; `often` stays.
void remember(const Context& context, NamedBefore& before);

enum class Side : std::uint8_t { kDebtor, kCreditor };

/// `debtors`: for the side of the creditors, who was chosen; empty for the debtors.
[[nodiscard]] std::vector<PartyOption> party_options(const Context& context, const Proposal& proposal,
                                                     const NamedBefore& before, Side side,
                                                     const std::vector<ActorId>& debtors);

/// What is true of an option, for the choices "debtor" and "creditor".
[[nodiscard]] Features party_features(const Context& context, const Proposal& proposal, CommitmentKind kind,
                                      const PartyOption& option, const std::vector<ActorId>& debtors);

}  // namespace chancery::commitments

// SPDX-License-Identifier: Apache-2.0
//
// Where those who might owe or be owed an act stand: in which place of its sentence, as who speaks.
#pragma once

#include "commitments/party_options.h"

namespace chancery::commitments {

/// Options as they are found: each list of actors once, with all its roles.
class Options {
 public:
  /// `phrase`: where in the sentence they stand; clauses::kNone elsewhere.
  void add(const std::vector<ActorId>& actors, std::string_view role, MentionForm form = MentionForm::kName,
           std::uint32_t phrase = clauses::kNone);
  /// All of them and nobody. Empty afterwards.
  [[nodiscard]] std::vector<PartyOption> take(bool under_condition);

 private:
  std::vector<PartyOption> all_;
};

/// Adds those who stand in the sentence of an act, and those who say or hear it.
void add_roles(const Context& context, const Proposal& proposal, Options& options);

/// The clause that governs an act, where its verb keeps the act to its subject ("promise"); null otherwise.
[[nodiscard]] const clauses::Clause* promise_above(const Context& context, const clauses::Clause& act);

}  // namespace chancery::commitments

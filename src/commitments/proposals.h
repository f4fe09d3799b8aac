// SPDX-License-Identifier: Apache-2.0
//
// What might be a commitment in a sentence: the acts that the rules found, those that the model marks, and
// every other clause. Which of them is one, `choices.h` says.
#pragma once

#include <vector>

#include "commitments/conditions.h"
#include "commitments/draft.h"

namespace chancery::commitments {

/// An act that may be owed. Pointers into the Document.
struct Proposal {
  Draft draft;
  bool ruled = false;                         ///< a rule found it; else the draft has only its words
  std::uint32_t clause = clauses::kNone;      ///< the clause whose verb is the act; kNone where it is a noun
  std::uint32_t cue_clause = clauses::kNone;  ///< the clause that says so ("urged"); of "will" the act's own
  const Undertaking* undertaking = nullptr;   ///< what the model makes of the same words
  std::optional<FoundCondition> condition;    ///< of the draft as it is; find_condition after a change of its kind
};

/// Sets the condition of a proposal, of all that the sentence has.
void find_condition(const Context& context, const std::vector<FoundCondition>& all, Proposal& proposal);

/// "The sanctions" of "the sanctions must end", where the model marks both: a noun that goes with the verb of the
/// other.
[[nodiscard]] bool is_piece_of(const Context& context, const Proposal& one, const Proposal& other);

/// All of a sentence, each act once, in order of their first words.
[[nodiscard]] std::vector<Proposal> propose(const Context& context, const std::vector<FoundCondition>& conditions);

}  // namespace chancery::commitments

// SPDX-License-Identifier: Apache-2.0
//
// What the readers of parties share: the actors of phrases, subjects and by-phrases of a clause.
#pragma once

#include "events/candidate.h"

namespace chancery::events {

class PartyWords {
 public:
  PartyWords(const Context& context, const Trigger& trigger) : context_(context), trigger_(trigger) {}

  /// The actors of a phrase; of a place that is visited the state it belongs to.
  [[nodiscard]] std::vector<ActorId> of_phrase(std::uint32_t phrase) const;
  /// The actors of a clause's subject; of "we" and "I" the speakers of the statement around it.
  [[nodiscard]] std::vector<ActorId> subjects(const clauses::Clause& clause) const;
  [[nodiscard]] std::vector<ActorId> by_phrase(const clauses::Clause& clause) const;

 private:
  [[nodiscard]] std::vector<ActorId> speakers_at(std::uint32_t offset) const;

  const Context& context_;
  const Trigger& trigger_;
};

/// The parties of a verb: its subject and objects, turned round in the passive.
[[nodiscard]] Parties parties_of_verb(const Context& context, const Trigger& trigger);
/// The parties of a noun: owner, prepositions after it, the verb whose object or subject it is.
[[nodiscard]] Parties parties_of_noun(const Context& context, const Trigger& trigger);
/// Recipients further away, where the trigger's own clause names none: "pledged to cooperate with X",
/// "complained that X neglected", "rejected a call by X".
void widen_recipients(const Context& context, const Trigger& trigger, Parties& parties);

}  // namespace chancery::events

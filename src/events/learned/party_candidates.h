// SPDX-License-Identifier: Apache-2.0
//
// Everybody who may be a party of an event, and what speaks for each.
#pragma once

#include <string_view>
#include <vector>

#include "events/candidate.h"
#include "events/learned/features.h"
#include "events/learned/proposals.h"

namespace chancery::events {

/// The actors of one state, or one actor without a state, as a possible party.
struct PartyCandidate {
  std::string_view key;                ///< CastOfReport::key
  std::vector<ActorId> actors;         ///< those of the sentence first
  std::vector<std::uint32_t> phrases;  ///< of the sentence, in order
};

/// Who the sentence names, whom a rule proposes, who speaks, and who the sentences around, the title and the
/// report as a whole are about. In the order in which they are found.
[[nodiscard]] std::vector<PartyCandidate> party_candidates(const Context& context, const Trigger& trigger,
                                                           const Proposals& proposals,
                                                           const std::vector<Candidate>& earlier);

/// The last telling of this type, unless it lies far back; null where there is none.
[[nodiscard]] const Candidate* last_of_type(const std::vector<Candidate>& earlier, EventType type);

/// What the signs of one trigger's candidates share.
class PartyFeatures {
 public:
  PartyFeatures(const Context& context, const Trigger& trigger, const Parties& parties, const Proposals& proposals,
                const std::vector<Candidate>& earlier);

  [[nodiscard]] Features of(const PartyCandidate& candidate) const;

 private:
  [[nodiscard]] std::string_view kind_of_subject() const;
  [[nodiscard]] std::vector<std::uint32_t> find_agents() const;
  void add_rules(const PartyCandidate& candidate, Features& features) const;
  void add_phrases(const PartyCandidate& candidate, Features& features) const;
  void add_joined(const PartyCandidate& candidate, std::uint32_t phrase, Features& features) const;
  void add_report(const PartyCandidate& candidate, Features& features) const;
  void add_statement(const PartyCandidate& candidate, Features& features) const;
  void add_earlier(const PartyCandidate& candidate, Features& features) const;
  void add_model(const PartyCandidate& candidate, Features& features) const;
  /// How likely the model takes the candidate for a party of one side, or takes nobody in the sentence for it.
  void add_side(std::string_view name, const std::vector<ScoredToken>& side, const PartyCandidate& candidate,
                Features& features) const;
  [[nodiscard]] bool has_key(const std::vector<ActorId>& ids, std::string_view key) const;

  const Context& context_;
  const Trigger& trigger_;
  const Parties& parties_;
  const Proposals& proposals_;
  const std::vector<Candidate>& earlier_;
  const Predicate* predicate_;
  std::string_view type_;
  std::string_view lemma_;
  std::string_view subject_;
  std::vector<std::uint32_t> agents_;  // phrases
};

}  // namespace chancery::events

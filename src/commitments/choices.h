// SPDX-License-Identifier: Apache-2.0
//
// Which proposals are commitments, of which kind, and between whom. The weights choose; the names of the rules
// that they weighed most stay in the row.
#pragma once

#include <optional>
#include <string_view>

#include "commitments/party_options.h"
#include "commitments/weights.h"

namespace chancery::commitments {

/// The choices for one sentence. The Context must outlive it.
class Choices {
 public:
  Choices(const Context& context, const std::vector<FoundCondition>& conditions, const NamedBefore& before,
          const Weights& weights)
      : context_(context), conditions_(conditions), before_(before), weights_(weights) {}

  /// Above 0: it is a commitment. Log odds, less those from which on taking more is worth it.
  [[nodiscard]] double accept(const Proposal& proposal) const;
  /// How probable it is that the act is a commitment, 0..1; `accepted`: what `accept` says of it.
  [[nodiscard]] double probability(double accepted) const;
  /// Fills kind and parties of an accepted proposal's draft, with the names of the rules.
  void fill(Proposal& proposal) const;

 private:
  [[nodiscard]] std::string_view reading() const;
  [[nodiscard]] double weighed(const Proposal& proposal) const;
  [[nodiscard]] Features features_of(const Proposal& proposal) const;
  [[nodiscard]] bool is_end(const Proposal& proposal) const;
  void choose_kind(Proposal& proposal) const;
  void weigh_kind(Proposal& proposal) const;
  /// How well somebody fits as debtor or creditor: by the words, and by the model where it marks the act.
  [[nodiscard]] double party(const Proposal& proposal, const PartyOption& option, Side side,
                             const std::vector<ActorId>& debtors) const;
  [[nodiscard]] PartyOption choose(const Proposal& proposal, Side side, const std::vector<ActorId>& debtors) const;

  const Context& context_;
  const std::vector<FoundCondition>& conditions_;
  const NamedBefore& before_;
  const Weights& weights_;
};

}  // namespace chancery::commitments

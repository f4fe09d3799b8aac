// SPDX-License-Identifier: Apache-2.0
#include "commitments/choices.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "commitments/act_features.h"
#include "commitments/party_marks.h"
#include "commitments/rules/certain_parties.h"
#include "commitments/rules/not_ending.h"

namespace chancery::commitments {
namespace {

/// Log odds of an act whose rule needs no weighing.
constexpr double kSure = 1.0;
/// Log odds up to which a clause that neither a rule nor the model's mark takes for an act is none: of 17 such
/// clauses of reports that nothing was learnt from 4 were one.
constexpr double kClauseAlone = 0.4;

/// The role that speaks most for the option, as the name of a rule: "debtors:subject-of-act".
std::string rule_name(const Weights& weights, std::string_view choice, const PartyOption& option) {
  std::string_view best;
  double most = -std::numeric_limits<double>::infinity();
  for (const std::string_view role : option.roles) {
    const double weight = weights.of(choice, role);
    if (weight > most) {
      most = weight;
      best = role;
    }
  }
  std::string name = std::string(choice) + "s:";
  for (const char c : best) {
    if (c != ',' && c != '\'') { name += c == ' ' ? '-' : c; }
  }
  return name;
}

/// "Their shared commitment to the truce", all of it marked: the noun says the kind.
bool takes_in_noun(const Context& context, const Proposal& proposal) {
  const auto& words = context.reading.words();
  const std::uint32_t cue = proposal.draft.cue;
  return proposal.ruled && proposal.undertaking != nullptr && words.is_noun(cue) && cue < proposal.draft.first &&
         proposal.undertaking->action.contains(words.span(cue));
}

bool is_marked(const Proposal& proposal, CommitmentKind kind) {
  return proposal.undertaking != nullptr && proposal.undertaking->kind == kind;
}

}  // namespace

Features Choices::features_of(const Proposal& proposal) const {
  return act_features(context_, proposal, conditions_);
}

std::string_view Choices::reading() const {
  return context_.document.trees().empty() ? "read by rules" : "read with model";
}

double Choices::probability(double accepted) const {
  return 1 / (1 + std::exp(-accepted - weights_.of(reading(), "cut")));
}

double Choices::accept(const Proposal& proposal) const {
  const double odds = weighed(proposal);
  if (proposal.draft.sure) { return std::max(kSure, odds); }
  const bool alone = !proposal.ruled && proposal.undertaking == nullptr && !context_.document.trees().empty();
  return alone && odds < kClauseAlone ? std::min(odds, 0.0) : odds;
}

double Choices::weighed(const Proposal& proposal) const {
  const double by_words = weights_.sum("accept", features_of(proposal)) + weights_.of("accept", "always");
  const std::string_view trust = reading();
  if (context_.document.trees().empty()) { return by_words + weights_.of(trust, "always"); }
  double odds = weights_.of(trust, "always") + by_words * weights_.of(trust, "by words");
  if (proposal.undertaking != nullptr) {
    odds += weights_.of(trust, "marked");
    odds += weights_.of(trust, "score") * static_cast<double>(proposal.undertaking->score);
  }
  return odds;
}

/// "Will stop the drills" keeps nothing as it is.
bool Choices::is_end(const Proposal& proposal) const {
  if (!proposal.ruled || proposal.clause == clauses::kNone) { return false; }
  const clauses::Clause& clause = context_.reading.clauses()[proposal.clause];
  return !clause.group->negated && context_.lexicon.ends(context_.reading.words().lemma(clause.head));
}

void Choices::choose_kind(Proposal& proposal) const {
  weigh_kind(proposal);
  rules::not_ending(context_, proposal);
  find_condition(context_, conditions_, proposal);  // some conditions go with refusals alone
  const auto& condition = proposal.condition;
  const bool unless = condition && condition->condition.relation == ConditionRelation::kUnless;
  if (unless && proposal.draft.kind == CommitmentKind::kPromise) {  // what is avoided by giving way is no promise
    proposal.draft.kind = CommitmentKind::kThreat;
    proposal.draft.rules.emplace_back("kind:unless");
  }
}

void Choices::weigh_kind(Proposal& proposal) const {
  const bool refused = std::ranges::find(proposal.draft.rules, "kind:not-doing") != proposal.draft.rules.end();
  if (proposal.draft.sure || (refused && is_marked(proposal, CommitmentKind::kPromise))) { return; }
  if (takes_in_noun(context_, proposal) || (is_end(proposal) && is_marked(proposal, CommitmentKind::kMaintenance))) {
    return;
  }
  if (proposal.undertaking != nullptr) {
    proposal.draft.kind = proposal.undertaking->kind;
    proposal.draft.rules.emplace_back("kind:model");
    return;
  }
  if (proposal.ruled) { return; }
  const Features features = features_of(proposal);
  double most = -std::numeric_limits<double>::infinity();
  for (const std::string_view kind : labels<CommitmentKind>()) {
    const double sum = weights_.sum("kind " + std::string(kind), features);
    if (sum > most) {
      most = sum;
      proposal.draft.kind = *from_label<CommitmentKind>(kind);
    }
  }
  proposal.draft.rules.emplace_back("kind:weights");
}

double Choices::party(const Proposal& proposal, const PartyOption& option, Side side,
                      const std::vector<ActorId>& debtors) const {
  const std::string choice = side == Side::kDebtor ? "debtor" : "creditor";
  const double by_words =
      weights_.sum(choice, party_features(context_, proposal, proposal.draft.kind, option, debtors));
  const auto mark = party_mark(context_, proposal, option, side);
  if (!mark) { return by_words; }
  const std::string trust = choice + " with model";
  return by_words * weights_.of(trust, "by words") + mark->stands * weights_.of(trust, "stands") +
         mark->inside * weights_.of(trust, "inside") + mark->outside * weights_.of(trust, "outside");
}

PartyOption Choices::choose(const Proposal& proposal, Side side, const std::vector<ActorId>& debtors) const {
  PartyOption best;
  double most = -std::numeric_limits<double>::infinity();
  for (PartyOption& option : party_options(context_, proposal, before_, side, debtors)) {
    const double sum = party(proposal, option, side, debtors);
    if (sum > most) {
      most = sum;
      best = std::move(option);
    }
  }
  return best;
}

void Choices::fill(Proposal& proposal) const {
  Draft& draft = proposal.draft;
  if (!proposal.ruled) { draft.rules.emplace_back(proposal.undertaking != nullptr ? "action:model" : "action:clause"); }
  choose_kind(proposal);
  if (!draft.debtors.empty() || !draft.creditors.empty()) {  // the rule knows them
    draft.joint = draft.debtors.size() > 1 && draft.debtors == draft.creditors;
    return;
  }
  auto [debtor, creditor] = certain_parties(context_, proposal);
  if (debtor.actors.empty()) { debtor = choose(proposal, Side::kDebtor, {}); }
  if (creditor.actors.empty()) { creditor = choose(proposal, Side::kCreditor, debtor.actors); }
  const bool promised = draft.kind == CommitmentKind::kPromise && proposal.condition.has_value();
  if (creditor.actors.empty() && promised && proposal.condition->condition.by != debtor.actors) {
    creditor = {.actors = proposal.condition->condition.by, .roles = {"fulfils condition"}, .phrases = {}};
  }
  draft.debtors = debtor.actors;
  draft.creditors = creditor.actors;
  draft.joint = draft.debtors.size() > 1 && draft.debtors == draft.creditors;
  if (!debtor.actors.empty()) { draft.rules.push_back(rule_name(weights_, "debtor", debtor)); }
  if (!creditor.actors.empty()) { draft.rules.push_back(rule_name(weights_, "creditor", creditor)); }
}

}  // namespace chancery::commitments

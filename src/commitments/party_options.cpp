// SPDX-License-Identifier: Apache-2.0
#include "commitments/party_options.h"

#include <algorithm>
#include <array>

#include "commitments/party_roles.h"

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Phrase;

constexpr std::size_t kMostOften = 3;
constexpr std::array<std::string_view, kMostOften> kOften = {"named most", "named second", "named third"};

/// A state owes nothing to its own government and forces.
bool is_part(const Actor& actor, const Actor& of) {
  const bool official = actor.sector == Sector::kGov || actor.sector == Sector::kMil;
  return of.kind == ActorKind::kState && actor.state == of.state && official &&
         (actor.kind == ActorKind::kBody || actor.kind == ActorKind::kGroup || actor.kind == ActorKind::kState);
}

}  // namespace

std::vector<ActorId> named_often(const Document& document) {
  std::vector<std::size_t> counts(document.actors().size());
  for (const Mention& mention : document.mentions()) {
    for (const ActorId id : mention.actors) { ++counts[id.value]; }
  }
  std::vector<ActorId> order;
  for (std::uint32_t i = 0; i < counts.size(); ++i) {
    const ActorKind kind = document.at(ActorId{i}).kind;
    if (counts[i] > 1 && (kind == ActorKind::kState || kind == ActorKind::kOrganisation)) {
      order.push_back(ActorId{i});
    }
  }
  std::ranges::stable_sort(order, std::greater{}, [&](ActorId id) { return counts[id.value]; });
  if (order.size() > kMostOften) { order.resize(kMostOften); }
  return order;
}

void remember(const Context& context, NamedBefore& before) {
  const auto& reading = context.reading;
  before.subject.clear();
  before.others.clear();
  for (const Clause& clause : reading.clauses()) {
    if (clause.finite() && !clause.subjects.empty()) {
      before.subject = actors_of(reading, clause.subjects);
      break;
    }
  }
  for (std::uint32_t i = 0; i < reading.phrases().size(); ++i) {
    const Phrase& phrase = reading.phrases()[i];
    if (phrase.mention->place || phrase.joined_to != kNone) { continue; }
    before.others.push_back(actors_of(reading, reading.with_joined(i)));
  }
}

std::vector<PartyOption> party_options(const Context& context, const Proposal& proposal, const NamedBefore& before,
                                       Side side, const std::vector<ActorId>& debtors) {
  Options options;
  add_roles(context, proposal, options);
  if (proposal.condition) { options.add(proposal.condition->condition.by, "fulfils condition"); }
  options.add(before.subject, "subject before");
  for (const auto& actors : before.others) { options.add(actors, "sentence before"); }
  for (std::size_t i = 0; i < before.often.size(); ++i) { options.add({before.often[i]}, kOften[i]); }
  const bool several =
      debtors.size() > 1 || (debtors.size() == 1 && context.document.at(debtors.front()).kind == ActorKind::kGroup);
  const bool to_itself = several && proposal.draft.kind != CommitmentKind::kDemand;
  if (side == Side::kCreditor && to_itself) { options.add(debtors, "debtors themselves"); }
  if (side == Side::kDebtor && before.often.size() > 1) {
    options.add({before.often[0], before.often[1]}, "both named most");
  }
  std::vector<PartyOption> all = options.take(proposal.condition.has_value());
  if (side == Side::kCreditor && !to_itself && !debtors.empty()) {
    const Actor& debtor = context.document.at(debtors.front());
    std::erase_if(all, [&](const PartyOption& option) {
      return option.actors == debtors ||
             (option.actors.size() == 1 && is_part(context.document.at(option.actors.front()), debtor));
    });
  }
  return all;
}

}  // namespace chancery::commitments

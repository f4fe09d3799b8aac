// SPDX-License-Identifier: Apache-2.0
#include "commitments/rules/asked_by_modal.h"

#include <algorithm>

#include "commitments/act_span.h"

namespace chancery::commitments::rules {
namespace {

using clauses::Clause;

/// "needs to", "has to": the word "to" of the act follows.
bool needs_to(const Context& context, const Clause& clause) {
  const auto& words = context.reading.words();
  const std::string_view lemma = words.lemma(clause.head);
  return (lemma == "need" || lemma == "have") && !clause.group->negated && clause.finite() &&
         words.is(clause.last, "to");
}

void try_clause(const Context& context, const Clause& clause, std::vector<Draft>& drafts) {
  const auto& words = context.reading.words();
  const bool needs = needs_to(context, clause);
  const bool asks = clause.group->modal == Modal::kShould || clause.group->modal == Modal::kMust || needs;
  if (!asks || clause.first_person || clause.link == clauses::Link::kCondition) { return; }
  const auto statement = context.sources.statement_at(words.span(clause.head).begin);
  if (!statement) { return; }
  const std::vector<ActorId>& speakers = context.document.at(*statement).speakers;
  const std::vector<ActorId> debtors = actors_of(context.reading, clause.subjects);
  const bool own =
      std::ranges::any_of(debtors, [&](ActorId id) { return std::ranges::find(speakers, id) != speakers.end(); });
  if (speakers.empty() || debtors.empty() || own) { return; }
  Draft draft{.kind = CommitmentKind::kDemand, .debtors = {}, .creditors = {}, .rules = {}};
  draft.first = needs ? clause.last + 1 : act_begin(words, clause);
  draft.last = act_end(context, draft.first, true);
  draft.cue = clause.first;
  draft.rules = {"action:asked-by-modal", "kind:asked-by-modal"};
  if (draft.last > draft.first) { drafts.push_back(std::move(draft)); }
}

}  // namespace

void asked_by_modal(const Context& context, std::vector<Draft>& drafts) {
  for (const Clause& clause : context.reading.clauses()) { try_clause(context, clause, drafts); }
}

}  // namespace chancery::commitments::rules

// SPDX-License-Identifier: Apache-2.0
#include "commitments/rows.h"

#include <algorithm>

#include "commitments/rules/answered.h"
#include "commitments/rules/deadlines.h"

namespace chancery::commitments {
namespace {

StateOfCommitment state_of(const Document& document, const Commitment& row, Rules& rules) {
  StateOfCommitment state;
  state.as_of = document.published().time.latest;
  switch (row.kind) {
    case CommitmentKind::kRefusal:
    case CommitmentKind::kMaintenance: state.value = CommitmentState::kInForce; break;
    case CommitmentKind::kPromise:
    case CommitmentKind::kThreat:
    case CommitmentKind::kIntention:
      state.value = row.condition ? CommitmentState::kConditional : CommitmentState::kOpen;
      break;
    default: state.value = CommitmentState::kOpen;
  }
  state.basis = {row.action};
  switch (state.value) {
    case CommitmentState::kInForce: rules.emplace_back("state:holds-as-said"); break;
    case CommitmentState::kConditional: rules.emplace_back("state:condition-not-met"); break;
    default: rules.emplace_back("state:nothing-came-of-it"); break;
  }
  return state;
}

struct StrengthFound {
  Strength strength;
  std::string_view rule;
};

StrengthFound strength_of(const Document& document, const Draft& draft, const Commitment& row) {
  if (draft.joint) { return {Strength::kAgreed, "strength:joint"}; }
  if (row.reported_by) {
    const bool unnamed = document.at(*row.reported_by).speakers.empty();
    return unnamed ? StrengthFound{Strength::kAnonymous, "strength:speaker-unnamed"}
                   : StrengthFound{Strength::kStated, "strength:speaker-named"};
  }
  return draft.perfect ? StrengthFound{Strength::kReported, "strength:only-told-of"}
                       : StrengthFound{Strength::kStated, "strength:words-shown"};
}

/// When it was made: the time of the event that its word carries.
void set_made(const Context& context, const Draft& draft, Commitment& row) {
  const Event* event = context.events.at(context.reading.words().span(draft.cue).begin);
  if (event == nullptr) { return; }
  row.made = event->time;
  if (row.made.earliest || row.made.latest) { row.rules.emplace_back("made:time-of-event"); }
}

}  // namespace

Commitment make_row(const Context& context, const Proposal& proposal) {
  const Draft& draft = proposal.draft;
  const auto& words = context.reading.words();
  Commitment row;
  row.kind = draft.kind;
  row.debtors = draft.debtors;
  row.creditors = draft.creditors;
  row.rules = draft.rules;
  row.action = {words.span(draft.first).begin, words.span(draft.last - 1).end};
  if (proposal.condition) {
    row.condition = proposal.condition->condition;
    row.rules.emplace_back(proposal.condition->rule);
  }
  if (const auto deadline = find_deadline(context, draft, row.action)) {
    row.deadline = deadline->time;
    row.rules.emplace_back(deadline->rule);
  }
  row.reported_by = context.sources.statement_at(words.span(draft.cue).begin);
  if (row.reported_by) { row.rules.emplace_back("reported_by:statement-around"); }
  const StrengthFound strength = strength_of(context.document, draft, row);
  row.strength = strength.strength;
  row.rules.emplace_back(strength.rule);
  row.state = state_of(context.document, row, row.rules);
  if (const auto answer = rules::answered(context, draft)) {
    row.state.value = answer->state;
    row.state.basis = {words.span(answer->word)};
    row.rules.back() = answer->rule;
  }
  set_made(context, draft, row);
  row.evidence = {context.sentence.span};
  return row;
}

void add_condition(const Document& document, const FoundCondition& condition, Commitment& row) {
  row.condition = condition.condition;
  row.rules.emplace_back(condition.rule);
  std::erase_if(row.rules, [](const std::string& rule) { return rule.starts_with("state:"); });
  row.state = state_of(document, row, row.rules);
}

bool is_told_already(std::span<const Commitment> rows, const Commitment& row) {
  return std::ranges::any_of(rows, [&](const Commitment& other) { return other.action.overlaps(row.action); });
}

}  // namespace chancery::commitments

// SPDX-License-Identifier: Apache-2.0
#include "commitments/rows.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chancery::commitments {
namespace {

constexpr double kConfidence = 0.55;
constexpr double kForDebtor = 0.15;
constexpr double kLessWhenGuessed = 0.25;
constexpr double kForCreditor = 0.1;

constexpr std::array<std::string_view, 3> kDeadlineWords = {"by", "before", "within"};

/// "by March", "within a week": a time in the act that stands after one of the words of a deadline.
std::optional<Time> find_deadline(const Context& context, const Draft& draft, Span action) {
  const auto& words = context.reading.words();
  for (const TimeExpression& time : context.document.times_in(action)) {
    const auto range = words.inside(time.span);
    if (range.first <= draft.first || !time.time.latest) { continue; }
    std::uint32_t before = range.first - 1;
    if (words.is(before, "the") && before > draft.first) { --before; }
    if (std::ranges::find(kDeadlineWords, words.lower(before)) == kDeadlineWords.end() &&
        std::ranges::find(kDeadlineWords, words.lower(range.first)) == kDeadlineWords.end()) {
      continue;
    }
    Time deadline = time.time;
    deadline.of = TimeId{static_cast<std::uint32_t>(&time - context.document.times().data())};
    return deadline;
  }
  return std::nullopt;
}

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

/// Nobody is named beside the words: the speaker, else the first subject of the sentence.
std::vector<ActorId> named_first(const Context& context, std::optional<StatementId> statement) {
  if (statement && !context.document.at(*statement).speakers.empty()) {
    return context.document.at(*statement).speakers;
  }
  for (const clauses::Clause& clause : context.reading.clauses()) {
    if (clause.finite() && !clause.subjects.empty()) { return actors_of(context.reading, clause.subjects); }
  }
  return {};
}

/// Whom the act concerns, where nobody is said to be owed it: the first one named in it who is not of the
/// debtors ("promised not to sign an agreement with the United States").
std::vector<ActorId> concerned(const Context& context, const Draft& draft) {
  for (const clauses::Phrase& phrase : context.reading.phrases()) {
    if (phrase.first < draft.first || phrase.last > draft.last || phrase.mention->place) { continue; }
    const bool ours = std::ranges::any_of(phrase.mention->actors, [&](ActorId id) {
      const Actor& actor = context.document.at(id);
      const bool unnamed = actor.kind == ActorKind::kGroup && actor.state.empty();
      return unnamed || std::ranges::any_of(draft.debtors, [&](ActorId debtor) {
               return debtor == id || (!actor.state.empty() && context.document.at(debtor).state == actor.state);
             });
    });
    if (!ours) { return phrase.mention->actors; }
  }
  return {};
}

/// When it was made and who is left to find, where the draft names too few.
void set_parties_and_confidence(const Context& context, const Draft& draft, Commitment& row) {
  if (const Event* event = context.events.at(context.reading.words().span(draft.cue).begin)) {
    row.made = event->time;
    if (row.made.earliest || row.made.latest) { row.rules.emplace_back("made:time-of-event"); }
    if (row.debtors.empty() && row.kind != CommitmentKind::kDemand) {
      row.debtors = event->actors;
      note_found(row.rules, row.debtors, "debtors:actors-of-event");
    }
  }
  const bool owed = row.kind != CommitmentKind::kIntention && row.kind != CommitmentKind::kDemand;
  const bool widened = owed && row.creditors.empty() && !row.debtors.empty();
  if (widened) {
    row.creditors = concerned(context, draft);
    note_found(row.rules, row.creditors, "creditors:named-in-act");
  }
  const bool guessed = row.debtors.empty() && row.creditors.empty();
  if (guessed) {
    const bool demanded = row.kind == CommitmentKind::kDemand;
    std::vector<ActorId>& side = demanded ? row.creditors : row.debtors;
    side = named_first(context, row.reported_by);
    note_found(row.rules, side, demanded ? "creditors:named-in-sentence" : "debtors:named-in-sentence");
  }
  row.evidence = {context.sentence.span};
  row.confidence = kConfidence;
  if (guessed) { row.confidence -= kLessWhenGuessed; }
  if (!row.debtors.empty()) { row.confidence += kForDebtor; }
  if (!row.creditors.empty()) { row.confidence += kForCreditor; }
  row.confidence = std::round(row.confidence * 100) / 100;  // as it is written
}

}  // namespace

Commitment make_row(const Context& context, const Draft& draft, const std::optional<FoundCondition>& condition) {
  const auto& words = context.reading.words();
  Commitment row;
  row.kind = draft.kind;
  row.debtors = draft.debtors;
  row.creditors = draft.creditors;
  row.rules = draft.rules;
  row.action = {words.span(draft.first).begin, words.span(draft.last - 1).end};
  if (condition) {
    row.condition = condition->condition;
    row.rules.emplace_back(condition->rule);
  }
  row.deadline = find_deadline(context, draft, row.action);
  if (row.deadline) { row.rules.emplace_back("deadline:by-before-within"); }
  row.reported_by = context.sources.statement_at(words.span(draft.cue).begin);
  if (row.reported_by) { row.rules.emplace_back("reported_by:statement-around"); }
  const StrengthFound strength = strength_of(context.document, draft, row);
  row.strength = strength.strength;
  row.rules.emplace_back(strength.rule);
  row.state = state_of(context.document, row, row.rules);
  set_parties_and_confidence(context, draft, row);
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

// SPDX-License-Identifier: Apache-2.0
#include "commitments/rules/own_will.h"

#include <algorithm>

#include "commitments/act_span.h"

namespace chancery::commitments::rules {
namespace {

using clauses::Clause;
using clauses::Link;

bool is_will(const Clause& clause) {
  return clause.group->modal == Modal::kWill || clause.group->modal == Modal::kWould ||
         clause.group->tense == Tense::kFuture;
}

/// "It still respects the truce": what is kept as it is.
bool is_still_kept(const Context& context, const Clause& clause) {
  const clauses::Tree& tree = context.reading.tree();
  const auto& words = context.reading.words();
  const bool now = clause.group->tense == Tense::kPresent && clause.group->modal == Modal::kNone;
  if (!now || clause.group->negated || tree.empty() || !context.lexicon.maintains(words.lemma(clause.head))) {
    return false;
  }
  return std::ranges::any_of(tree.children(clause.node), [&](std::uint32_t child) { return words.is(child, "still"); });
}

/// Is one of `subjects` a speaker, or of a speaker's state?
bool is_own(const Document& document, const std::vector<ActorId>& speakers, const std::vector<ActorId>& subjects) {
  return std::ranges::any_of(subjects, [&](ActorId subject) {
    const std::string& state = document.at(subject).state;
    return std::ranges::any_of(speakers, [&](ActorId speaker) {
      return speaker == subject || (!state.empty() && document.at(speaker).state == state);
    });
  });
}

/// "said it would not accept": in reported speech a pronoun is mostly the speaker.
bool refers_back(const Context& context, StatementId statement, const Clause& clause) {
  if (context.document.at(statement).form == StatementForm::kDirect) { return false; }
  if (clause.third_person) { return true; }
  return clause.subjects.size() == 1 &&
         context.reading.phrases()[clause.subjects.front()].mention->form == MentionForm::kPronoun;
}

/// What the act makes of the will, with the name of the rule.
struct KindFound {
  CommitmentKind kind;
  std::string_view rule;
};

KindFound kind_of(const Context& context, const Clause& clause, std::optional<StatementId> statement) {
  const std::string_view verb = context.reading.words().lemma(clause.head);
  if (clause.group->negated) { return {CommitmentKind::kRefusal, "kind:not-doing"}; }
  if (context.lexicon.maintains(verb)) { return {CommitmentKind::kMaintenance, "kind:keeping"}; }
  const bool warned = statement && (context.document.at(*statement).act == Act::kThreaten ||
                                    context.document.at(*statement).act == Act::kWarn);
  if (warned) { return {CommitmentKind::kThreat, "kind:warning"}; }
  if (context.lexicon.harms(verb)) { return {CommitmentKind::kThreat, "kind:harm"}; }
  return {CommitmentKind::kPromise, "kind:will"};
}

void try_clause(const Context& context, const Clause& clause, bool sentence_has_condition, std::vector<Draft>& drafts) {
  const auto& words = context.reading.words();
  const bool still = is_still_kept(context, clause);
  if ((!is_will(clause) && !still) || clause.link == Link::kCondition || clause.link == Link::kTime) { return; }
  if (context.lexicon.is_agenda(words.lemma(clause.head)) && !clause.group->passive && !clause.group->negated) {
    return;
  }
  std::string_view rule = still ? "action:still-kept" : "action:will-in-report";
  const auto statement = context.sources.statement_at(words.span(clause.head).begin);
  const std::vector<ActorId> debtors = actors_of(context.reading, clause.subjects);
  if (statement) {
    const std::vector<ActorId>& speakers = context.document.at(*statement).speakers;
    const bool itself = clause.first_person || refers_back(context, *statement, clause);
    const bool own = itself || is_own(context.document, speakers, debtors);
    if (!own && !sentence_has_condition) { return; }
    if (still && !own) { return; }
    if (!still) { rule = own ? "action:own-will" : "action:will-under-condition"; }
  } else if (still || debtors.empty() || clause.group->modal == Modal::kWould ||
             (!sentence_has_condition && !clause.group->negated)) {
    return;
  }
  const KindFound found = kind_of(context, clause, statement);
  Draft draft{.kind = found.kind, .debtors = {}, .creditors = {}, .rules = {}};
  draft.first = act_begin(words, clause);
  draft.last = act_end(context, draft.first, true);
  draft.cue = clause.first;
  draft.sure = still;
  draft.rules = {std::string(rule), std::string(found.rule)};
  if (draft.last > draft.first) { drafts.push_back(std::move(draft)); }
}

}  // namespace

void own_will(const Context& context, bool sentence_has_condition, std::vector<Draft>& drafts) {
  for (const Clause& clause : context.reading.clauses()) {
    try_clause(context, clause, sentence_has_condition, drafts);
  }
}

}  // namespace chancery::commitments::rules

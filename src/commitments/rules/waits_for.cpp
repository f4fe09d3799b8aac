// SPDX-License-Identifier: Apache-2.0
#include "commitments/rules/waits_for.h"

#include <algorithm>
#include <string>

#include "commitments/condition_words.h"

namespace chancery::commitments::rules {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Tree;

/// The clause whose predicate is this word; null where it is none.
const Clause* clause_of(const Context& context, std::uint32_t word) {
  const auto& clauses = context.reading.clauses();
  const auto found = std::ranges::find_if(
      clauses, [word](const Clause& clause) { return clause.node == word || clause.head == word; });
  return found == clauses.end() ? nullptr : &*found;
}

/// A thing, and nobody: "the army depends on imports" promises nothing.
bool is_thing(const Context& context, std::uint32_t subject) {
  if (context.reading.words().upos(subject) != Upos::kNoun) { return false; }
  const std::uint32_t phrase = context.reading.phrase_at(subject);
  return phrase == kNone || context.reading.phrases()[phrase].weak() ||
         context.reading.phrases()[phrase].mention->actors.empty();
}

}  // namespace

void waits_for(const Context& context, const std::vector<FoundCondition>& conditions, std::vector<Draft>& drafts) {
  const Tree& tree = context.reading.tree();
  if (tree.empty()) { return; }
  for (const FoundCondition& condition : conditions) {
    if (condition.condition.relation != ConditionRelation::kContingent || condition.word == condition.first) {
      continue;
    }
    const Clause* clause = clause_of(context, condition.word);
    if (clause == nullptr || clause->group->negated || clause->link == clauses::Link::kCondition) { continue; }
    if (!context.sources.statement_at(context.reading.words().span(condition.word).begin)) { continue; }
    const std::uint32_t subject = tree.child(clause->node, "nsubj");
    if (subject == kNone || subject > condition.word || !is_thing(context, subject)) { continue; }
    Draft draft{.kind = CommitmentKind::kPromise, .debtors = {}, .creditors = {}, .rules = {}};
    draft.first = first_below(tree, subject);
    draft.last = before_marks(context.reading.words(), draft.first, clause->first);
    draft.cue = condition.word;
    draft.rules = {"action:waits-for", "kind:waits-for"};
    if (draft.last > draft.first) { drafts.push_back(std::move(draft)); }
  }
}

}  // namespace chancery::commitments::rules

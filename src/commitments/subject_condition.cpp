// SPDX-License-Identifier: Apache-2.0
#include "commitments/subject_condition.h"

#include "commitments/act_span.h"
#include "commitments/condition_words.h"

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Tree;

/// "Will bring", "would bring", "could bring".
bool is_of_the_future(const Clause& clause) {
  const Modal modal = clause.group->modal;
  const bool may_come = modal == Modal::kWill || modal == Modal::kWould || modal == Modal::kCan || modal == Modal::kMay;
  return (may_come || clause.group->tense == Tense::kFuture) && !clause.group->negated;
}

/// A gerund ("rejecting it"), "any" with a noun, or a noun of acts.tsv ("failure").
bool is_what_if(const Context& context, std::uint32_t subject) {
  const Tree& tree = context.reading.tree();
  const auto& words = context.reading.words();
  if (tree.kind(subject) == "csubj") { return true; }
  const std::uint32_t determiner = tree.child(subject, "det");
  const bool any = determiner != kNone && words.is(determiner, "any");
  return any || context.lexicon.is_what_if(words.lemma(subject));
}

}  // namespace

std::optional<FoundCondition> subject_condition(const Context& context, const Clause& clause) {
  const Tree& tree = context.reading.tree();
  if (tree.empty() || !is_of_the_future(clause)) { return std::nullopt; }
  for (const std::uint32_t subject : tree.children(clause.node)) {
    const std::string_view kind = tree.kind(subject);
    if (kind != "nsubj" && kind != "csubj") { continue; }
    if (subject > clause.first || !is_what_if(context, subject)) { return std::nullopt; }
    const std::uint32_t first = first_below(tree, subject);
    const std::uint32_t last = before_marks(context.reading.words(), first, clause.first);
    auto found = make_condition(context, first, first, last, ConditionRelation::kIf);
    if (found) {
      found->act = act_begin(context.reading.words(), clause);
      found->follows = Follows::kThreat;
      found->rule = kSubject;
    }
    return found;
  }
  return std::nullopt;
}

}  // namespace chancery::commitments

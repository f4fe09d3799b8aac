// SPDX-License-Identifier: Apache-2.0
#include "commitments/rules/not_ending.h"

#include <algorithm>

#include "commitments/condition_words.h"

namespace chancery::commitments::rules {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Tree;

/// The first word of the clause with its subject, if that is no pronoun ("which will not be lifted").
std::uint32_t with_subject(const Context& context, const Clause& clause) {
  const Tree& tree = context.reading.tree();
  if (tree.empty()) { return clause.first; }
  const std::uint32_t subject = tree.child(clause.node, "nsubj");
  if (subject == kNone || context.reading.words().upos(subject) == Upos::kPron) { return clause.first; }
  return std::min(clause.first, first_below(tree, subject));
}

}  // namespace

void not_ending(const Context& context, Proposal& proposal) {
  if (proposal.clause == kNone || proposal.draft.kind != CommitmentKind::kRefusal) { return; }
  const Clause& clause = context.reading.clauses()[proposal.clause];
  if (!clause.group->negated || !clause.group->passive) { return; }
  if (!context.lexicon.ends(context.reading.words().lemma(clause.head))) { return; }
  proposal.draft.kind = CommitmentKind::kMaintenance;
  proposal.draft.first = with_subject(context, clause);
  proposal.draft.rules.emplace_back("kind:not-ending");
}

}  // namespace chancery::commitments::rules

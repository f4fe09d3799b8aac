// SPDX-License-Identifier: Apache-2.0
#include "commitments/rules/needs_approval.h"

#include <algorithm>

#include "commitments/condition_words.h"
#include "commitments/must_come_before.h"

namespace chancery::commitments::rules {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Tree;

constexpr std::string_view kRule = "condition:needs-approval";

std::optional<FoundCondition> made(const Context& context, std::uint32_t first, std::uint32_t last) {
  auto found = make_condition(context, first, first, before_marks(context.reading.words(), first, last),
                              ConditionRelation::kContingent);
  if (found) { found->rule = kRule; }
  return found;
}

/// A deal, or the pronoun of one.
bool may_be_deal(const Context& context, std::uint32_t word) {
  if (word == kNone) { return false; }
  const auto& words = context.reading.words();
  return context.lexicon.is_deal(words.lemma(word)) || words.is(word, "it") || words.is(word, "which");
}

/// "The agreement will require a final approval by Congress": what it requires.
std::optional<FoundCondition> required(const Context& context, const Clause& clause) {
  const auto& words = context.reading.words();
  const Tree& tree = context.reading.tree();
  if (words.lemma(clause.head) != "require" && words.lemma(clause.head) != "need") { return std::nullopt; }
  const bool past = clause.group->tense == Tense::kPast && clause.group->modal == Modal::kNone;
  if (!clause.finite() || past || clause.group->negated) { return std::nullopt; }
  const std::uint32_t object = tree.child(clause.node, "obj");
  if (object == kNone || !context.lexicon.is_approval(words.lemma(object))) { return std::nullopt; }
  if (!may_be_deal(context, tree.child(clause.node, "nsubj"))) { return std::nullopt; }
  return made(context, first_below(tree, object), end_below(tree, object));
}

/// "A judge would have to approve the deal": all of it.
std::optional<FoundCondition> to_be_approved(const Context& context, const Clause& clause) {
  const auto& words = context.reading.words();
  const Tree& tree = context.reading.tree();
  if (!context.lexicon.approves(words.lemma(clause.head)) || !is_asked(context, clause)) { return std::nullopt; }
  const std::uint32_t deal = tree.child(clause.node, clause.group->passive ? "nsubj" : "obj");
  if (deal == kNone || !context.lexicon.is_deal(words.lemma(deal))) { return std::nullopt; }
  std::uint32_t first = first_below(tree, clause.node);
  if (tree.kind(clause.node) == "xcomp") {  // the subject is that of "have to"
    const std::uint32_t above = tree.head(clause.node);
    const std::uint32_t subject = tree.child(above, "nsubj");
    first = std::min(first, subject == kNone ? above : first_below(tree, subject));
  }
  return made(context, first, end_below(tree, clause.node));
}

}  // namespace

std::optional<FoundCondition> needs_approval(const Context& context) {
  if (context.reading.tree().empty()) { return std::nullopt; }
  for (const Clause& clause : context.reading.clauses()) {
    if (auto found = required(context, clause)) { return found; }
    if (auto found = to_be_approved(context, clause)) { return found; }
  }
  return std::nullopt;
}

}  // namespace chancery::commitments::rules

// SPDX-License-Identifier: Apache-2.0
#include "commitments/must_come_before.h"

#include <algorithm>

#include "commitments/act_span.h"
#include "commitments/condition_words.h"

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Link;
using clauses::Reading;

/// What is asked for, of the clauses that the one behind "before" hangs on; null where nothing is.
const Clause* asked_above(const Context& context, const Clause& act) {
  const auto& clauses = context.reading.clauses();
  std::uint32_t above = act.governor;
  for (std::size_t i = 0; i < clauses.size() && above != kNone; ++i) {  // a list: "that they disarm and leave before"
    const Clause& clause = clauses[above];
    if (is_asked(context, clause)) { return &clause; }
    if (clause.link != Link::kCoordinated && clause.link != Link::kInfinitive) { return nullptr; }
    above = clause.governor;
  }
  return nullptr;
}

/// "Before the embargo is lifted": nothing but a few words of its subject between.
bool is_subject_between(const Reading& reading, std::uint32_t word, const Clause& act) {
  constexpr std::uint32_t kLongest = 6;
  if (!act.finite() || act.first - word > kLongest) { return false; }
  for (std::uint32_t at = word + 1; at < act.first; ++at) {
    if (reading.words().is_mark(at) || reading.clause_at(at) != kNone) { return false; }
  }
  return true;
}

/// The first word of a clause with its subject.
std::uint32_t first_word(const Reading& reading, const Clause& clause) {
  std::uint32_t first = clause.first;
  const clauses::Tree& tree = reading.tree();
  if (!tree.empty()) {
    for (const std::uint32_t child : tree.children(clause.node)) {
      if (tree.kind(child) == "nsubj") { first = std::min(first, first_below(tree, child)); }
    }
  } else if (!clause.subjects.empty()) {
    first = std::min(first, reading.phrases()[clause.subjects.front()].first);
  }
  return first;
}

}  // namespace

bool is_asked(const Context& context, const Clause& clause) {
  if (clause.group->negated) { return false; }
  if (clause.group->modal == Modal::kMust) { return true; }
  if (clause.governor == kNone || clause.governing_noun != kNone) { return false; }
  const Clause& above = context.reading.clauses()[clause.governor];
  const std::string_view verb = context.reading.words().lemma(above.head);
  if (above.group->negated) { return false; }
  if (clause.link == Link::kInfinitive) { return above.finite() && (verb == "have" || verb == "need"); }
  const auto* rows = context.lexicon.verbs(verb);
  return clause.link == Link::kComplement && rows != nullptr && rows->front().kind == CommitmentKind::kDemand &&
         rows->front().takes_one("that") && clause.group->modal == Modal::kNone;
}

std::optional<FoundCondition> condition_before(const Context& context, std::uint32_t word) {
  const Reading& reading = context.reading;
  if (!reading.words().is(word, "before")) { return std::nullopt; }
  for (const Clause& act : reading.clauses()) {
    if (act.first <= word) { continue; }
    const bool marked = act.marker_word == word || act.first == word + 1 || is_subject_between(reading, word, act);
    if (!marked) { continue; }
    const Clause* asked = asked_above(context, act);
    if (asked == nullptr || asked->first > word) { return std::nullopt; }
    const std::uint32_t first = first_word(reading, *asked);
    auto found =
        make_condition(context, first, first, before_marks(reading.words(), first, word), ConditionRelation::kUntil);
    if (found) {
      found->act = act_begin(reading.words(), act);
      found->rule = kBefore;
    }
    return found;
  }
  return std::nullopt;
}

}  // namespace chancery::commitments

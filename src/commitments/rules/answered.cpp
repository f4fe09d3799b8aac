// SPDX-License-Identifier: Apache-2.0
#include "commitments/rules/answered.h"

namespace chancery::commitments::rules {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Tree;

/// Is the verb's group of what is so: neither denied nor only possible?
bool is_so(const Context& context, std::uint32_t verb) {
  const std::uint32_t number = context.reading.clause_at(verb);
  if (number == kNone) { return false; }
  const Clause& clause = context.reading.clauses()[number];
  return !clause.group->negated && clause.group->modal == Modal::kNone && clause.link != clauses::Link::kCondition;
}

/// What the verb makes of a demand, or of what somebody announced about itself.
std::optional<Answer> answer_of(const Context& context, std::uint32_t verb, CommitmentKind kind) {
  const std::string_view lemma = context.reading.words().lemma(verb);
  const Lexicon& lexicon = context.lexicon;
  if (kind == CommitmentKind::kDemand) {
    if (!lexicon.turns_down(lemma)) { return std::nullopt; }
    return Answer{CommitmentState::kRefused, verb, "state:turned-down"};
  }
  if (lexicon.puts_off(lemma)) { return Answer{CommitmentState::kSuspended, verb, "state:put-off"}; }
  if (lexicon.takes_back(lemma)) { return Answer{CommitmentState::kWithdrawn, verb, "state:taken-back"}; }
  return std::nullopt;
}

}  // namespace

std::optional<Answer> answered(const Context& context, const Draft& draft) {
  const Tree& tree = context.reading.tree();
  const std::uint32_t noun = draft.cue;
  if (tree.empty() || !context.reading.words().is_noun(noun) || noun >= draft.first) { return std::nullopt; }
  std::uint32_t verb = tree.head(noun);
  if (verb == kNone || (tree.kind(noun) != "obj" && tree.relation(noun) != "nsubj:pass")) { return std::nullopt; }
  auto answer = answer_of(context, verb, draft.kind);
  if (!answer && tree.kind(verb) == "xcomp") {  // "refused to heed a demand"
    verb = tree.head(verb);
    answer = answer_of(context, verb, draft.kind);
  }
  if (!answer || !is_so(context, verb)) { return std::nullopt; }
  return answer;
}

}  // namespace chancery::commitments::rules

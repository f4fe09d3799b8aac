// SPDX-License-Identifier: Apache-2.0
#include "commitments/rules/answered.h"

#include <string>

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

/// "Turn down", "put off", "reject": the verb with its particle.
std::string name_of(const Context& context, std::uint32_t verb) {
  std::string name(context.reading.words().lemma(verb));
  for (const std::uint32_t child : context.reading.tree().children(verb)) {
    if (context.reading.tree().relation(child) == "compound:prt") {
      name += ' ';
      name += context.reading.words().lower(child);
    }
  }
  return name;
}

/// What the verb makes of a demand, or of what somebody announced about itself.
std::optional<Answer> answer_of(const Context& context, std::uint32_t verb, CommitmentKind kind) {
  const std::string name = name_of(context, verb);
  const Lexicon& lexicon = context.lexicon;
  if (kind == CommitmentKind::kDemand) {
    if (!lexicon.turns_down(name)) { return std::nullopt; }
    return Answer{CommitmentState::kRefused, verb, "state:turned-down"};
  }
  if (lexicon.puts_off(name)) { return Answer{CommitmentState::kSuspended, verb, "state:put-off"}; }
  if (lexicon.takes_back(name)) { return Answer{CommitmentState::kWithdrawn, verb, "state:taken-back"}; }
  return std::nullopt;
}

/// The verb whose object, or passive subject, the noun that brings the act is; kNone where there is none.
std::uint32_t verb_of(const Context& context, const Draft& draft) {
  const Tree& tree = context.reading.tree();
  const std::uint32_t noun = draft.cue;
  if (tree.empty() || !context.reading.words().is_noun(noun) || noun >= draft.first) { return kNone; }
  const bool object = tree.kind(noun) == "obj" || (tree.kind(noun) == "obl" && tree.child(noun, "case") == kNone);
  return object || tree.relation(noun) == "nsubj:pass" ? tree.head(noun) : kNone;
}

}  // namespace

std::optional<Answer> answered(const Context& context, const Draft& draft) {
  const Tree& tree = context.reading.tree();
  std::uint32_t verb = verb_of(context, draft);
  if (verb == kNone) { return std::nullopt; }
  auto answer = answer_of(context, verb, draft.kind);
  if (!answer && tree.kind(verb) == "xcomp") {  // "refused to heed a demand"
    verb = tree.head(verb);
    answer = answer_of(context, verb, draft.kind);
  }
  if (!answer || !is_so(context, verb)) { return std::nullopt; }
  return answer;
}

std::uint32_t answering_clause(const Context& context, const Draft& draft) {
  const std::uint32_t verb = verb_of(context, draft);
  if (verb == kNone) { return kNone; }
  if (const auto answer = answered(context, draft)) { return context.reading.clause_at(answer->word); }
  return context.lexicon.takes_up(name_of(context, verb)) ? context.reading.clause_at(verb) : kNone;
}

}  // namespace chancery::commitments::rules

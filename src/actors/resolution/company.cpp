// SPDX-License-Identifier: Apache-2.0
//
// The state of a person of whom the report tells none ("Rosa Duarte, a lawyer"): that of the company in which the
// report names the person.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "actors/resolution/resolver.h"

namespace chancery::actors {
namespace {

/// How often each state is named.
using Counts = std::map<StateRow, std::uint32_t>;

/// The state that is named most often, the first of several, and how often; kNoState, 0 of none.
std::pair<StateRow, std::uint32_t> most_named(const Counts& counts) {
  std::pair<StateRow, std::uint32_t> most{kNoState, 0};
  for (const auto& one : counts) {
    if (one.second > most.second) { most = one; }
  }
  return most;
}

/// The state of more than half of all namings, or kNoState.
StateRow mostly_named(const Counts& counts) {
  std::uint32_t all = 0;
  for (const auto& [state, count] : counts) { all += count; }
  const auto [state, count] = most_named(counts);
  return count * 2 > all ? state : kNoState;
}

}  // namespace

/// Most namings of a state in the sentences that name the person must be of one state, which is named three times in
/// the report and is either the one most named there or the last before the person's first mention. Whoever serves an
/// organisation has no state.
void Resolver::give_states_of_company(const std::vector<Draft>& drafts) {
  struct Company {
    StateRow before = kNoState;
    std::set<std::uint32_t> sentences;
  };
  std::map<CastRow, Company> persons;
  std::map<std::uint32_t, Counts> named_in;  // by sentence
  Counts named;
  StateRow last = kNoState;
  for (const Draft& draft : drafts) {
    const auto at = words_.document().sentence_at(draft.mention.span.begin);
    if (!at) { continue; }
    const std::uint32_t sentence = at->value;
    for (const CastRow actor : draft.actors) {
      const StateRow state = cast_.state_of(actor);
      if (state != kNoState) {
        ++named[state];
        ++named_in[sentence][state];
        last = state;
      } else if (is_person(actor) && !serves_organisation(actor)) {
        persons.try_emplace(actor, Company{.before = last, .sentences = {}}).first->second.sentences.insert(sentence);
      }
    }
  }
  constexpr std::uint32_t kOften = 3;
  const StateRow of_report = most_named(named).first;
  for (const auto& [person, company] : persons) {
    Counts beside;
    for (const std::uint32_t sentence : company.sentences) {
      for (const auto& [state, count] : named_in[sentence]) { beside[state] += count; }
    }
    const StateRow state = mostly_named(beside);
    if (state == kNoState || named[state] < kOften || (state != of_report && state != company.before)) { continue; }
    cast_.set_state(person, state, "of-its-company");
  }
}

bool Resolver::serves_organisation(CastRow actor) const {
  const CastPerson* person = cast_.person(actor);
  return person != nullptr && (person->organisation != UINT32_MAX || person->table_row != kNoState);
}

}  // namespace chancery::actors

// SPDX-License-Identifier: Apache-2.0
//
// The state of a person or an organisation of whom the report tells none ("Rosa Duarte, a lawyer"): that of the company
// in which the report names them.
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

/// Most namings of a state in the sentences that name somebody must be of one state, which is named three times in the
/// report and is either the one most named there or the last before the first mention.
void Resolver::give_states_of_company(const std::vector<Draft>& drafts) {
  struct Company {
    StateRow before = kNoState;
    std::set<std::uint32_t> sentences;
  };
  std::map<CastRow, Company> companies;
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
      } else if (may_have_state(actor)) {
        companies.try_emplace(actor, Company{.before = last, .sentences = {}}).first->second.sentences.insert(sentence);
      }
    }
  }
  constexpr std::uint32_t kOften = 3;
  const StateRow of_report = most_named(named).first;
  for (const auto& [actor, company] : companies) {
    Counts beside;
    for (const std::uint32_t sentence : company.sentences) {
      for (const auto& [state, count] : named_in[sentence]) { beside[state] += count; }
    }
    const StateRow state = mostly_named(beside);
    if (state == kNoState || named[state] < kOften || (state != of_report && state != company.before)) { continue; }
    cast_.set_state(actor, state, "of-its-company");
  }
}

/// Whom no table knows. Whoever serves an organisation has no state.
bool Resolver::may_have_state(CastRow row) const {
  const Actor& actor = cast_.actors()[row];
  if (actor.kind == ActorKind::kOrganisation) {
    return std::ranges::any_of(actor.rules, [](std::string_view rule) {
      return rule == "name:encoder" || rule == "name:organisation-shape" || rule == "name:beside-media-noun";
    });
  }
  const CastPerson* person = cast_.person(row);
  return person != nullptr && person->organisation == UINT32_MAX && person->table_row == kNoState;
}

}  // namespace chancery::actors

// SPDX-License-Identifier: Apache-2.0
#include "events/learned/relation.h"

#include <algorithm>

namespace chancery::events {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Phrase;

bool holds(const std::vector<std::uint32_t>& list, std::uint32_t number) {
  return std::ranges::find(list, number) != list.end();
}

std::string with_preposition(std::string name, const Phrase& phrase) {
  if (!phrase.preposition.empty()) { name.append("-").append(phrase.preposition); }
  return name;
}

/// In one clause: its subject, its object, or "".
std::string in_clause(const Clause& clause, const Phrase& phrase, std::uint32_t number) {
  if (holds(clause.subjects, number)) { return clause.group->passive ? "subject-passive" : "subject"; }
  if (holds(clause.objects, number)) { return with_preposition("object", phrase); }
  return {};
}

std::string on_noun(const Trigger& trigger, const Phrase& phrase) {
  const auto is_trigger = [&](std::uint32_t word) { return word >= trigger.first && word < trigger.last; };
  if (phrase.modifies != kNone && is_trigger(phrase.modifies)) { return phrase.possessor ? "owner" : "compound"; }
  if (phrase.hangs_on != kNone && is_trigger(phrase.hangs_on)) { return with_preposition("after", phrase); }
  return {};
}

/// The words from `word` up to the root, itself first.
std::vector<std::uint32_t> line_of(const clauses::Tree& tree, std::uint32_t word) {
  std::vector<std::uint32_t> line;
  for (; word != kNone; word = tree.head(word)) { line.push_back(word); }
  return line;
}

std::string_view step(const clauses::Tree& tree, std::uint32_t word) {
  return tree.relation(word) == "nsubj:pass" ? "nsubj:pass" : tree.kind(word);
}

}  // namespace

std::string relation_of(const Context& context, const Trigger& trigger, std::uint32_t number) {
  const auto& clauses = context.reading.clauses();
  const Phrase& phrase = context.reading.phrases()[number];
  if (trigger.noun) {
    if (const std::string found = on_noun(trigger, phrase); !found.empty()) { return found; }
  }
  if (trigger.clause != kNone) {
    const Clause& own = clauses[trigger.clause];
    if (const std::string found = in_clause(own, phrase, number); !found.empty()) {
      return trigger.noun ? "verb-" + found : found;
    }
    std::uint32_t above = own.governor;
    for (const std::string_view name : {"above-", "high-above-"}) {
      if (above == kNone) { break; }
      if (const std::string found = in_clause(clauses[above], phrase, number); !found.empty()) {
        return std::string(name) + found;
      }
      above = clauses[above].governor;
    }
    for (const Clause& below : clauses) {
      if (below.governor != trigger.clause) { continue; }
      if (const std::string found = in_clause(below, phrase, number); !found.empty()) { return "below-" + found; }
    }
  }
  return phrase.first < trigger.first ? "elsewhere-before" : "elsewhere-after";
}

std::string path_of(const Context& context, const Trigger& trigger, std::uint32_t number) {
  constexpr std::size_t kLongest = 4;
  const clauses::Tree& tree = context.reading.tree();
  if (tree.empty()) { return {}; }
  const std::uint32_t end =
      trigger.noun || trigger.clause == kNone ? trigger.last - 1 : context.reading.clauses()[trigger.clause].node;
  const std::vector<std::uint32_t> up = line_of(tree, context.reading.phrases()[number].head);
  const std::vector<std::uint32_t> down = line_of(tree, end);
  const auto meeting = std::ranges::find_if(up, [&](std::uint32_t word) { return holds(down, word); });
  const auto steps_up = static_cast<std::size_t>(meeting - up.begin());
  const auto steps_down = static_cast<std::size_t>(std::ranges::find(down, *meeting) - down.begin());
  if (steps_up + steps_down > kLongest) { return "far"; }
  std::string path;
  for (std::size_t i = 0; i < steps_up; ++i) { path.append(step(tree, up[i])).append("<"); }
  for (std::size_t i = steps_down; i-- > 0;) { path.append(step(tree, down[i])).append(">"); }
  return path;
}

}  // namespace chancery::events

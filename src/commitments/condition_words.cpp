// SPDX-License-Identifier: Apache-2.0
#include "commitments/condition_words.h"

#include <algorithm>

#include "commitments/act_span.h"

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Tree;

/// The word that the connective marks: its head, where that comes later; else the first word of what follows
/// that hangs on something before.
std::uint32_t marked_word(const Tree& tree, std::uint32_t first, std::uint32_t size) {
  const std::uint32_t head = tree.head(first - 1);
  if (head != kNone && head >= first) { return head; }
  for (std::uint32_t word = first; word < size; ++word) {
    const std::uint32_t above = tree.head(word);
    if (above == kNone || above < first) { return word; }
  }
  return kNone;
}

/// The last word of all that hangs on a word.
std::uint32_t last_below(const Tree& tree, std::uint32_t top) {
  std::uint32_t last = top;
  std::vector<std::uint32_t> open = {top};
  while (!open.empty()) {
    const std::uint32_t word = open.back();
    open.pop_back();
    last = std::max(last, word);
    for (const std::uint32_t child : tree.children(word)) { open.push_back(child); }
  }
  return last;
}

bool is_loose(const clauses::Words& words, std::uint32_t word) {
  return words.is_mark(word) || words.is_quote_mark(word) || words.upos(word) == Upos::kCconj;
}

}  // namespace

std::uint32_t condition_end(const Context& context, std::uint32_t first) {
  const auto& words = context.reading.words();
  const Tree& tree = context.reading.tree();
  std::uint32_t last = first;
  if (tree.empty()) {
    last = act_end(context, first, true);
  } else {
    const std::uint32_t word = marked_word(tree, first, words.size());
    last = word == kNone ? act_end(context, first, true) : last_below(tree, word) + 1;
  }
  while (last > first && is_loose(words, last - 1)) { --last; }
  return last;
}

std::vector<ActorId> fulfillers(const Context& context, std::uint32_t first, std::uint32_t last) {
  for (const Clause& clause : context.reading.clauses()) {
    if (clause.first < first || clause.first >= last || clause.subjects.empty()) { continue; }
    return actors_of(context.reading, clause.subjects);
  }
  for (const clauses::Phrase& phrase : context.reading.phrases()) {
    if (phrase.first >= first && phrase.last <= last && !phrase.mention->place) { return phrase.mention->actors; }
  }
  return {};
}

}  // namespace chancery::commitments

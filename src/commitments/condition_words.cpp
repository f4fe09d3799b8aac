// SPDX-License-Identifier: Apache-2.0
#include "commitments/condition_words.h"

#include <algorithm>

#include "commitments/act_span.h"

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Tree;

/// The verb of a clause stands for it; kNone where none follows.
std::uint32_t next_verb(const Context& context, std::uint32_t first) {
  for (const Clause& clause : context.reading.clauses()) {
    if (clause.first >= first) { return clause.node; }
  }
  return kNone;
}

/// The word that the connective marks: its head, where that comes later; else the first word of what follows
/// that hangs on something before.
std::uint32_t marked_word(const Context& context, std::uint32_t first) {
  const Tree& tree = context.reading.tree();
  const std::uint32_t size = context.reading.words().size();
  if (tree.kind(first - 1) == "advcl") { return next_verb(context, first); }  // "provided Chad agrees"
  const std::uint32_t head = tree.head(first - 1);
  if (head != kNone && head >= first) { return head; }
  for (std::uint32_t word = first; word < size; ++word) {
    const std::uint32_t above = tree.head(word);
    if (above == kNone || above < first) { return word; }
  }
  return kNone;
}

struct Reach {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// The first and the last word of all that hangs on a word.
Reach reach_of(const Tree& tree, std::uint32_t top) {
  Reach reach{top, top};
  std::vector<std::uint32_t> open = {top};
  while (!open.empty()) {
    const std::uint32_t word = open.back();
    open.pop_back();
    reach = {std::min(reach.first, word), std::max(reach.last, word)};
    for (const std::uint32_t child : tree.children(word)) { open.push_back(child); }
  }
  return reach;
}

/// "Attacked by the rebels": of a passive who does it; nobody where it is not said.
std::vector<ActorId> agents_of(const Context& context, const Clause& clause) {
  std::vector<ActorId> agents;
  for (const std::uint32_t object : clause.objects) {
    const clauses::Phrase& phrase = context.reading.phrases()[object];
    if (phrase.preposition == "by" && !phrase.mention->place) { add_ids(agents, phrase.mention->actors); }
  }
  return agents;
}

/// "..., Pompeo announced": what is said ends before who said it.
std::uint32_t end_of_said(const Context& context, std::uint32_t first, std::uint32_t last) {
  const auto& words = context.reading.words();
  const Span begin = words.span(first);
  const auto statement = context.sources.statement_at(begin.begin);
  if (!statement) { return last; }
  for (const Span said : context.document.at(*statement).content) {
    if (!said.contains(begin)) { continue; }
    while (last > first + 1 && words.span(last - 1).begin >= said.end) { --last; }
  }
  return last;
}

/// "As soon as it holds | free elections": what stands right behind and, by the tree, hangs on the connective or within
/// the condition is of it.
std::uint32_t with_rest(const Context& context, std::uint32_t word, std::uint32_t last) {
  const Tree& tree = context.reading.tree();
  const auto& words = context.reading.words();
  std::uint32_t end = last;
  for (std::uint32_t next = last; next < words.size() && !words.is_mark(next) && !words.is_quote_mark(next); ++next) {
    std::uint32_t above = tree.head(next);
    while (above != kNone && above >= end) { above = tree.head(above); }
    if (above == kNone || above < word) { break; }
    end = next + 1;
  }
  return end;
}

bool is_loose(const clauses::Words& words, std::uint32_t word) {
  return words.is_mark(word) || words.is_quote_mark(word) || words.upos(word) == Upos::kCconj;
}

}  // namespace

std::uint32_t condition_end(const Context& context, std::uint32_t word, std::uint32_t first) {
  const auto& words = context.reading.words();
  const Tree& tree = context.reading.tree();
  std::uint32_t last = first;
  if (tree.empty()) {
    last = act_end(context, first, true);
  } else {
    const std::uint32_t marked = marked_word(context, first);
    last = marked == kNone ? act_end(context, first, true) : with_rest(context, word, reach_of(tree, marked).last + 1);
  }
  return before_marks(words, first, end_of_said(context, first, last));
}

std::uint32_t before_marks(const clauses::Words& words, std::uint32_t first, std::uint32_t last) {
  while (last > first && is_loose(words, last - 1)) { --last; }
  return last;
}

std::uint32_t first_below(const Tree& tree, std::uint32_t top) {
  return reach_of(tree, top).first;
}

std::uint32_t end_below(const Tree& tree, std::uint32_t top) {
  return reach_of(tree, top).last + 1;
}

std::uint32_t holder_of(const Context& context, std::uint32_t word, std::uint32_t first, std::uint32_t last) {
  const Tree& tree = context.reading.tree();
  if (tree.empty() || word == first) { return kNone; }
  std::uint32_t at = marked_word(context, first);
  while (at != kNone && word <= at && at < last) { at = tree.head(at); }
  return at;
}

std::vector<ActorId> fulfillers(const Context& context, std::uint32_t first, std::uint32_t last) {
  for (const Clause& clause : context.reading.clauses()) {
    if (clause.first < first || clause.first >= last || clause.subjects.empty()) { continue; }
    return clause.group->passive ? agents_of(context, clause) : actors_of(context.reading, clause.subjects);
  }
  for (const clauses::Phrase& phrase : context.reading.phrases()) {
    if (phrase.first >= first && phrase.last <= last && !phrase.mention->place) { return phrase.mention->actors; }
  }
  return {};
}

}  // namespace chancery::commitments

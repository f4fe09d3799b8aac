// SPDX-License-Identifier: Apache-2.0
#include "events/when/tree_view.h"

#include <algorithm>
#include <array>

namespace chancery::events {

using clauses::kNone;

namespace {

constexpr std::array<std::string_view, 6> kClausal = {"ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis"};

}  // namespace

bool TreeView::heads_clause(std::uint32_t word) const {
  if (head(word) == kNone || std::ranges::find(kClausal, kind(word)) != kClausal.end()) { return true; }
  const bool verb = words_.upos(word) == Upos::kVerb || words_.upos(word) == Upos::kAux;
  return kind(word) == "conj" && verb && heads_clause(head(word));
}

std::uint32_t TreeView::clause_head(std::uint32_t word) const {
  while (!heads_clause(word)) { word = head(word); }
  return word;
}

std::uint32_t TreeView::top(clauses::Words::Range range) const {
  for (std::uint32_t word = range.first; word < range.last; ++word) {
    const std::uint32_t above = head(word);
    if (above == kNone || above < range.first || above >= range.last) { return word; }
  }
  return range.first;
}

std::string_view TreeView::connective(std::uint32_t clause_head) const {
  const std::uint32_t mark = tree_.child(clause_head, "mark");
  if (mark != kNone) { return words_.lower(mark); }
  for (const std::uint32_t word : tree_.children(clause_head)) {
    if (word < clause_head && kind(word) == "advmod" && words_.lower(word) == "when") { return "when"; }
  }
  return {};
}

bool TreeView::has_subject(std::uint32_t clause_head) const {
  return tree_.child(clause_head, "nsubj") != kNone || tree_.child(clause_head, "csubj") != kNone;
}

std::string_view TreeView::preposition(std::uint32_t word) const {
  const std::uint32_t found = tree_.child(word, "case");
  return found != kNone && found < word ? words_.lower(found) : std::string_view();
}

}  // namespace chancery::events

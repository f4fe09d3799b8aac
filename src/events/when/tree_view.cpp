// SPDX-License-Identifier: Apache-2.0
#include "events/when/tree_view.h"

#include <algorithm>
#include <array>

namespace chancery::events {

using clauses::kNone;

namespace {

constexpr std::array<std::string_view, 7> kClausal = {"root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis"};

}  // namespace

std::uint32_t TreeView::head(std::uint32_t word) const {
  const TokenId found = arc(word).head;
  return found == document_.id_of(words_.at(word)) ? kNone : words_.number(found);
}

std::string_view TreeView::relation(std::uint32_t word) const {
  const std::string_view full = document_.interned(arc(word).relation);
  return full.substr(0, full.find(':'));
}

bool TreeView::heads_clause(std::uint32_t word) const {
  const std::string_view own = relation(word);
  if (std::ranges::find(kClausal, own) != kClausal.end()) { return true; }
  const bool verb = words_.upos(word) == Upos::kVerb || words_.upos(word) == Upos::kAux;
  return own == "conj" && verb && heads_clause(head(word));
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
  for (std::uint32_t word = 0; word < words_.size(); ++word) {
    if (head(word) != clause_head) { continue; }
    const std::string_view own = relation(word);
    if (own == "mark" || (own == "advmod" && word < clause_head && words_.lower(word) == "when")) {
      return words_.lower(word);
    }
  }
  return {};
}

bool TreeView::has_subject(std::uint32_t clause_head) const {
  for (std::uint32_t word = 0; word < words_.size(); ++word) {
    if (head(word) != clause_head) { continue; }
    const std::string_view own = relation(word);
    if (own == "nsubj" || own == "csubj") { return true; }
  }
  return false;
}

std::string_view TreeView::preposition(std::uint32_t word) const {
  for (std::uint32_t other = 0; other < word; ++other) {
    if (head(other) == word && relation(other) == "case") { return words_.lower(other); }
  }
  return {};
}

}  // namespace chancery::events

// SPDX-License-Identifier: Apache-2.0
#include "actors/resolution/governors.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace chancery::actors {
namespace {

std::string_view relation_of(const Document& document, TokenId word) {
  return document.interned(document.arc_of(word)->relation);
}

bool hangs_on(const Document& document, TokenId word, TokenId above) {
  for (TokenId at = word;;) {
    if (at == above) { return true; }
    const TokenId head = document.arc_of(at)->head;
    if (head == at) { return false; }
    at = head;
  }
}

/// The subject of a verb, other than one that `word` itself is part of.
std::optional<TokenId> subject_of(const Document& document, TokenId verb, TokenId word) {
  const Sentence& sentence = document.at(document.at(verb).sentence);
  for (std::uint32_t at = sentence.first.value; at < sentence.last.value; ++at) {
    const TokenId token{at};
    const bool subject = document.arc_of(token)->head == verb && relation_of(document, token).starts_with("nsubj");
    if (!subject || hangs_on(document, word, token)) { continue; }
    // "Liu, who was born": the subject is what the clause hangs on.
    static constexpr std::array<std::string_view, 3> kRelative = {"who", "which", "that"};
    const bool relative = relation_of(document, verb).starts_with("acl") &&
                          std::ranges::find(kRelative, document.lower(document.at(token))) != kRelative.end();
    return relative ? document.arc_of(verb)->head : token;
  }
  return std::nullopt;
}

/// The first word with this relation that hangs on `head`; one that reads `word`, if that is given.
std::optional<TokenId> child_of(const Document& document, TokenId head, std::string_view relation,
                                std::string_view word = {}) {
  const Sentence& sentence = document.at(document.at(head).sentence);
  for (std::uint32_t at = sentence.first.value; at < sentence.last.value; ++at) {
    const TokenId token{at};
    const bool child = at != head.value && document.arc_of(token)->head == head;
    if (!child || relation_of(document, token) != relation) { continue; }
    if (word.empty() || document.lower(document.at(token)) == word) { return token; }
  }
  return std::nullopt;
}

}  // namespace

std::optional<TokenId> predicated_of(const Document& document, TokenId first, TokenId last) {
  if (document.trees().empty()) { return std::nullopt; }
  for (TokenId at = first; at.value <= last.value; ++at.value) {
    const TokenId head = document.arc_of(at)->head;
    const bool inside = first.value <= head.value && head.value <= last.value && head != at;
    if (inside) { continue; }
    if (child_of(document, at, "cop")) { return subject_of(document, at, at); }
    if (!child_of(document, at, "case", "as")) { return std::nullopt; }
    // "Clinton's time as secretary of state"
    if (const auto owner = child_of(document, head, "nmod:poss")) { return owner; }
    const auto governor = governor_of(document, at);
    return governor ? std::optional(governor->subject) : std::nullopt;
  }
  return std::nullopt;
}

Place place_of(const Document& document, TokenId word) {
  if (document.trees().empty()) { return Place::kOther; }
  const std::string_view relation = relation_of(document, word);
  if (relation.starts_with("nsubj")) { return Place::kSubject; }
  if (relation == "nmod:poss") { return Place::kOwner; }
  return relation == "obj" || relation == "iobj" || relation == "obl" ? Place::kObject : Place::kOther;
}

std::optional<Governor> governor_of(const Document& document, TokenId word) {
  if (document.trees().empty()) { return std::nullopt; }
  TokenId at = word;
  bool own_clause = place_of(document, word) != Place::kSubject;
  if (!own_clause) { at = document.arc_of(word)->head; }
  for (TokenId above = document.arc_of(at)->head; above != at; at = above, above = document.arc_of(at)->head) {
    if (const auto subject = subject_of(document, above, word)) { return Governor{*subject, own_clause}; }
    const std::string_view relation = relation_of(document, above);
    if (relation.starts_with("ccomp") || relation.starts_with("advcl") || relation.starts_with("acl")) {
      own_clause = false;
    }
  }
  return std::nullopt;
}

}  // namespace chancery::actors

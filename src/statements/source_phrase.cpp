// SPDX-License-Identifier: Apache-2.0
#include "statements/source_phrase.h"

namespace chancery::statements {

std::vector<std::span<const Token>> parts_of(const Document& document, std::span<const Token> source) {
  std::vector<std::span<const Token>> parts;
  std::size_t first = 0;
  for (std::size_t at = 0; at <= source.size(); ++at) {
    const bool parts_here = at == source.size() || document.lower(source[at]) == "," ||
                            (source[at].upos == Upos::kCconj && document.lower(source[at]) == "and");
    if (!parts_here) { continue; }
    const bool sums_up = !parts.empty() && first < source.size() && document.lower(source[first]) == "both";
    if (sums_up) { break; }
    if (at > first) { parts.push_back(source.subspan(first, at - first)); }
    first = at + 1;
  }
  return parts;
}

const Token* head_of(const Document& document, std::span<const Token> part) {
  const Token* head = nullptr;
  for (const Token& token : part) {
    const bool ends = token.upos == Upos::kAdp || token.upos == Upos::kVerb || document.lower(token) == "(";
    if (head != nullptr && ends) { break; }
    const bool noun = token.upos == Upos::kNoun || token.upos == Upos::kPropn;
    if (noun || token.upos == Upos::kPron || token.upos == Upos::kNum) { head = &token; }
  }
  return head;
}

bool is_plural(const Document& document, const Token& head) {
  const std::string_view word = document.lower(head);
  if (head.upos == Upos::kPron) { return word == "they" || word == "both" || word == "many"; }
  return head.upos == Upos::kNoun && word.ends_with('s') && word != document.lemma(head);
}

}  // namespace chancery::statements

// SPDX-License-Identifier: Apache-2.0
#include "language/reading/lemma.h"

#include <charconv>

#include "base/utf8.h"

namespace chancery::language {

std::optional<LemmaRule> LemmaRule::from(std::string_view label) {
  LemmaRule rule;
  rule.keeps_case = label.starts_with('=');
  if (rule.keeps_case) { label.remove_prefix(1); }
  const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), rule.cut);
  const auto digits = static_cast<std::size_t>(end - label.data());
  if (error != std::errc{} || digits >= label.size() || label[digits] != '+') { return std::nullopt; }
  rule.suffix = label.substr(digits + 1);
  return rule;
}

std::optional<std::string> LemmaRule::apply(std::string_view word) const {
  std::string lemma = keeps_case ? std::string(word) : base::to_lower(word);
  for (std::size_t i = 0; i < cut; ++i) {
    if (lemma.empty()) { return std::nullopt; }
    lemma.resize(lemma.size() - base::character_before(lemma, lemma.size()).size);
  }
  lemma += suffix;
  return lemma.empty() ? std::nullopt : std::optional(std::move(lemma));
}

}  // namespace chancery::language

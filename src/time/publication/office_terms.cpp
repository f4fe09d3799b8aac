// SPDX-License-Identifier: Apache-2.0
#include "time/publication/office_terms.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"
#include "time/publication/day_search.h"

namespace chancery::time {
namespace {

constexpr std::size_t kMostNameWords = 4;
constexpr std::size_t kMostRoleWords = 6;

/// A form in which names and roles are the same however they are written: no case, accents or hyphens.
std::string plain(std::string_view written) {
  std::string folded = base::fold(written);
  std::ranges::replace(folded, '-', ' ');
  return folded;
}

/// The same for a word of a document, which has it in lower case already.
std::string plain_word(const Document& document, const Token& token) {
  const std::string_view lower = document.lower(token);
  const bool simple = std::ranges::all_of(lower, [](char byte) { return byte >= 'a' && byte <= 'z'; });
  return simple ? std::string(lower) : plain(lower);
}

std::string first_word(const std::string& words) {
  return words.substr(0, words.find(' '));
}

/// The days that "2019", "2019-02" or "2019-02-22" covers; nothing where it is none of them.
std::optional<Days> partial_days(std::string_view written) {
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    if (at + size <= written.size()) { std::from_chars(written.data() + at, written.data() + at + size, value); }
    return value;
  };
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  if (written.size() == kYear) { return year_days(number(0, kYear), number(0, kYear)); }
  if (written.size() == kMonth) { return month_days(number(0, kYear), number(kYear + 1, 2)); }
  const auto day = parse_iso(written);
  return day ? std::optional(only(*day)) : std::nullopt;
}

std::string joined(std::span<const std::string> words) {
  std::string all;
  for (const std::string& word : words) { all += (all.empty() ? "" : " ") + word; }
  return all;
}

/// Does one of `marks` stand just before the role?
bool is_marked(std::span<const std::string> words, std::size_t role, const std::set<std::string>& marks) {
  constexpr std::size_t kWordsBack = 3;
  for (std::size_t back = 1; back <= std::min(kWordsBack, role); ++back) {
    if (marks.contains(words[role - back])) { return true; }
  }
  return false;
}

}  // namespace

Result<OfficeTerms> OfficeTerms::load(const base::TableFile& tables) {
  const auto roles = base::read_columns<4>(tables, "actors/roles", {"role", "office", "kind", "aliases"});
  if (!roles) { return std::unexpected(roles.error()); }
  const auto holders =
      base::read_columns<5>(tables, "actors/office_holders", {"person", "aliases", "office", "from", "until"});
  if (!holders) { return std::unexpected(holders.error()); }
  const auto context = base::read_columns<2>(tables, "time/en/context", {"word", "class"});
  if (!context) { return std::unexpected(context.error()); }
  OfficeTerms terms;
  for (const auto& [word, kind] : *context) {
    if (kind == "former") { terms.former_.emplace(word); }
    if (kind == "other-time") { terms.other_time_.emplace(word); }
  }
  for (const auto& [role, office, kind, aliases] : *roles) {
    if (kind != "single") { continue; }  // many hold such an office at a time, with terms less well known
    terms.offices_.emplace(plain(role), office);
    for (const auto alias : base::split_list(aliases)) { terms.offices_.emplace(plain(alias), office); }
  }
  for (const auto& [person, aliases, office, from, until] : *holders) {
    const auto first = partial_days(from);
    const auto last = partial_days(until);
    const Days days{first ? first->first : kEarliestDay, last ? last->last : kLatestDay};
    if (days.first > days.last) { continue; }
    const auto add = [&](std::string_view written) {
      const std::string name = plain(written);
      terms.first_words_.insert(first_word(name));
      terms.terms_[name].push_back({std::string(office), days});
    };
    add(person);
    for (const auto alias : base::split_list(aliases)) { add(alias); }
  }
  return terms;
}

OfficeTerms::Role OfficeTerms::role_before(std::span<const std::string> words, std::size_t at) const {
  for (std::size_t size = std::min(kMostRoleWords, at); size > 0; --size) {
    const auto known = offices_.find(joined(words.subspan(at - size, size)));
    if (known != offices_.end()) { return {.office = known->second, .first = at - size}; }
  }
  return {};
}

std::optional<OfficeMention> OfficeTerms::mention_at(std::span<const Token> tokens, std::span<const std::string> words,
                                                     std::size_t at) const {
  for (std::size_t size = std::min(kMostNameWords, tokens.size() - at); size >= 2; --size) {
    const auto known = terms_.find(joined(words.subspan(at, size)));
    if (known == terms_.end()) { continue; }
    const Role role = role_before(words, at);
    if (role.office.empty() || is_marked(words, role.first, other_time_)) { return std::nullopt; }
    OfficeMention mention{.span = cover(tokens[role.first].span, tokens[at + size - 1].span),
                          .former = is_marked(words, role.first, former_),
                          .terms = {}};
    for (const Term& term : known->second) {
      if (term.office == role.office) { mention.terms.push_back(term.days); }
    }
    return mention.terms.empty() ? std::nullopt : std::optional(std::move(mention));
  }
  return std::nullopt;
}

std::vector<OfficeMention> OfficeTerms::find(const Document& document) const {
  std::vector<OfficeMention> mentions;
  std::vector<std::string> words;
  for (const Sentence& sentence : document.sentences()) {
    const auto tokens = document.tokens_of(sentence);
    words.clear();
    for (const Token& token : tokens) { words.push_back(plain_word(document, token)); }
    for (std::size_t at = 1; at < tokens.size(); ++at) {
      if (tokens[at].letter_case == LetterCase::kLower || !first_words_.contains(first_word(words[at]))) { continue; }
      auto mention = mention_at(tokens, words, at);
      const auto same_terms = [&](const OfficeMention& other) { return mention->terms == other.terms; };
      if (mention && std::ranges::none_of(mentions, same_terms)) { mentions.push_back(std::move(*mention)); }
    }
  }
  return mentions;
}

}  // namespace chancery::time

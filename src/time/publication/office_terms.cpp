// SPDX-License-Identifier: Apache-2.0
#include "time/publication/office_terms.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "time/publication/day_scores.h"
#include "time/publication/plain_words.h"

namespace chancery::time {
namespace {

constexpr std::size_t kMostNameWords = 4;
constexpr std::size_t kMostRoleWords = 6;
/// States whose names begin with the family name.
constexpr std::array<std::string_view, 6> kFamilyNameFirst = {"CHN", "KOR", "PRK", "TWN", "VNM", "KHM"};

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

bool is_capital(const Token& token) {
  return token.letter_case != LetterCase::kLower && token.letter_case != LetterCase::kOther;
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
      base::read_columns<6>(tables, "actors/office_holders", {"person", "aliases", "state", "office", "from", "until"});
  if (!holders) { return std::unexpected(holders.error()); }
  const auto context = base::read_columns<2>(tables, "time/en/context", {"word", "class"});
  if (!context) { return std::unexpected(context.error()); }
  OfficeTerms terms;
  for (const auto& [word, kind] : *context) {
    if (kind == "former") { terms.former_.emplace(word); }
    if (kind == "other-time") { terms.other_time_.emplace(word); }
  }
  for (const auto& [role, office, kind, aliases] : *roles) {
    if (office.starts_with("former")) { continue; }  // "former" before an office is read as such
    const Office named{std::string(office), kind == "single"};
    const auto add = [&](std::string_view written) {
      const std::string words = plain(written);
      terms.role_ends_.insert(last_word(words));
      terms.offices_.emplace(words, named);
    };
    add(role);
    for (const auto alias : base::split_list(aliases)) { add(alias); }
  }
  for (const auto& [person, aliases, state, office, from, until] : *holders) {
    const auto first = partial_days(from);
    const auto last = partial_days(until);
    const Days days{first ? first->first : kEarliestDay, last ? last->last : kLatestDay};
    if (days.first > days.last) { continue; }
    const bool family_first = std::ranges::find(kFamilyNameFirst, state) != kFamilyNameFirst.end();
    const Term term{std::string(office), days};
    terms.add_holder(person, family_first, term);
    for (const auto alias : base::split_list(aliases)) { terms.add_holder(alias, family_first, term); }
  }
  return terms;
}

void OfficeTerms::add_holder(std::string_view name, bool family_first, const Term& term) {
  const std::string written = plain(name);
  const std::string first = first_word(written);
  const std::string family = family_first ? first : last_word(written);
  const bool numeral = !family_first && family.find_first_not_of("ivx") == std::string::npos;  // "Juan Carlos I"
  first_words_.insert(first);
  beginnings_.add(first);
  beginnings_.add(numeral ? written : family);
  for (auto* terms : {&terms_[written], &family_terms_[numeral ? written : family]}) {
    const auto same = [&](const Term& one) { return one.office == term.office && one.days == term.days; };
    if (std::ranges::none_of(*terms, same)) { terms->push_back(term); }
  }
}

OfficeTerms::Role OfficeTerms::role_before(std::span<const std::string> words, std::size_t at) const {
  if (at == 0 || !role_ends_.contains(words[at - 1])) { return {}; }
  for (std::size_t size = std::min(kMostRoleWords, at); size > 0; --size) {
    const auto known = offices_.find(joined_words(words.subspan(at - size, size)));
    if (known != offices_.end()) { return {.office = &known->second, .first = at - size, .last = at}; }
  }
  return {};
}

OfficeTerms::Role OfficeTerms::role_after(std::span<const std::string> words, std::size_t at) const {
  constexpr std::size_t kWordsBetween = 4;
  if (at >= words.size() || words[at] != ",") { return {}; }
  const std::size_t last_begin = std::min(at + 1 + kWordsBetween, words.size());
  for (std::size_t begin = at + 1; begin < last_begin; ++begin) {
    const std::string& word = words[begin];
    if (word == "," || word == "." || former_.contains(word) || other_time_.contains(word)) { break; }
    for (std::size_t size = std::min(kMostRoleWords, words.size() - begin); size > 0; --size) {
      const auto known = offices_.find(joined_words(words.subspan(begin, size)));
      if (known != offices_.end()) { return {.office = &known->second, .first = begin, .last = begin + size}; }
    }
  }
  return {};
}

std::optional<OfficeMention> OfficeTerms::mention(std::span<const Token> tokens, std::span<const std::string> words,
                                                  Role role, std::size_t name, std::size_t name_end,
                                                  const std::vector<Term>& terms) const {
  if (is_marked(words, role.first, other_time_)) { return std::nullopt; }
  const std::size_t first = std::min(role.first, name);
  const std::size_t last = std::max(role.last, name_end);
  OfficeMention found{.span = cover(tokens[first].span, tokens[last - 1].span),
                      .former = role.first < name && is_marked(words, role.first, former_),
                      .terms = {}};
  for (const Term& term : terms) {
    if (term.office == role.office->name) { found.terms.push_back(term.days); }
  }
  return found.terms.empty() ? std::nullopt : std::optional(std::move(found));
}

std::optional<OfficeMention> OfficeTerms::mention_at(std::span<const Token> tokens, std::span<const std::string> words,
                                                     std::size_t at) const {
  const std::string first = first_word(words[at]);
  if (!beginnings_.may_hold(first) && !beginnings_.may_hold(words[at])) { return std::nullopt; }
  const Role before = role_before(words, at);
  if (first_words_.contains(first)) {
    for (std::size_t size = std::min(kMostNameWords, tokens.size() - at); size >= 2; --size) {
      const auto known = terms_.find(joined_words(words.subspan(at, size)));
      if (known == terms_.end()) { continue; }
      const Role role = before.office != nullptr ? before : role_after(words, at + size);
      return role.office == nullptr ? std::nullopt : mention(tokens, words, role, at, at + size, known->second);
    }
  }
  const bool more_follows = at + 1 < tokens.size() && is_capital(tokens[at + 1]);
  const auto family = family_terms_.find(words[at]);
  if (before.office == nullptr || !before.office->single || more_follows || family == family_terms_.end()) {
    return std::nullopt;
  }
  return mention(tokens, words, before, at, at + 1, family->second);
}

bool OfficeTerms::may_name_holder(const Document& document, std::span<const Token> tokens) const {
  return std::ranges::any_of(tokens, [&](const Token& token) {
    if (!is_capital(token)) { return false; }
    const std::string word = plain_word(document, token);
    return beginnings_.may_hold(word) || beginnings_.may_hold(std::string_view(word).substr(0, word.find(' ')));
  });
}

std::vector<OfficeMention> OfficeTerms::find(const Document& document) const {
  std::vector<OfficeMention> mentions;
  std::vector<std::string> words;
  for (const Sentence& sentence : document.sentences()) {
    const auto tokens = document.tokens_of(sentence);
    if (!may_name_holder(document, tokens)) { continue; }
    words.clear();
    for (const Token& token : tokens) { words.push_back(plain_word(document, token)); }
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (!is_capital(tokens[at])) { continue; }
      auto mention = mention_at(tokens, words, at);
      const auto same_terms = [&](const OfficeMention& other) { return mention->terms == other.terms; };
      if (mention && std::ranges::none_of(mentions, same_terms)) { mentions.push_back(std::move(*mention)); }
    }
  }
  return mentions;
}

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
#include "time/publication/ages.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "time/publication/day_scores.h"
#include "time/publication/plain_words.h"

namespace chancery::time {
namespace {

constexpr std::size_t kMostNameWords = 6;
constexpr int kLeastAge = 10;
constexpr int kMostAge = 99;

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// Two digits at the beginning of `text`, with no third.
std::optional<int> two_digits(std::string_view text) {
  if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1]) || (text.size() > 2 && is_digit(text[2]))) {
    return std::nullopt;
  }
  constexpr int kTen = 10;
  const int number = (text[0] - '0') * kTen + (text[1] - '0');
  return number >= kLeastAge ? std::optional(number) : std::nullopt;
}

/// ", 64," and ", 64." and " (64)".
std::optional<ToldAge> age_after(std::string_view after) {
  constexpr std::array<std::string_view, 4> kLeads = {", aged ", ", age ", ", ", " ("};
  for (const std::string_view lead : kLeads) {
    if (!after.starts_with(lead)) { continue; }
    const auto years = two_digits(after.substr(lead.size()));
    if (!years) { continue; }
    const std::size_t end = lead.size() + 2;
    const char mark = end < after.size() ? after[end] : '.';
    const bool closed = lead == " (" ? mark == ')' : mark == ',' || mark == '.' || mark == ';' || mark == ')';
    const bool number = end + 1 < after.size() && is_digit(after[end + 1]);  // ", 64,000"
    if (closed && !number) { return ToldAge{.years = *years, .before = 0, .after = end + (lead == " (" ? 1U : 0U)}; }
  }
  return std::nullopt;
}

/// "64-year-old ", with a few words of an office before the name.
std::optional<ToldAge> age_before(std::string_view before) {
  constexpr std::string_view kMark = "-year-old ";
  constexpr std::ptrdiff_t kMostBlanks = 4;
  const std::size_t at = before.rfind(kMark);
  if (at == std::string_view::npos || at < 2) { return std::nullopt; }
  const std::string_view between = before.substr(at + kMark.size());
  const bool plain = between.find_first_of(",.;:()\"\n") == std::string_view::npos;
  const bool third = at > 2 && is_digit(before[at - 3]);
  const auto years = third ? std::nullopt : two_digits(before.substr(at - 2, 2));
  // "The 64-year-old told Merkel" is of another: what stands between has a capital.
  const bool office = between.empty() || (between.front() >= 'A' && between.front() <= 'Z');
  if (!years || !plain || !office || std::ranges::count(between, ' ') > kMostBlanks) { return std::nullopt; }
  return ToldAge{.years = *years, .before = before.size() - (at - 2), .after = 0};
}

/// May a sentence tell an age? Most have no number of two digits of its own, and their names need not be looked for.
bool may_tell_age(std::string_view sentence) {
  for (std::size_t at = 1; at + 1 < sentence.size(); ++at) {
    if (!is_digit(sentence[at])) { continue; }
    const char before = sentence[at - 1];
    const bool begins = before == ' ' || before == '(' || before == '\n';
    if (begins && two_digits(sentence.substr(at))) { return true; }
  }
  return two_digits(sentence).has_value();
}

/// The day or the year that "1954-07-17" or "1954" is; nothing where it is neither.
std::optional<Days> birth_days(std::string_view written) {
  constexpr std::size_t kYear = 4;
  if (const auto day = parse_iso(written)) { return only(*day); }
  int year = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), year);
  const bool whole = error == std::errc{} && end == written.data() + written.size() && written.size() == kYear;
  return whole ? year_days(year, year) : std::nullopt;
}

/// The days on which someone is so many years old; one born in a year that is all that is known may be on more of them.
std::optional<Days> days_of_age(Days birth, int years) {
  constexpr int kMonths = 12;
  const auto first = plus_months(birth.first, years * kMonths);
  const auto after = plus_months(birth.last, (years + 1) * kMonths);
  return first && after ? std::optional(Days{*first, *after - std::chrono::days{1}}) : std::nullopt;
}

}  // namespace

std::optional<ToldAge> told_age(std::string_view before, std::string_view after) {
  const auto told = age_after(after);
  return told ? told : age_before(before);
}

Result<Ages> Ages::load(const base::TableFile& tables) {
  constexpr const char* kTable = "time/births";
  const auto rows = base::read_columns<3>(tables, kTable, {"person", "aliases", "born"});
  if (!rows) { return std::unexpected(rows.error()); }
  Ages ages;
  for (const auto& [person, aliases, born] : *rows) {
    const auto birth = birth_days(born);
    if (!birth) {
      return fail(ErrorCode::kBadTable, "the birth of \"" + std::string(person) + "\" is no day and no year", kTable);
    }
    const std::size_t place = ages.people_.size();
    const auto add = [&](std::string_view name) {
      const std::string words = plain(name);
      ages.first_words_.insert(first_word(words));
      ages.by_name_.emplace(words, place);
    };
    add(person);
    for (const auto alias : base::split_list(aliases)) { add(alias); }
    ages.people_.push_back({.born = std::string(born), .birth = *birth});
  }
  return ages;
}

std::vector<Ages::Name> Ages::names(const Document& document) const {
  std::vector<Name> names;
  std::vector<std::string> words;
  for (const Sentence& sentence : document.sentences()) {
    if (!may_tell_age(document.text_of(sentence.span))) { continue; }
    const auto tokens = document.tokens_of(sentence);
    words.clear();
    for (const Token& token : tokens) { words.push_back(plain_word(document, token)); }
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (!first_words_.contains(first_word(words[at]))) { continue; }
      for (std::size_t size = std::min(kMostNameWords, tokens.size() - at); size >= 2; --size) {
        const auto known = by_name_.find(joined_words(std::span(words).subspan(at, size)));
        if (known == by_name_.end()) { continue; }
        names.push_back({known->second, cover(tokens[at].span, tokens[at + size - 1].span), sentence.span});
        at += size - 1;
        break;
      }
    }
  }
  return names;
}

std::vector<AgeMention> Ages::find(const Document& document) const {
  std::vector<AgeMention> mentions;
  const std::vector<Name> all = names(document);
  std::vector<std::size_t> told;
  const auto take = [&](std::size_t person, Span name, Span sentence) {
    const auto age =
        told_age(document.text_of({sentence.begin, name.begin}), document.text_of({name.end, sentence.end}));
    if (!age || age->years > kMostAge || std::ranges::find(told, person) != told.end()) { return; }
    const auto days = days_of_age(people_[person].birth, age->years);
    if (!days || days->last < kEarliestDay || days->first > kLatestDay) { return; }
    told.push_back(person);
    mentions.push_back({.span = {name.begin - static_cast<std::uint32_t>(age->before),
                                 name.end + static_cast<std::uint32_t>(age->after)},
                        .born = people_[person].born,
                        .days = *days});
  };
  for (const Name& name : all) { take(name.person, name.span, name.sentence); }
  return mentions;
}

}  // namespace chancery::time

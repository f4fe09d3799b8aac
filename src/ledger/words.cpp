// SPDX-License-Identifier: Apache-2.0
#include "ledger/words.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/utf8.h"

namespace chancery::ledger {
namespace {

/// Endings, the longest first; what is left has at least kFewestLetters.
constexpr std::array<std::string_view, 14> kEndings = {"ations", "ation", "ments", "ment", "ities", "ings", "ions",
                                                       "ing",    "ion",   "ity",   "al",   "ed",    "es",   "s"};
constexpr std::size_t kFewestLetters = 4;

std::string stem_of(std::string word) {
  for (const std::string_view ending : kEndings) {
    if (word.size() >= ending.size() + kFewestLetters && word.ends_with(ending)) {
      word.resize(word.size() - ending.size());
      break;
    }
  }
  if (word.size() > kFewestLetters && word.ends_with('e')) { word.pop_back(); }
  const std::size_t size = word.size();
  if (size > kFewestLetters && word[size - 1] == word[size - 2]) { word.pop_back(); }  // "stopp", of "stopped"
  return word;
}

}  // namespace

Result<WordTable> WordTable::load(const base::TableFile& tables) {
  const auto rows = base::read_columns<1>(tables, "ledger/en/small_words", {"word"});
  if (!rows) { return std::unexpected(rows.error()); }
  WordTable table;
  for (const auto& [word] : *rows) { table.small_.insert(word); }
  const auto verbs = base::read_columns<3>(tables, "language/en/irregular_verbs", {"verb", "past", "participle"});
  if (!verbs) { return std::unexpected(verbs.error()); }
  for (const auto& [verb, past, participle] : *verbs) {
    for (const std::string_view cell : {past, participle}) {
      for (const std::string_view form : base::split_list(cell)) { table.bases_.emplace(form, verb); }
    }
  }
  return table;
}

WordSet WordTable::words_of(std::string_view text) const {
  WordSet words;
  const std::string folded = base::fold(text);
  std::string word;
  const auto end_word = [&] {
    const auto base = bases_.find(word);
    if (base != bases_.end()) { word = base->second; }
    if (word.size() > 1 && !small_.contains(word)) { words.push_back(stem_of(std::move(word))); }
    word.clear();
  };
  for (std::size_t at = 0; at < folded.size();) {
    const base::Character character = base::character_at(folded, at);
    if (base::is_letter(character.code) || base::is_digit(character.code)) {
      word.append(folded, at, character.size);
    } else {
      end_word();
    }
    at += character.size;
  }
  end_word();
  std::ranges::sort(words);
  const auto again = std::ranges::unique(words);
  words.erase(again.begin(), again.end());
  return words;
}

std::size_t common(const WordSet& a, const WordSet& b) {
  WordSet both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both.size();
}

double covered(const WordSet& part, const WordSet& whole) {
  return part.empty() ? 0 : static_cast<double>(common(part, whole)) / static_cast<double>(part.size());
}

double alike(const WordSet& a, const WordSet& b) {
  const std::size_t both = common(a, b);
  const std::size_t all = a.size() + b.size() - both;
  return all == 0 ? 0 : static_cast<double>(both) / static_cast<double>(all);
}

}  // namespace chancery::ledger

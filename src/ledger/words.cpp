// SPDX-License-Identifier: Apache-2.0
#include "ledger/words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace chancery::ledger {
namespace {

/// Endings, the longest first, with the fewest letters of what they are taken from.
struct Ending {
  std::string_view letters;
  std::size_t fewest;
};
constexpr std::array<Ending, 14> kEndings = {{{"ations", 4},
                                              {"ation", 4},
                                              {"ments", 4},
                                              {"ment", 4},
                                              {"ities", 4},
                                              {"ings", 4},
                                              {"ions", 4},
                                              {"ing", 4},
                                              {"ion", 4},
                                              {"ity", 4},
                                              {"al", 4},
                                              {"ed", 3},
                                              {"es", 3},
                                              {"s", 3}}};
constexpr std::size_t kFewestLetters = 3;

std::string stem_of(std::string word) {
  for (const Ending& ending : kEndings) {
    if (word.size() >= ending.letters.size() + ending.fewest && word.ends_with(ending.letters)) {
      word.resize(word.size() - ending.letters.size());
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
  const auto frequent = base::read_columns<2>(tables, "ledger/en/frequent_words", {"word", "weight"});
  if (!frequent) { return std::unexpected(frequent.error()); }
  for (const auto& [word, weight] : *frequent) {
    if (weight.size() != 1 || weight[0] < '1' || weight[0] > '3') {
      return fail(ErrorCode::kBadTable, "ledger/en/frequent_words: a weight is 1, 2 or 3: " + std::string(word));
    }
    table.weights_.emplace(stem_of(std::string(word)), static_cast<unsigned>(weight[0] - '0'));
  }
  const auto verbs = base::read_columns<3>(tables, "language/en/irregular_verbs", {"verb", "past", "participle"});
  if (!verbs) { return std::unexpected(verbs.error()); }
  for (const auto& [verb, past, participle] : *verbs) {
    for (const std::string_view cell : {past, participle}) {
      for (const std::string_view form : base::split_list(cell)) { table.bases_.emplace(form, verb); }
    }
  }
  return table;
}

Word WordBook::number_of(std::string stem) {
  const auto known = table_.weights_.find(stem);
  const unsigned weight = known == table_.weights_.end() ? kMostWeight : known->second;
  const auto next = static_cast<Word>(numbers_.size()) * kMostWeight + (weight - 1);
  return numbers_.try_emplace(std::move(stem), next).first->second;
}

WordSet WordBook::words_of(std::string_view text) {
  WordSet words;
  const std::string folded = base::fold(text);
  std::string word;
  const auto end_word = [&] {
    const auto base = table_.bases_.find(word);
    if (base != table_.bases_.end()) { word = base->second; }
    if (word.size() > 1 && !table_.small_.contains(word)) { words.push_back(number_of(stem_of(std::move(word)))); }
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

WordSet first_words_of(WordBook& words, std::string_view text, std::size_t most) {
  // Word by word, since a set has no order; the text up to a space is whole words.
  for (std::size_t end = text.find(' '); end != std::string_view::npos; end = text.find(' ', end + 1)) {
    WordSet set = words.words_of(text.substr(0, end));
    if (set.size() >= most) { return set; }
  }
  return words.words_of(text);
}

unsigned weight_of(const WordSet& set) {
  unsigned sum = 0;
  for (const Word word : set) { sum += weight_of(word); }
  return sum;
}

Common common(const WordSet& a, const WordSet& b) {
  // The ledger spends most of its time here. Which side is smaller cannot be foretold, so nothing branches on it.
  Common both;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    const Word here = *left;
    const Word there = *right;
    both.words += here == there ? 1U : 0U;
    both.weight += here == there ? weight_of(here) : 0U;
    left += here <= there ? 1 : 0;
    right += there <= here ? 1 : 0;
  }
  return both;
}

unsigned covered(const WordSet& part, const WordSet& whole) {
  constexpr unsigned kWhole = 100;
  const unsigned all = weight_of(part);
  return all == 0 ? 0 : common(part, whole).weight * kWhole / all;
}

}  // namespace chancery::ledger

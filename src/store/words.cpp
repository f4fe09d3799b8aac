// SPDX-License-Identifier: Apache-2.0
#include "store/words.h"

#include <algorithm>

#include "base/utf8.h"

namespace chancery::store {

std::string words_of(std::string_view text) {
  const std::string folded = base::fold(text);
  std::string words = " ";
  words.reserve(folded.size() + 2);
  for (std::size_t at = 0; at < folded.size();) {
    const base::Character character = base::character_at(folded, at);
    if (base::is_letter(character.code) || base::is_digit(character.code)) {
      words.append(folded, at, character.size);
    } else if (words.back() != ' ') {
      words += ' ';
    }
    at += character.size;
  }
  if (words.back() != ' ') { words += ' '; }
  return words;
}

std::vector<std::string> wanted_words(std::string_view text) {
  const std::string words = words_of(text);
  std::vector<std::string> wanted;
  for (std::size_t begin = 0; begin + 1 < words.size();) {
    const std::size_t end = words.find(' ', begin + 1);
    wanted.push_back(words.substr(begin, end + 1 - begin));
    begin = end;
  }
  return wanted;
}

std::vector<std::string> word_list(std::string_view text) {
  std::vector<std::string> list = wanted_words(text);
  for (std::string& word : list) { word = word.substr(1, word.size() - 2); }
  std::ranges::sort(list);
  const auto repeated = std::ranges::unique(list);
  list.erase(repeated.begin(), repeated.end());
  return list;
}

std::vector<std::string> word_list(std::span<const std::string> names) {
  std::string all;
  for (const std::string& name : names) { all += name + "\n"; }
  return word_list(std::string_view(all));
}

bool holds_all(std::string_view words, std::span<const std::string> wanted) {
  return std::ranges::all_of(wanted,
                             [words](const std::string& word) { return words.find(word) != std::string_view::npos; });
}

}  // namespace chancery::store

// SPDX-License-Identifier: Apache-2.0
#include "time/publication/plain_words.h"

#include <algorithm>

#include "base/utf8.h"

namespace chancery::time {

std::string plain(std::string_view written) {
  std::string folded = base::fold(written);
  std::ranges::replace(folded, '-', ' ');
  return folded;
}

std::string plain_word(const Document& document, const Token& token) {
  const std::string_view lower = document.lower(token);
  const bool simple = std::ranges::all_of(lower, [](char byte) { return byte >= 'a' && byte <= 'z'; });
  return simple ? std::string(lower) : plain(lower);
}

std::string joined_words(std::span<const std::string> words) {
  std::string all;
  for (const std::string& word : words) { all += (all.empty() ? "" : " ") + word; }
  return all;
}

std::string first_word(const std::string& words) {
  return words.substr(0, words.find(' '));
}

std::string last_word(const std::string& words) {
  return words.substr(words.rfind(' ') + 1);
}

}  // namespace chancery::time

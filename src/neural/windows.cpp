// SPDX-License-Identifier: Apache-2.0
#include "neural/windows.h"

#include <algorithm>

#include "neural/characters.h"

namespace chancery::neural {
namespace {

constexpr std::size_t kLengths[] = {16, 32, 48, 64, 128};
constexpr std::size_t kStep = 128;  // beyond them
constexpr std::size_t kLongestInCompany = 32;
constexpr std::size_t kRows = 4;
constexpr auto kSpecial = static_cast<std::int32_t>(CaseClass::kSpecial);

}  // namespace

std::size_t filled_length(std::size_t pieces) {
  const auto* found = std::ranges::lower_bound(kLengths, pieces);
  return found != std::end(kLengths) ? *found : (pieces + kStep - 1) / kStep * kStep;
}

std::size_t batch_size(std::size_t length, std::size_t waiting) {
  return length > kLongestInCompany || waiting < kRows ? 1 : kRows;
}

void Windows::clear() {
  windows_.clear();
  ids_.clear();
  cases_.clear();
  begins_word_.clear();
}

std::size_t Windows::add(std::size_t sentence, std::span<const std::string_view> words, std::size_t first_word,
                         std::size_t most) {
  first_word = add_window(sentence, words, first_word);
  while (first_word < words.size() && waiting() < most) { first_word = add_window(sentence, words, first_word); }
  return first_word;
}

std::size_t Windows::add_window(std::size_t sentence, std::span<const std::string_view> words, std::size_t first_word) {
  const std::size_t begin = ids_.size();
  const auto add_piece = [&](std::int32_t id, std::int32_t piece_case, bool begins_word) {
    ids_.push_back(id);
    cases_.push_back(piece_case);
    begins_word_.push_back(begins_word);
  };
  const std::size_t room = begin + most_pieces_ - 1;  // for [SEP]
  add_piece(word_piece_.start(), kSpecial, false);
  std::size_t word = first_word;
  for (; word < words.size(); ++word) {
    word_ids_.clear();
    word_piece_.cut(words[word], scratch_, word_ids_);
    if (word == first_word) { word_ids_.resize(std::min(word_ids_.size(), room - ids_.size())); }
    if (ids_.size() + word_ids_.size() > room) { break; }
    const auto word_case = static_cast<std::int32_t>(case_class(words[word]));
    for (std::size_t i = 0; i < word_ids_.size(); ++i) { add_piece(word_ids_[i], word_case, i == 0); }
  }
  add_piece(word_piece_.end(), kSpecial, false);
  const std::size_t pieces = ids_.size() - begin;
  windows_.push_back({sentence, first_word, word - first_word, begin, pieces, filled_length(pieces)});
  return word;
}

void Windows::sort() {
  std::ranges::stable_sort(windows_, {}, &Window::length);
}

void Windows::write(const Window& window, std::int32_t* ids, std::int32_t* cases, std::int32_t* firsts,
                    std::int32_t* lasts) const {
  std::fill_n(ids, window.length, 0);
  std::fill_n(cases, window.length, kSpecial);
  std::fill_n(firsts, window.length, 0);
  std::fill_n(lasts, window.length, 0);
  std::size_t words = 0;
  for (std::size_t i = 0; i < window.pieces; ++i) {
    ids[i] = ids_[window.begin + i];
    cases[i] = cases_[window.begin + i];
    if (begins_word_[window.begin + i]) { firsts[words++] = static_cast<std::int32_t>(i); }
    if (words > 0 && i + 1 < window.pieces) { lasts[words - 1] = static_cast<std::int32_t>(i); }
  }
}

}  // namespace chancery::neural

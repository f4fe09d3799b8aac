// SPDX-License-Identifier: Apache-2.0
//
// Finds where sentences end, over the words of one paragraph. A stop ends a sentence where what comes
// after it looks like a beginning: a capital, a figure, an opening quotation mark or bracket. A stop
// that belongs to an abbreviation ends one only where the abbreviation may stand last and the next word
// is one that begins sentences ("in the U.S. The ...").
//
// What goes on for more than kMostWords words without such a stop is a table, a list or noise: it is cut,
// so that whoever reads sentences may look at every word of one from every other.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "language/abbreviations.h"
#include "language/tags/word.h"

namespace chancery::language {

/// Words and marks of the longest sentence: several times the longest in news.
inline constexpr std::size_t kMostWords = 500;

class SentenceSplitter {
 public:
  /// `abbreviations` must outlive the object.
  explicit SentenceSplitter(const Abbreviations& abbreviations) : abbreviations_(abbreviations) {}

  /// The number of each word that begins a sentence, the first one (0) among them. A sentence may have any
  /// number of words.
  [[nodiscard]] std::vector<std::size_t> beginnings(std::string_view text, std::span<const Word> words) const;

  /// The number of words of a sentence that are read as one: all, or up to kMostWords; then a cut is made
  /// behind a comma or semicolon, else at a blank, where the second half of the words has one.
  [[nodiscard]] static std::size_t words_of_part(std::string_view text, std::span<const Word> sentence);

 private:
  const Abbreviations& abbreviations_;
};

}  // namespace chancery::language

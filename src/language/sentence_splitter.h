// SPDX-License-Identifier: Apache-2.0
//
// Finds where sentences end, over the words of one paragraph. A stop ends a sentence where what comes
// after it looks like a beginning: a capital, a figure, an opening quotation mark or bracket. A stop
// that belongs to an abbreviation ends one only where the abbreviation may stand last and the next word
// is one that begins sentences ("in the U.S. The ...").
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "language/abbreviations.h"
#include "language/tags/word.h"

namespace chancery::language {

class SentenceSplitter {
 public:
  /// `abbreviations` must outlive the object.
  explicit SentenceSplitter(const Abbreviations& abbreviations) : abbreviations_(abbreviations) {}

  /// The number of each word that begins a sentence, the first one (0) among them.
  [[nodiscard]] std::vector<std::size_t> beginnings(std::string_view text, std::span<const Word> words) const;

 private:
  const Abbreviations& abbreviations_;
};

}  // namespace chancery::language

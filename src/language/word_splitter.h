// SPDX-License-Identifier: Apache-2.0
//
// Splits running text into words and marks, much as the Penn treebank and Universal Dependencies do:
//
//   Japan's won't "U.S.-led" $1.5 billion    Japan|'s|wo|n't|"|U.S.-led|"|$|1.5|billion
//
// A word with hyphens is one word, a slash divides, an abbreviation keeps its stop, dots in a row are
// one mark. Where a stop and a capital are glued ("threat.The"), the stop divides.
#pragma once

#include <string_view>
#include <vector>

#include "chancery/span.h"
#include "language/abbreviations.h"

namespace chancery::language {

class WordSplitter {
 public:
  /// `abbreviations` must outlive the object.
  explicit WordSplitter(const Abbreviations& abbreviations) : abbreviations_(abbreviations) {}

  /// Appends the words of text[span] in order.
  void split(std::string_view text, Span span, std::vector<Span>& words) const;

 private:
  const Abbreviations& abbreviations_;
};

}  // namespace chancery::language

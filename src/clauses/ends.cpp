// SPDX-License-Identifier: Apache-2.0
//
// Where a clause ends in the row of words.
#include <algorithm>
#include <array>

#include "clauses/clauses.h"

namespace chancery::clauses {
namespace {

constexpr std::array<std::string_view, 19> kEnds = {
    "that",  "who",   "which",    "whose",  "whom",    "when",  "if",  "unless", "while", "because",
    "since", "until", "although", "though", "whether", "where", "but", "as",     ";"};

[[nodiscard]] bool ends_clause(const Words& words, std::uint32_t word) {
  return std::ranges::find(kEnds, words.lower(word)) != kEnds.end() || words.is_quote_mark(word);
}

/// The first word after `clause` that belongs to another clause.
std::uint32_t end_of(const Words& words, const std::vector<Phrase>& phrases, const std::vector<Clause>& clauses,
                     std::size_t number) {
  std::uint32_t end = words.size();
  if (number + 1 < clauses.size()) {
    const Clause& next = clauses[number + 1];
    end = next.first;
    if (next.marker_word != kNone && next.marker_word >= clauses[number].last) {
      end = std::min(end, next.marker_word);
    }
    if (next.finite() && next.link != Link::kCoordinated) {
      for (const std::uint32_t subject : next.subjects) {
        if (phrases[subject].first >= clauses[number].last && next.link != Link::kRelative) {
          end = std::min(end, phrases[subject].first);
        }
      }
    }
  }
  for (std::uint32_t word = clauses[number].last; word < end; ++word) {
    if (ends_clause(words, word) && word > clauses[number].last) { return word; }
  }
  return end;
}

}  // namespace

void find_ends(const Words& words, const std::vector<Phrase>& phrases, std::vector<Clause>& clauses) {
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    clauses[i].end = std::max(end_of(words, phrases, clauses, i), clauses[i].last);
  }
}

}  // namespace chancery::clauses

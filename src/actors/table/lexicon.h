// SPDX-License-Identifier: Apache-2.0
//
// All phrases of the tables in one trie over word numbers.
//
//   "secretary of state"  -> role 31          "Secretary Of State" in a text matches: no capital is asked for
//   "Turkey"              -> state 208        "turkey" does not match: the phrase has a capital
//   "US"                  -> state 219        "us" and "Us" do not match: the phrase is in capitals
//
// One trie, because one walk over a sentence then finds everything; Aho-Corasick was rejected since
// phrases begin at word boundaries and are short.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "actors/table/vocabulary.h"
#include "chancery/date.h"

namespace chancery::actors {

/// What a phrase can stand for.
enum class Sense : std::uint8_t {
  kStateName,
  kAdjective,
  kDemonym,
  kCapital,
  kSeat,
  kRegion,
  kOrganisation,
  kPattern,  ///< words that name a body after a state ("foreign ministry")
  kRole,
  kPerson,
  kPlace,  ///< a name that holds a state's name and is none ("Sea of Japan")
  kCount,
};

/// Days on which something holds, both inclusive.
struct Period {
  Date from = Date::min();
  Date until = Date::max();

  [[nodiscard]] bool holds(Date day) const { return from <= day && day <= until; }
};
/// From two ISO dates, each of which may be empty or only a year or a month.
[[nodiscard]] Period make_period(std::string_view from, std::string_view until);

/// One meaning of a phrase. `row` counts in the table of its sense.
struct Entry {
  Sense sense = Sense::kPlace;
  std::uint8_t words = 0;
  std::uint16_t capital = 0;  ///< bit i: word i has to begin with a capital letter
  std::uint16_t caps = 0;     ///< bit i: word i has to be all capitals
  std::uint32_t row = 0;
  std::uint32_t guard = 0;  ///< number of a condition of the tables; 0 = none
  std::uint32_t next = 0;   ///< the next entry of the same phrase; 0 = none
  Period period;
};

/// A word of a text as the lexicon sees it.
struct LexicalWord {
  WordKey key = kNoWord;
  WordCase letter_case;
};

/// Immutable after the tables are added; safe from several threads. Table bytes must outlive it.
class Lexicon {
 public:
  static constexpr std::size_t kMostWords = 16;

  Lexicon();

  /// Adds a phrase; phrases of more than kMostWords words are left out. `phrase` must outlive the object.
  void add(std::string_view phrase, Sense sense, std::uint32_t row, Period period = {}, std::uint32_t guard = 0);

  [[nodiscard]] Vocabulary& vocabulary() { return vocabulary_; }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }

  /// Calls `each(entry)` for every phrase that begins at the first of `words`, shortest first.
  template <class Words, class Each>
  void match(const Words& words, const Each& each) const;

 private:
  [[nodiscard]] std::uint32_t child(std::uint32_t node, WordKey word) const;
  std::uint32_t add_child(std::uint32_t node, WordKey word);
  void grow();

  struct Edge {
    std::uint64_t key = 0;  // node << 32 | word; 0 = free (a word is never 0)
    std::uint32_t node = 0;
  };
  Vocabulary vocabulary_;
  std::vector<Edge> edges_;  // open addressing, a power of two
  std::size_t edge_count_ = 0;
  std::vector<std::uint32_t> first_entry_;  // by node; 0 = none
  std::vector<Entry> entries_;              // [0] is none
};

template <class Words, class Each>
void Lexicon::match(const Words& words, const Each& each) const {
  std::uint32_t node = 0;
  std::uint16_t capital = 0;
  std::uint16_t caps = 0;
  for (std::size_t i = 0; i < words.size() && i < kMostWords; ++i) {
    if (words[i].key == kNoWord) { return; }
    node = child(node, words[i].key);
    if (node == 0) { return; }
    capital |= static_cast<std::uint16_t>(words[i].letter_case.capital ? 1U << i : 0U);
    caps |= static_cast<std::uint16_t>(words[i].letter_case.caps ? 1U << i : 0U);
    for (std::uint32_t at = first_entry_[node]; at != 0; at = entries_[at].next) {
      const Entry& entry = entries_[at];
      if ((entry.capital & ~capital) == 0 && (entry.caps & ~caps) == 0) { each(entry); }
    }
  }
}

}  // namespace chancery::actors

// SPDX-License-Identifier: Apache-2.0
//
// The words of all tables, each once, as numbers.
//
// Two spellings are the same word when they differ only in letter case, accents or full stops: "U.S."
// and "US", "Senkaku" and "SENKAKU". Whether a capital is asked for is a matter of the phrase
// (lexicon.h), not of the word. ASCII words are views into the table bytes; only words with other
// characters are folded and copied.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::actors {

/// Number of a word in a Vocabulary; kNoWord for words that no table has.
using WordKey = std::uint32_t;
inline constexpr WordKey kNoWord = 0;

/// How a word is written, as far as phrases ask for it.
struct WordCase {
  bool capital = false;  ///< begins with a capital letter
  bool caps = false;     ///< two letters or more, all capitals ("US", "U.N.")
};
[[nodiscard]] WordCase case_of(std::string_view word);

/// Calls `each(part)` for the words of a phrase or token: parts between blanks and hyphens, with a
/// final "'s" or "'" as a word of its own. Marks other than apostrophes, full stops and '&' stay in
/// their word.
template <class Each>
void split_words(std::string_view phrase, const Each& each);

/// Immutable after the tables are added. Views into the tables must outlive it.
class Vocabulary {
 public:
  Vocabulary();
  Vocabulary(Vocabulary&&) noexcept = default;
  Vocabulary& operator=(Vocabulary&&) noexcept = default;
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;
  ~Vocabulary() = default;

  /// The number of a word, added where it is new. `word` must outlive the object.
  WordKey add(std::string_view word);
  [[nodiscard]] WordKey find(std::string_view word) const;
  /// One more than the largest number.
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    WordKey key = kNoWord;
  };
  [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
  void grow();

  std::vector<std::string_view> words_;  // by key; [0] is no word
  std::vector<Slot> slots_;              // open addressing, a power of two
  std::deque<std::string> folded_;       // words that are not ASCII
};

/// The length in bytes of the "'s" (straight or curly apostrophe) or "'" at the end of a word, or 0.
[[nodiscard]] std::size_t possessive_size(std::string_view word);

template <class Each>
void split_words(std::string_view phrase, const Each& each) {
  std::size_t begin = 0;
  const auto emit = [&](std::size_t end) {
    const std::string_view part = phrase.substr(begin, end - begin);
    if (part.empty()) { return; }
    const std::size_t tail = possessive_size(part);
    if (tail > 0 && tail < part.size()) {
      each(part.substr(0, part.size() - tail));
      each(part.substr(part.size() - tail));
    } else {
      each(part);
    }
  };
  for (std::size_t at = 0; at < phrase.size(); ++at) {
    if (phrase[at] != ' ' && phrase[at] != '-') { continue; }
    emit(at);
    begin = at + 1;
  }
  emit(phrase.size());
}

}  // namespace chancery::actors

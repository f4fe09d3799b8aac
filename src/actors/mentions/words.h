// SPDX-License-Identifier: Apache-2.0
//
// The words of a report as names need them. A token is split at hyphens and before "'s", so that
// "Kyung-wha" is "Kyung Wha" and "U.S.-South Korea" holds two names:
//
//   tokens  Japan 's   | U.S.-South  Korea   | Kang  Kyung-wha
//   words   Japan 's   | U.S. South  Korea   | Kang  Kyung wha
//   glued              |       glued         |              glued
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "actors/table/facts.h"
#include "actors/table/lexicon.h"
#include "chancery/document.h"

namespace chancery::actors {

using WordRow = std::uint32_t;

struct Word : LexicalWord {
  Span span;
  std::string_view text;  ///< as written
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;
  Upos upos = Upos::kX;
  bool glued = false;  ///< a hyphen joins it to the word before
};

/// The longest phrase of each sense that begins at a word; null where there is none.
struct Matches {
  std::array<const Entry*, static_cast<std::size_t>(Sense::kCount)> longest{};

  [[nodiscard]] const Entry* operator[](Sense sense) const { return longest[static_cast<std::size_t>(sense)]; }
};

/// Immutable after the construction. Document and Facts must outlive it.
class Words {
 public:
  /// `day`: the days on which names have to hold (the publication date, or all days).
  Words(const Document& document, const Facts& facts, Period day);

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const Word& operator[](WordRow row) const { return words_[row]; }
  [[nodiscard]] const Matches& matches(WordRow row) const { return matches_[row]; }
  /// The first word of a sentence; of sentences().size(), the number of words.
  [[nodiscard]] WordRow first_of(std::uint32_t sentence) const { return first_of_[sentence]; }
  [[nodiscard]] bool is(WordRow row, WordClass cls) const { return facts_.is(words_[row].key, cls); }
  /// Is a token, if it is one word, of the class?
  [[nodiscard]] bool is_token(TokenId token, WordClass cls) const {
    return facts_.is(facts_.lexicon().vocabulary().find(document_.text_of(document_.at(token).span)), cls);
  }
  /// Is the word this one in lower case ASCII, whatever its case in the text?
  [[nodiscard]] bool reads(WordRow row, std::string_view lower) const;
  [[nodiscard]] bool text_is(WordRow row, std::string_view text) const { return words_[row].text == text; }
  /// Does a verb group begin at this word's token?
  [[nodiscard]] bool begins_verb_group(WordRow row) const { return verb_begins_[words_[row].token] != 0; }
  /// The verb group that holds this word's token, if any.
  [[nodiscard]] const VerbGroup* verb_group_of(WordRow row) const;
  /// The name that the encoder sees over this word's token; null where it sees none.
  [[nodiscard]] const Name* name_over(WordRow row) const;
  /// The same where the name begins with this word, else null.
  [[nodiscard]] const Name* name_at(WordRow row) const;
  /// One past the last word of `name`, which holds the word at `row`; a person's name ends at no hyphen.
  [[nodiscard]] WordRow end_of(const Name& name, WordRow row) const;
  /// Whether words [first, last] are the subject of a verb, by the tree; empty without one.
  [[nodiscard]] std::optional<bool> is_subject_in_tree(WordRow first, WordRow last) const;
  /// From the first byte of `first` to the last of `last`.
  [[nodiscard]] Span span_of(WordRow first, WordRow last) const {
    return {words_[first].span.begin, words_[last].span.end};
  }
  [[nodiscard]] const Document& document() const { return document_; }

 private:
  void add_token(const Token& token, std::uint32_t row, bool glued);
  void find_matches(Period day);
  [[nodiscard]] bool has_any(std::span<const WordKey> keys) const;

  const Document& document_;
  const Facts& facts_;
  std::vector<Word> words_;
  std::vector<Matches> matches_;
  std::vector<WordRow> first_of_;
  std::vector<std::uint8_t> verb_begins_;     // by token
  std::vector<std::uint32_t> verb_group_at_;  // by token: number of its group plus one
  std::vector<std::uint32_t> name_at_;        // by token: number of its name plus one
};

/// Do two words read the same, ASCII letters without regard to case?
[[nodiscard]] bool same_letters(std::string_view word, std::string_view lower);

}  // namespace chancery::actors

// SPDX-License-Identifier: Apache-2.0
//
// Mentions as phrases: the word of each that the tree hangs up, and what it hangs on.
#include <algorithm>
#include <array>

#include "clauses/tree/reading.h"

namespace chancery::clauses::by_tree {
namespace {

constexpr std::array<std::string_view, 5> kNamings = {"appos", "flat", "goeswith", "fixed", "list"};

/// "Japanese exports", "Japan's decision", "trade talks", "its army".
bool is_modifier(const Tree& tree, std::uint32_t word) {
  const std::string_view relation = tree.relation(word);
  return relation == "amod" || relation == "compound" || relation == "nmod:poss" || relation == "nmod:unmarked" ||
         relation == "det:poss";
}

/// Stands for the same word, or beside it in a list: "A, the president", "A and B".
bool is_beside(const Tree& tree, std::uint32_t word) {
  const std::string_view kind = tree.kind(word);
  return kind == "conj" || tree.relation(word) == "nmod:desc" || std::ranges::find(kNamings, kind) != kNamings.end();
}

class Finder {
 public:
  Finder(const Words& words, const Tree& tree, const std::vector<std::uint32_t>& phrases_at,
         std::vector<Phrase>& phrases)
      : words_(words), tree_(tree), phrases_at_(phrases_at), phrases_(phrases) {}

  void find() {
    for (Phrase& phrase : phrases_) { phrase.head = head_of(phrase); }
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) { hang(i); }
  }

 private:
  /// The word of the phrase that is nearest to the root.
  [[nodiscard]] std::uint32_t head_of(const Phrase& phrase) const {
    std::uint32_t best = phrase.first;
    std::uint32_t best_depth = kNone;
    for (std::uint32_t word = phrase.first; word < phrase.last; ++word) {
      std::uint32_t depth = 0;
      for (std::uint32_t above = tree_.head(word); above != kNone; above = tree_.head(above)) { ++depth; }
      if (depth < best_depth) {
        best = word;
        best_depth = depth;
      }
    }
    return best;
  }

  void hang(std::uint32_t number) {
    Phrase& phrase = phrases_[number];
    std::uint32_t word = phrase.head;
    take_preposition(phrase, word);
    while (is_beside(tree_, word)) {
      word = tree_.head(word);
      join(number, word);
      take_preposition(phrase, word);
    }
    if (is_modifier(tree_, word)) {
      word = tree_.head(word);
      while (tree_.relation(word) == "compound" || tree_.kind(word) == "flat") { word = tree_.head(word); }
      phrase.modifies = word;
      take_preposition(phrase, word);
      while (is_beside(tree_, word)) {
        word = tree_.head(word);
        take_preposition(phrase, word);
      }
    }
    if (tree_.kind(word) == "nmod") { phrase.hangs_on = tree_.head(word); }
  }

  /// The last phrase so far that belongs to the list which `word` heads.
  void join(std::uint32_t number, std::uint32_t word) {
    Phrase& phrase = phrases_[number];
    const std::uint32_t first = phrases_at_[word];
    if (first == kNone || first >= number || phrase.joined_to != kNone) { return; }
    std::uint32_t last = first;
    for (std::uint32_t next = first + 1; next < number; ++next) {
      if (phrases_[next].joined_to == last) { last = next; }
    }
    phrase.joined_to = last;
  }

  void take_preposition(Phrase& phrase, std::uint32_t word) const {
    if (phrase.preposition_word != kNone) { return; }
    for (const std::uint32_t one : tree_.children(word)) {
      if (tree_.kind(one) != "case" || words_.is_possessive(one)) { continue; }
      const auto parts = tree_.children(one);
      const std::uint32_t last = parts.empty() || tree_.kind(parts.back()) != "fixed" ? one : parts.back();
      phrase.preposition = words_.lower(last);  // "along with" brings what "with" brings
      phrase.preposition_word = one;
      return;
    }
  }

  const Words& words_;
  const Tree& tree_;
  const std::vector<std::uint32_t>& phrases_at_;
  std::vector<Phrase>& phrases_;
};

}  // namespace

void find_prepositions(const Words& words, const Tree& tree, const std::vector<std::uint32_t>& phrases_at,
                       std::vector<Phrase>& phrases) {
  Finder(words, tree, phrases_at, phrases).find();
}

}  // namespace chancery::clauses::by_tree

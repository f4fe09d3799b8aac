// SPDX-License-Identifier: Apache-2.0
//
// What stands directly before and after each phrase.
#include <algorithm>

#include "clauses/positional/positional.h"

namespace chancery::clauses::positional {
namespace {

/// Words that may stand between a preposition and the name that it belongs to.
bool is_inside_noun_phrase(const Words& words, std::uint32_t word) {
  switch (words.upos(word)) {
    case Upos::kDet:
    case Upos::kAdj:
    case Upos::kNum: return words.group_at(word) == kNone;
    case Upos::kAdv: return words.is(word, "then") || words.is(word, "newly") || words.is(word, "about");
    case Upos::kVerb:
    case Upos::kNoun: return words.is(word, "visiting") || words.is(word, "acting");
    default: return words.is_quote_mark(word) || words.is_possessive(word);
  }
}

/// The word before the noun phrase that ends in `phrase`, or kNone at the beginning of the sentence.
std::uint32_t word_before(const Words& words, const std::vector<Phrase>& phrases, std::uint32_t phrase) {
  const std::uint32_t floor = phrase == 0 ? 0 : phrases[phrase - 1].last;
  std::uint32_t word = phrases[phrase].first;
  while (word > floor && is_inside_noun_phrase(words, word - 1)) { --word; }
  return word == 0 ? kNone : word - 1;
}

bool is_and(const Words& words, std::uint32_t word) {
  return words.is(word, "and") || words.is(word, "or") || words.is(word, "&");
}

/// "A and B", "A, and B", "A as well as B": does `phrase` go on from the one before it?
bool is_joined_by_and(const Words& words, const std::vector<Phrase>& phrases, std::uint32_t phrase,
                      std::uint32_t before) {
  if (phrase == 0 || before == kNone || !is_and(words, before)) { return false; }
  const std::uint32_t end = phrases[phrase - 1].last;
  return end == before || (end + 1 == before && words.is(end, ",")) || (end + 1 == before && words.is_possessive(end));
}

/// The noun that the mention only modifies: "Japanese (exports)", "Japan's (decision)".
std::uint32_t modified_noun(const Words& words, const Phrase& phrase, std::uint32_t next_phrase) {
  std::uint32_t word = phrase.last;
  if (words.is_possessive(word)) { ++word; }
  std::uint32_t noun = kNone;
  const std::uint32_t limit = std::min(next_phrase, words.size());
  for (; word < limit && words.group_at(word) == kNone; ++word) {
    const Upos upos = words.upos(word);
    if (words.is_noun(word)) {
      noun = word;
    } else if (upos != Upos::kAdj && upos != Upos::kNum && !words.is_quote_mark(word)) {
      break;
    }
  }
  return noun;
}

/// "A, B and others": the list ends in words that are no mention.
bool ends_list_of_others(const Words& words, const Phrase& phrase) {
  return is_and(words, phrase.last) && (words.is(phrase.last + 1, "others") || words.is(phrase.last + 1, "other"));
}

void join_lists(const Words& words, std::vector<Phrase>& phrases) {
  for (auto i = static_cast<std::uint32_t>(phrases.size()); i-- > 1;) {
    const bool others = phrases[i].joined_to == kNone && ends_list_of_others(words, phrases[i]);
    if (phrases[i].joined_to != i - 1 && !others) { continue; }
    for (std::uint32_t one = others ? i : i - 1; one > 0; --one) {
      const bool comma = phrases[one - 1].last + 1 == phrases[one].first && words.is(phrases[one - 1].last, ",");
      if (!comma || phrases[one].joined_to != kNone) { break; }
      phrases[one].joined_to = one - 1;
    }
  }
  for (Phrase& phrase : phrases) {
    if (phrase.joined_to == kNone) { continue; }
    const Phrase& first = phrases[phrase.joined_to];
    if (phrase.preposition.empty()) {
      phrase.preposition = first.preposition;
      phrase.preposition_word = first.preposition_word;
      phrase.hangs_on = first.hangs_on;
    }
  }
}

}  // namespace

void find_prepositions(const Words& words, std::vector<Phrase>& phrases) {
  for (std::uint32_t i = 0; i < phrases.size(); ++i) {
    Phrase& phrase = phrases[i];
    const auto next = std::ranges::find_if(phrases.begin() + i, phrases.end(),
                                           [&](const Phrase& other) { return other.first >= phrase.last; });
    phrase.modifies = modified_noun(words, phrase, next == phrases.end() ? words.size() : next->first);
    const std::uint32_t before = word_before(words, phrases, i);
    const bool apposition = i > 0 && phrases[i - 1].last == phrase.first;
    if (apposition || is_joined_by_and(words, phrases, i, before)) {
      phrase.joined_to = i - 1;
    } else if (before != kNone && words.upos(before) == Upos::kAdp) {
      phrase.preposition = words.lower(before);
      phrase.preposition_word = before;
      if (before > 0 && words.is_noun(before - 1)) { phrase.hangs_on = before - 1; }
    }
  }
  join_lists(words, phrases);
}

}  // namespace chancery::clauses::positional

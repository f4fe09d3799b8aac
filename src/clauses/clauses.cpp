// SPDX-License-Identifier: Apache-2.0
#include "clauses/clauses.h"

#include <algorithm>

#include "clauses/positional/positional.h"
#include "clauses/tree/reading.h"

namespace chancery::clauses {

namespace {

/// "U.S.-Russian talks", "Russian-Chinese army drills": two mentions that share a word are phrases that share it, the
/// later one joined to the earlier.
void add_pair(const Words& words, std::span<const Mention> mentions, std::size_t at, std::vector<Phrase>& phrases) {
  if (at + 1 >= mentions.size()) { return; }
  const Mention& one = mentions[at];
  const Mention& other = mentions[at + 1];
  if (other.span.begin != one.span.end + 1) { return; }
  const Words::Range range = words.inside({one.span.begin, other.span.end});
  if (range.first >= range.last) { return; }
  const Span word = words.span(range.first);
  const bool shared = word.begin == one.span.begin && word.contains(other.span.begin);
  if (!shared || (!phrases.empty() && range.first < phrases.back().last)) { return; }
  const auto first = static_cast<std::uint32_t>(phrases.size());
  phrases.push_back({.mention = &one, .first = range.first, .last = range.first + 1});
  phrases.push_back({.mention = &other, .first = range.first, .last = range.last, .joined_to = first});
}

/// The mentions of a sentence as phrases that know only their words; outermost mentions only.
std::vector<Phrase> phrases_of(const Document& document, const Words& words, Span sentence) {
  std::vector<Phrase> phrases;
  const std::span<const Mention> mentions = document.mentions_in(sentence);
  for (std::size_t at = 0; at < mentions.size(); ++at) {
    const Mention& mention = mentions[at];
    Words::Range range = words.inside(mention.span);
    if (range.first < range.last && words.is(range.first, "that")) { ++range.first; }
    if (range.first >= range.last) {
      add_pair(words, mentions, at, phrases);
      continue;
    }
    if (!phrases.empty() && range.first < phrases.back().last) {
      if (range.first == phrases.back().first && range.last > phrases.back().last) {
        phrases.back().mention = &mention;
        phrases.back().last = range.last;
      }
      continue;
    }
    phrases.push_back({.mention = &mention, .first = range.first, .last = range.last});
  }
  for (Phrase& phrase : phrases) {
    phrase.head = phrase.last - 1;
    phrase.possessor = words.is_possessive(phrase.last);
  }
  return phrases;
}

}  // namespace

Reading::Reading(const Document& document, const Sentence& sentence)
    : words_(document, sentence),
      tree_(document, words_, sentence),
      phrases_(phrases_of(document, words_, sentence.span)),
      phrases_at_(words_.size(), kNone) {
  for (std::size_t i = phrases_.size(); i-- > 0;) {  // of two in one word the first stands for both
    std::fill(phrases_at_.begin() + phrases_[i].first, phrases_at_.begin() + phrases_[i].last,
              static_cast<std::uint32_t>(i));
  }
  if (tree_.empty()) {
    positional::find_prepositions(words_, phrases_);
    clauses_ = positional::find_clauses(words_, phrases_, phrases_at_);
    find_ends(words_, phrases_, clauses_);
    positional::find_objects(phrases_, clauses_);
  } else {
    by_tree::find_prepositions(words_, tree_, phrases_at_, phrases_);
    clauses_ = by_tree::find_clauses(words_, tree_, phrases_, phrases_at_);
    find_ends(words_, phrases_, clauses_);
  }
}

std::uint32_t Reading::clause_before(std::uint32_t word) const {
  std::uint32_t found = kNone;
  for (std::uint32_t i = 0; i < clauses_.size() && clauses_[i].first < word; ++i) { found = i; }
  return found;
}

std::vector<std::uint32_t> Reading::with_joined(std::uint32_t phrase) const {
  while (phrases_[phrase].joined_to != kNone) { phrase = phrases_[phrase].joined_to; }
  return joined_after(phrases_, phrase);
}

std::vector<std::uint32_t> joined_after(const std::vector<Phrase>& phrases, std::uint32_t phrase) {
  std::vector<std::uint32_t> all = {phrase};
  for (std::uint32_t next = phrase + 1; next < phrases.size(); ++next) {
    if (phrases[next].joined_to == all.back()) { all.push_back(next); }
  }
  return all;
}

}  // namespace chancery::clauses

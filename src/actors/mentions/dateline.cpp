// SPDX-License-Identifier: Apache-2.0
#include "actors/mentions/dateline.h"

#include <array>
#include <span>

#include "actors/mentions/words.h"
#include "base/utf8.h"

namespace chancery::actors {
namespace {

/// The words of a segment: runs of letters, digits, stops and apostrophes.
std::vector<Word> words_of(const Document& document, Span segment, const Vocabulary& vocabulary) {
  std::vector<Word> words;
  const std::string_view text = document.text();
  std::uint32_t begin = segment.begin;
  const auto close = [&](std::uint32_t end) {
    while (end > begin && text[end - 1] == '.') { --end; }
    if (end > begin) {
      Word word;
      word.span = {begin, end};
      word.text = word.span.in(text);
      word.key = vocabulary.find(word.text);
      // Datelines are often in capitals: every word may be a name.
      word.letter_case = {.capital = true, .caps = case_of(word.text).caps};
      words.push_back(word);
    }
  };
  for (std::uint32_t at = segment.begin; at < segment.end;) {
    const base::Character character = base::character_at(text, at);
    const bool inside = base::is_letter(character.code) || base::is_digit(character.code) || character.code == '.' ||
                        character.code == '\'';
    if (!inside) {
      close(at);
      begin = at + character.size;
    }
    at += character.size;
  }
  close(segment.end);
  return words;
}

}  // namespace

Datelines read_datelines(const Document& document, const Facts& facts, Period days) {
  static constexpr std::array kPlaces = {Sense::kCapital, Sense::kStateName, Sense::kRegion};
  Datelines found;
  for (const Segment& segment : document.segments()) {
    if (segment.kind != SegmentKind::kDateline) { continue; }
    const auto words = words_of(document, segment.span, facts.lexicon().vocabulary());
    for (std::size_t at = 0; at < words.size();) {
      const Entry* longest = nullptr;
      facts.lexicon().match(std::span(words).subspan(at), [&](const Entry& entry) {
        bool place = false;
        for (const Sense sense : kPlaces) { place = place || entry.sense == sense; }
        if (place && entry.period.from <= days.until && days.from <= entry.period.until) { longest = &entry; }
      });
      if (longest == nullptr) {
        ++at;
        continue;
      }
      if (found.home == kNoState) { found.home = longest->row; }
      found.places.push_back({.span = {words[at].span.begin, words[at + longest->words - 1].span.end},
                              .place = true,
                              .rules = {"place:dateline"}});
      at += longest->words;
    }
  }
  return found;
}

}  // namespace chancery::actors

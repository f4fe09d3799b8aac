// SPDX-License-Identifier: Apache-2.0
//
// Names that no table has, by their shape.
#include <algorithm>
#include <array>

#include "actors/mentions/finder.h"

namespace chancery::actors {
namespace {

constexpr WordRow kMostNameWords = 5;
constexpr WordRow kMostOrganisationWords = 9;

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char byte) { return byte >= '0' && byte <= '9'; });
}

bool is_state_name(const Words& words, WordRow at) {
  const Matches& matches = words.matches(at);
  return matches[Sense::kStateName] != nullptr || matches[Sense::kAdjective] != nullptr ||
         matches[Sense::kCapital] != nullptr;
}

/// "Prime Minister" ends a name before it; "Major" and "King" may be its last word.
bool is_title(const Words& words, WordRow at, WordRow end) {
  const Entry* role = words.matches(at)[Sense::kRole];
  if (role == nullptr) { return false; }
  return role->words > 1 || (at + 1 < end && words[at + 1].letter_case.capital);
}

/// May the word at `at` stand in a name that has `count` words so far?
bool goes_on(const Words& words, WordRow at, WordRow end, WordRow count) {
  const Word& word = words[at];
  if (has_digit(word.text)) { return false; }
  if (word.glued && count > 0) { return !is_state_name(words, at); }
  const bool particle = words.is(at, WordClass::kNameParticle) && at + 1 < end && words[at + 1].letter_case.capital;
  if (!word.letter_case.capital) { return particle && (count > 0 || word.text.size() <= 3); }
  if (words.is(at, WordClass::kNotName) || words.is(at, WordClass::kCourtesy)) { return false; }
  if (count == 0 && is_state_name(words, at)) { return false; }
  // "Besides Shalom": a capital that only opens the sentence.
  const bool opens = count == 0 && at == words.first_of(word.sentence);
  if (opens && word.upos != Upos::kPropn && word.upos != Upos::kNoun && word.upos != Upos::kX) { return false; }
  if (count > 0 && is_state_name(words, at) && words.matches(at)[Sense::kAdjective] != nullptr) { return false; }
  // "Lawrence Chung TAIPEI": the place line of a report after its writer.
  const bool shouted = count > 0 && word.letter_case.caps && word.text.size() > 3 && !words[at - 1].letter_case.caps;
  return !shouted && !is_title(words, at, end);
}

bool is_connector(const Words& words, WordRow at) {
  return words.reads(at, "of") || words.reads(at, "for") || words.reads(at, "the") || words.text_is(at, "&");
}

/// Does "and" stand inside one name ("Machinery and Equipment Corporation")? Not between two names
/// that the tables know.
bool joins_words(const Words& words, WordRow first, WordRow at, WordRow end) {
  if (!words.reads(at, "and") || at + 1 >= end || at < first + 2 || !words[at + 1].letter_case.capital) {
    return false;
  }
  const Matches& next = words.matches(at + 1);
  constexpr std::array kNames = {Sense::kOrganisation, Sense::kStateName, Sense::kAdjective, Sense::kPerson,
                                 Sense::kRole};
  return std::ranges::none_of(kNames, [&](Sense sense) { return next[sense] != nullptr; });
}

}  // namespace

WordRow name_end(const Words& words, WordRow at, WordRow end) {
  WordRow next = at;
  while (next < end && next - at < kMostNameWords && goes_on(words, next, end, next - at)) { ++next; }
  const bool thing =
      next > at + 1 && (words.is(next - 1, WordClass::kOrganisationHead) || words.is(next - 1, WordClass::kThingHead));
  return thing ? at : next;
}

WordRow seen_name_end(const Words& words, const Name& name, WordRow at) {
  WordRow next = words.end_of(name, at);
  if (name.kind != NameKind::kPerson) { return next; }
  const auto is_strange = [&](WordRow row) {
    const bool shouted = words[row].letter_case.caps && words[row].text.size() > 3 && !words[at].letter_case.caps;
    return shouted || words.is(row, WordClass::kNotName);
  };
  while (next > at + 1 && is_strange(next - 1)) { --next; }
  return next;
}

WordRow organisation_end(const Words& words, WordRow at, WordRow end) {
  if (!words[at].letter_case.capital || words.is(at, WordClass::kDeterminer)) { return at; }
  WordRow found = at;
  bool head_seen = false;
  WordRow next = at;
  while (next < end && next - at < kMostOrganisationWords) {
    // "Cairo-based Arab League" is the league: a small letter after a hyphen ends the run.
    if (next > at && words[next].glued && !words[next].letter_case.capital) { break; }
    const bool capital = words[next].letter_case.capital;
    if (!capital) {
      WordRow after = next;
      while (after < end && is_connector(words, after)) { ++after; }
      const bool joined = after > next && after - next <= 2 && after < end && words[after].letter_case.capital;
      if (after == next && joins_words(words, at, next, end)) {
        ++next;
        continue;
      }
      // "Bank of China": the head comes first and the rest belongs to it; elsewhere a run ends here.
      if (!joined || !(head_seen || words.is(next - 1, WordClass::kOrganisationHead))) { break; }
      next = after;
      found = after + 1;
      continue;
    }
    if (words.is(next, WordClass::kOrganisationHead)) {
      head_seen = true;
      found = std::max(found, next + 1);
    } else if (found == next && found > at && head_seen && !words.is(next - 1, WordClass::kOrganisationHead)) {
      found = next + 1;
    }
    ++next;
  }
  return head_seen && found - at >= 2 ? found : at;
}

}  // namespace chancery::actors

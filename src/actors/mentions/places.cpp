// SPDX-License-Identifier: Apache-2.0
//
// A state's or city's name: the place or its government?
#include "actors/mentions/finder.h"

namespace chancery::actors {
namespace {

/// How many words before a name are looked at for the verb of "flew with his ministers to".
constexpr WordRow kVerbWindow = 6;

/// kLeastAsActor where the words around show no place: states act in news more than in the texts that the
/// encoder learnt this from. Chosen on records and ReLocaR together.
constexpr float kLeastAsActorAgainstWords = 0.2F;

bool is_comma(const Words& words, WordRow at) {
  return words.text_is(at, ",");
}

/// The word before a name, articles and coordinated names ("in Seoul and Tokyo") passed over.
WordRow word_before(const Words& words, WordRow first, WordRow begin) {
  WordRow at = first;
  while (at > begin) {
    const WordRow before = at - 1;
    if (words.reads(before, "the") || words.reads(before, "nearby") || words.reads(before, "central")) {
      at = before;
      continue;
    }
    const bool joined = words.reads(before, "and") || is_comma(words, before) || words.reads(before, "or");
    const bool name_before = joined && before > begin &&
                             (words.matches(before - 1)[Sense::kCapital] != nullptr ||
                              words.matches(before - 1)[Sense::kStateName] != nullptr);
    if (!name_before) { break; }
    at = before - 1;
  }
  return at;
}

bool verb_before(const Words& words, WordRow at, WordRow begin, WordClass verbs) {
  for (WordRow steps = 0; at > begin && steps < kVerbWindow; ++steps) {
    --at;
    if (is_comma(words, at)) { return false; }
    if (words.is(at, verbs)) { return true; }
  }
  return false;
}

/// "Paris talks", "the Geneva conventions": a city before a noun that is no government.
bool modifies_noun(const Words& words, WordRow last, WordRow end) {
  const WordRow next = last + 1;
  if (next >= end) { return false; }
  if (words[next].glued) { return words.reads(next, "based") || words.reads(next, "area"); }
  if (words.matches(next)[Sense::kPattern] != nullptr || words.is(next, WordClass::kGovernmentHead)) { return false; }
  if (words.begins_verb_group(next)) { return false; }
  return words[next].upos == Upos::kNoun || words[next].upos == Upos::kPropn;
}

/// "Beijing, China": the first name lies in the second.
bool names_its_country(const Words& words, WordRow last, WordRow end) {
  return last + 2 < end && is_comma(words, last + 1) && words.matches(last + 2)[Sense::kStateName] != nullptr &&
         (last + 3 >= end || is_comma(words, last + 3));
}

/// "China's arch rival", "Jordan's Hussein", not "China's southern port" and "China's Henan province".
bool owns_no_place(const Words& words, WordRow last) {
  constexpr WordRow kMostWords = 5;
  const WordRow end = words.first_of(words[last].sentence + 1);
  WordRow next = last + 1;
  if (next + 1 >= end || possessive_size(words[next].text) != words[next].text.size()) { return false; }
  for (++next; next < end && next - last <= kMostWords; ++next) {
    const Upos upos = words[next].upos;
    const Name* name = words.name_over(next);
    const bool place = words.is(next, WordClass::kPlaceWord) || words.is(next, WordClass::kGeographyHead) ||
                       (name != nullptr && name->kind == NameKind::kLocation);
    if (place) { return false; }
    const bool inside = upos == Upos::kAdj || upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kNum;
    if (!inside || words.begins_verb_group(next)) { break; }
  }
  return next > last + 2;
}

/// What the words around a name tell.
bool stands_as_place(const Words& words, WordRow first, WordRow last, Sense sense) {
  const std::uint32_t sentence = words[first].sentence;
  const WordRow begin = words.first_of(sentence);
  const WordRow end = words.first_of(sentence + 1);
  const bool city = sense == Sense::kCapital || sense == Sense::kRegion;
  if (last + 1 < end && possessive_size(words[last + 1].text) == words[last + 1].text.size()) {
    // "Tokyo's response" acts; "in Seoul's city hall" stays a place.
    return city && first > begin && words.is(first - 1, WordClass::kPlacePreposition);
  }
  if (city && (modifies_noun(words, last, end) || names_its_country(words, last, end))) { return true; }
  const WordRow at = word_before(words, first, begin);
  if (at == begin) { return false; }
  const WordRow before = at - 1;
  if (words.is(before, WordClass::kPlacePreposition)) { return !words.reads(before, "into") || city; }
  if (words.reads(before, "to") || words.reads(before, "from")) {
    return verb_before(words, before, begin, WordClass::kMotionVerb);
  }
  if (words.reads(before, "for")) { return verb_before(words, before, begin, WordClass::kPlaceVerb); }
  if (words.reads(before, "of")) {
    return before > begin && (words.is(before - 1, WordClass::kPlaceWord) || (city && sense == Sense::kRegion));
  }
  return city && words.is(before, WordClass::kPlaceVerb);
}

}  // namespace

PlaceReading read_place(const Words& words, WordRow first, WordRow last, Sense sense) {
  const Name* name = words.name_over(first);
  const bool by_words = stands_as_place(words, first, last, sense);
  // "Pyongyang said", "said Tokyo"
  const WordRow end = words.first_of(words[last].sentence + 1);
  if (last + 1 < end && words.is(last + 1, WordClass::kReportingVerb) && !names_its_country(words, last, end)) {
    if (!by_words) { return {false, "place:position"}; }
  }
  if (sense == Sense::kStateName && owns_no_place(words, last)) { return {false, "place:position"}; }
  if (name == nullptr || name->as_actor < 0) { return {by_words, "place:position"}; }
  return {name->as_actor < (by_words ? kLeastAsActor : kLeastAsActorAgainstWords), "place:encoder"};
}

}  // namespace chancery::actors

// SPDX-License-Identifier: Apache-2.0
//
// States that the report names as places alone, and that somebody visits, gives something or strikes: "will travel to
// Jordan", "delivered tanks to Jordan", "fired at Jordan". The mention stays a place; the state is an actor of the
// report, for it takes part.
#include "actors/resolution/resolver.h"

namespace chancery::actors {
namespace {

/// How many words before the place the visit may stand: "arrived with his ministers in".
constexpr WordRow kWindow = 5;

bool is_way(const Words& words, WordRow at) {
  return words.reads(at, "to") || words.reads(at, "in") || words.reads(at, "for") || words.reads(at, "of");
}

/// "visit Jordan", "arrived on Sunday in Jordan", "a trip to Japan, Chile and Jordan", "aid to Jordan", "strikes on
/// Jordan".
bool takes_part(const Words& words, WordRow first, WordRow begin) {
  const bool given = first > begin && words.reads(first - 1, "to");
  const bool struck = first > begin && (words.reads(first - 1, "at") || words.reads(first - 1, "on"));
  bool way = false;
  for (WordRow at = first; at > begin && first - at <= kWindow;) {
    --at;
    if (words.is(at, WordClass::kVisit)) { return way || at + 1 == first; }
    if ((given && words.is(at, WordClass::kGift)) || (struck && words.is(at, WordClass::kStrike))) { return true; }
    const bool stops = words.text_is(at, ".") || words.text_is(at, ";") || (words.begins_verb_group(at) && !way);
    if (stops) { return false; }
    way = way || is_way(words, at);
  }
  return false;
}

}  // namespace

std::optional<CastRow> Resolver::visited_state(const Item& place) {
  const WordRow first = place.first < place.last && words_.reads(place.first, "the") ? place.first + 1 : place.first;
  const WordRow count = place.last + 1 - first;
  for (const Sense sense : {Sense::kStateName, Sense::kCapital}) {
    const Entry* state = words_.matches(first)[sense];
    if (state == nullptr || state->words != count) { continue; }
    if (!takes_part(words_, place.first, words_.first_of(place.sentence))) { return std::nullopt; }
    return cast_.state(state->row);
  }
  return std::nullopt;
}

}  // namespace chancery::actors

// SPDX-License-Identifier: Apache-2.0
//
// Reads the phrases of a report that may name somebody, from left to right, the longest first:
//
//   [modifier] [owner ['s]] [modifier] [role or body] [name] [of OWNER]
//   U.S. Secretary of State John Kerry         the foreign ministers of Japan and South Korea
//
// A hand-written reader and not a chart: the phrases have one order in news, and each choice can be
// named in the record.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "actors/mentions/item.h"
#include "actors/mentions/words.h"
#include "actors/table/facts.h"

namespace chancery::actors {

/// Items in text order; they do not overlap.
[[nodiscard]] std::vector<Item> find_items(const Words& words, const Facts& facts);

/// Marks subjects, appositions, introductions and the writer among all items of one sentence.
void mark_items(const Words& words, const Facts& facts, std::span<Item> items);

/// From this probability on a place name stands for its government or people.
inline constexpr float kLeastAsActor = 0.5F;

/// What a name of a place stands for, and the rule that tells; static lifetime.
struct PlaceReading {
  bool place = false;  ///< the place itself, not its government or people
  std::string_view rule;
};

/// Is a state's or city's name used as a place here ("in Seoul", "flew to Washington", "the Paris
/// talks")? The encoder tells where it sees a place name, else the words around. `sense` is the sense of
/// the name at words [first, last].
[[nodiscard]] PlaceReading read_place(const Words& words, WordRow first, WordRow last, Sense sense);

/// The words of a person's name that begin at `at`, by shape: capitals, particles, initials. Returns
/// one past the last word, `at` where no name begins.
[[nodiscard]] WordRow name_end(const Words& words, WordRow at, WordRow end);

/// One past the last word of a name that the encoder sees and that begins at `at`: a person's without a
/// weekday or the place line of the report behind it ("Lawrence Chung TAIPEI").
[[nodiscard]] WordRow seen_name_end(const Words& words, const Name& name, WordRow at);

/// The words of an organisation's name that begin at `at`, by shape: a run of capitals with a word
/// like "Party" or "Airlines" at its end, or "Bank of ..." at its beginning. Returns one past the last.
[[nodiscard]] WordRow organisation_end(const Words& words, WordRow at, WordRow end);

}  // namespace chancery::actors

// SPDX-License-Identifier: Apache-2.0
//
// What the tree of a sentence says about pronouns: whose clause they stand in.
//
//   Netanyahu said that Arafat, when he met Ross, had agreed.      he: Arafat, of the nearest clause above
//   Israel demanded that the Authority arrest its own men.         its: the Authority, of its own clause
#pragma once

#include <cstdint>
#include <optional>

#include "chancery/document.h"

namespace chancery::actors {

/// The subject over a word: of its own clause, or of the nearest clause above that has one.
struct Governor {
  TokenId subject;
  bool own_clause = false;  ///< the word is in the clause itself, and not in one below it
};

/// The subject over a word; of a word that is a subject, over its clause. Empty without a tree or a subject.
[[nodiscard]] std::optional<Governor> governor_of(const Document& document, TokenId word);

/// Of whom words [first, last] are said: "Ri" of "Ri was foreign minister" and of "Ri served as foreign minister".
/// Empty without a tree, and where the words are no predicate.
[[nodiscard]] std::optional<TokenId> predicated_of(const Document& document, TokenId first, TokenId last);

/// Is the word the subject, object or complement of a verb (or a word that hangs on another noun)?
enum class Place : std::uint8_t { kSubject, kObject, kOwner, kOther };
[[nodiscard]] Place place_of(const Document& document, TokenId word);

/// Of the subject of a clause that tells what somebody demands: the word that demands ("demanded", "demand");
/// else empty. `is_demand` tells of a word whether it is one.
template <class IsDemand>
[[nodiscard]] std::optional<TokenId> demand_over(const Document& document, TokenId word, const IsDemand& is_demand) {
  if (place_of(document, word) != Place::kSubject) { return std::nullopt; }
  const TokenId verb = document.arc_of(word)->head;
  const TokenId above = document.arc_of(verb)->head;
  if (above == verb || !is_demand(above)) { return std::nullopt; }
  return above;
}

}  // namespace chancery::actors

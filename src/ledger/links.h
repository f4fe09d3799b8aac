// SPDX-License-Identifier: Apache-2.0
//
// What people decided about which tellings are of one thing, as rows of the tellings of one question.
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "chancery/store.h"

namespace chancery::ledger {

struct RowLinks {
  std::vector<std::pair<std::size_t, std::size_t>> same;  ///< the smaller row first
  std::set<std::pair<std::size_t, std::size_t>> other;    ///< the smaller row first
};

/// Of commitments or of events: what is in force, of that kind.
[[nodiscard]] Result<std::vector<Link>> links_in_force(const RecordSource& store, bool events);

/// The words that a link holds of: the action of a commitment; the triggers of an event, of which links name the
/// first one. Of an event or a commitment.
[[nodiscard]] std::vector<Span> linked_words(const Hit& hit);

/// The fact among `hits`, all of one report, that an end of a link names: that with its words, else, where the
/// report was read again in another way, the one that shares most of them; hits.size() where none does.
[[nodiscard]] std::size_t linked(std::span<const Hit* const> hits, Span words);

/// The rows of the links; those whose words are not among the tellings are left out. Errors: those of RecordSource.
[[nodiscard]] Result<RowLinks> row_links(const RecordSource& store, std::span<const Link> links,
                                         std::span<const Hit* const> tellings);

/// The hits of tellings, in their order.
template <class T>
[[nodiscard]] std::vector<const Hit*> hits_of(std::span<const T> tellings) {
  std::vector<const Hit*> hits;
  hits.reserve(tellings.size());
  for (const T& telling : tellings) { hits.push_back(&telling.hit); }
  return hits;
}

}  // namespace chancery::ledger

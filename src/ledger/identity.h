// SPDX-License-Identifier: Apache-2.0
//
// Which tellings are of one thing. Pairs are compared only where a key leads from one to the other: for
// commitments a debtor and a word of the act, for events the type, a participant and the day. Within a key every
// pair is compared. What is one thing is decided pair by pair and joined up: the result
// does not hang on the order of the tellings.
#pragma once

#include <span>
#include <vector>

#include "ledger/telling.h"

namespace chancery::ledger {

/// Rows of `tellings` that are one commitment, each list by comes_before, the lists by their first telling.
/// `tellings` must be in the order of comes_before.
[[nodiscard]] std::vector<std::vector<std::size_t>> same_commitments(std::span<const Telling> tellings);
/// The same for events; planned and done are two things.
[[nodiscard]] std::vector<std::vector<std::size_t>> same_events(std::span<const EventTelling> tellings);

/// Is it one commitment? Same family of kinds, a common debtor, no other creditor, the acts alike, deadlines that
/// can be one day.
[[nodiscard]] bool is_same(const Telling& a, const Telling& b);
[[nodiscard]] bool is_same(const EventTelling& a, const EventTelling& b);
/// Are they about the same act, whatever the kind and the debtor?
[[nodiscard]] bool same_act(const Telling& a, const Telling& b);
/// Do both name who is owed, and nobody in common?
[[nodiscard]] bool other_creditor(const Telling& a, const Telling& b);
/// Is there a day on which both can end? True where one of them is open.
[[nodiscard]] bool can_be_one(const std::optional<Time>& a, const std::optional<Time>& b);

/// The number of sources that tell it for themselves: a publisher counts once, and so do the same words.
[[nodiscard]] std::size_t sources_of(std::span<const Telling> tellings, const std::vector<std::size_t>& rows);
[[nodiscard]] std::size_t sources_of(std::span<const EventTelling> tellings, const std::vector<std::size_t>& rows);

}  // namespace chancery::ledger

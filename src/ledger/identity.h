// SPDX-License-Identifier: Apache-2.0
//
// Which tellings are of one thing. Pairs are compared only where a key leads from one to the other: for
// commitments a debtor and a word of the act, for events the type, a word of the sentence and the week. The
// strongest pairs are joined first, and two groups only where nothing in one forbids anything in the other; so a
// doubtful telling cannot make a chain between two things. The result does not hang on the order of reading.
#pragma once

#include <span>
#include <vector>

#include "ledger/links.h"
#include "ledger/telling.h"

namespace chancery::ledger {

/// Rows of `tellings` that are one commitment, each list by comes_before, the lists by their first telling.
/// `tellings` must be in the order of comes_before.
[[nodiscard]] std::vector<std::vector<std::size_t>> same_commitments(std::span<const Telling> tellings,
                                                                     const RowLinks& links);
/// The same for events; planned and done are two things.
[[nodiscard]] std::vector<std::vector<std::size_t>> same_events(std::span<const EventTelling> tellings,
                                                                const RowLinks& links);

/// How surely two tellings are of one thing, in hundredths; those below `kSame` are not.
constexpr int kSameCommitment = 40;
constexpr int kSameEvent = 20;
[[nodiscard]] int likeness(const Telling& a, const Telling& b);
[[nodiscard]] int likeness(const EventTelling& a, const EventTelling& b);
/// Can they not be one, whatever the words?
[[nodiscard]] bool exclude(const Telling& a, const Telling& b);
[[nodiscard]] bool exclude(const EventTelling& a, const EventTelling& b);

/// Are they about the same act, whatever the kind, in more than one word and with one verb, and may the debtor be one?
[[nodiscard]] bool answers(const Telling& a, const Telling& b);
/// Do both name who is owed, and nobody in common?
[[nodiscard]] bool other_creditor(const Telling& a, const Telling& b);
/// Is there a day on which both can end? True where one of them is open.
[[nodiscard]] bool can_be_one(const std::optional<Time>& a, const std::optional<Time>& b);

/// The number of sources that tell it for themselves: a publisher counts once, and so do the same words.
[[nodiscard]] std::size_t sources_of(std::span<const Telling> tellings, const std::vector<std::size_t>& rows);
[[nodiscard]] std::size_t sources_of(std::span<const EventTelling> tellings, const std::vector<std::size_t>& rows);

}  // namespace chancery::ledger

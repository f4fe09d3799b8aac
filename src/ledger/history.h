// SPDX-License-Identifier: Apache-2.0
//
// What became of a commitment: the table of states and transitions (src/ledger/README.md), walked by date.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "chancery/ledger.h"
#include "ledger/endings.h"
#include "ledger/telling.h"

namespace chancery::ledger {

/// Does an event do the act, or meet the condition? kPartly: some of its words, never enough to move a state.
enum class Match : std::uint8_t { kNo, kPartly, kWholly };
[[nodiscard]] Match does_act(const EventTelling& event, const Telling& telling);
[[nodiscard]] Match meets_condition(const EventTelling& event, const Telling& telling);

/// The rule of a line by which a deadline passes.
inline constexpr std::string_view kDeadlinePassed = "deadline-passed";

/// Everything that is known around one entry. Spans must outlive the call.
struct Known {
  std::span<const Telling> tellings;     ///< of all commitments, in order
  const std::vector<std::size_t>& rows;  ///< those of the entry, in order
  std::span<const std::size_t> others;   ///< other tellings about the same act, in order
  std::span<const EventTelling> events;  ///< of all parties, in order
  std::span<const std::size_t> near;     ///< those of the entry's parties, in order
  const Endings& endings;
};

/// The whole history, in order of the days, also of a deadline that nobody has reached; never empty. How the entry
/// stood on a day is said by the lines before the first that is later.
[[nodiscard]] std::vector<LedgerLine> history_of(const Known& known);

}  // namespace chancery::ledger

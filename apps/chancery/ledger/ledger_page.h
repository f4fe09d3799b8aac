// SPDX-License-Identifier: Apache-2.0
//
// Rows of the ledger for a person to read, and as JSON.
#pragma once

#include <string>

#include "../terminal.h"
#include "chancery/ledger.h"

namespace chancery::cli {

/// "due", "due (overdue)".
[[nodiscard]] std::string state_text(const LedgerEntry& entry);
/// The state, the tellings and the history, under the page of a commitment.
[[nodiscard]] std::string history_page(const LedgerEntry& entry, const Output& output);
/// The tellings of an event that several tell, under its page; "" where there is one.
[[nodiscard]] std::string story_page(const EventStory& story, const Output& output);

[[nodiscard]] std::string to_json(const LedgerEntry& entry);
[[nodiscard]] std::string to_json(const EventStory& story);
[[nodiscard]] std::string to_json(const Conflict& conflict);
[[nodiscard]] std::string to_json(const LedgerChange& change);

}  // namespace chancery::cli

// SPDX-License-Identifier: Apache-2.0
//
// Where the words of a decision are found in a record that may be coded by another version of the program.
#pragma once

#include <cstdint>
#include <optional>

#include "chancery/record.h"
#include "chancery/store.h"

namespace chancery::store {

/// Bytes that two spans share, of those that either has, in hundredths.
[[nodiscard]] std::int64_t closeness(Span a, Span b);
/// As close as that, two spans are taken for the same words.
inline constexpr std::int64_t kGreaterPart = 50;

/// The words that a fact of a record is known by.
[[nodiscard]] FactAnchor anchor_of(const Record& record, std::string sha256, FactKind kind, std::size_t row);
/// Whether the text has the words of the decision where it says.
[[nodiscard]] bool has_words(const Record& record, const FactAnchor& about);
/// The row that a decision is about, in a record as coded: its words are the same, or the greater part of them is.
/// A rejection is of what the program said and holds of the same label only.
[[nodiscard]] std::optional<std::size_t> place_in(const Record& coded, const Decision& decision);

}  // namespace chancery::store

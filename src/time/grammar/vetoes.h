// SPDX-License-Identifier: Apache-2.0
//
// Vetoes: what looks like a time expression and is none.
#pragma once

#include <span>
#include <string_view>

#include "time/grammar/grammar.h"
#include "time/grammar/pieces.h"

namespace chancery::time {

/// Why a match is no time expression; `rule` is empty where it may stand. Static lifetime.
struct Veto {
  std::string_view rule;
  std::string_view reason;
};

/// The rule of a month that is the name of a person.
inline constexpr std::string_view kMonthName = "month-name";

/// Looks at the match and the pieces beside it.
[[nodiscard]] Veto veto(std::span<const Piece> pieces, const Match& match, const Pattern& pattern);

/// Could a lone homograph month be a person ("by May", not "in May")?
[[nodiscard]] bool may_be_name(std::span<const Piece> pieces, const Match& match, const Pattern& pattern);

/// Is the word at `at` ("May") the name of a person here ("Theresa May", "Mrs. May")?
[[nodiscard]] bool is_personal_name(std::span<const Piece> pieces, std::size_t at);

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
//
// Readers: how each place of a pattern takes pieces. Most take one piece; a number, a year in words or
// an abbreviated month may take several.
#pragma once

#include <cstddef>

#include "time/grammar/meaning.h"
#include "time/grammar/pieces.h"

namespace chancery::time {

/// Reads `slot` at `pieces[at]` into `meaning`; the number of pieces taken, 0 where it does not fit.
/// A second day, month or year goes to `meaning.to`. Not for Slot::kLiteral.
[[nodiscard]] std::size_t read_slot(Slot slot, Pieces pieces, std::size_t at, Meaning& meaning);

/// May `slot` begin with this piece? Never false where read_slot takes something; cheap.
[[nodiscard]] bool may_begin(Slot slot, const Piece& piece);

}  // namespace chancery::time

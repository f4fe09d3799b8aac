// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "actors/table/facts.h"
#include "chancery/document.h"

namespace chancery::actors {

/// The places of a report's datelines, and the state in which it was written (kNoState where the
/// table does not know the city).
struct Datelines {
  std::vector<Mention> places;
  StateRow home = kNoState;
};

/// Reads the dateline segments, which are in no sentence and have no tokens.
[[nodiscard]] Datelines read_datelines(const Document& document, const Facts& facts, Period days);

}  // namespace chancery::actors

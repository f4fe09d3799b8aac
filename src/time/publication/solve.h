// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chancery/document.h"
#include "time/publication/evidence.h"

namespace chancery::time {

/// The day or the days on which a report with this evidence can have been written (basis kInferred), or
/// none (kNone), with the reason in one sentence.
[[nodiscard]] Published solve_date(const Document& document, const Evidence& evidence);

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
//
// Settings: what a pattern implies beyond its words ("set" in data/time/en/patterns.tsv).
#pragma once

#include <string_view>

#include "time/grammar/meaning.h"

namespace chancery::time {

/// Changes a meaning; a plain function.
using Setting = void (*)(Meaning&);

/// The setting with this name ("sign=-1", "nth=quarter"), or null.
[[nodiscard]] Setting setting_named(std::string_view name);

}  // namespace chancery::time

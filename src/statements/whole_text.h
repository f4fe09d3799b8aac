// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "statements/draft.h"

namespace chancery::statements {

/// A text that somebody issued as a whole, in the first person ("I welcome the decision ..."), as one
/// statement over its body without reporting words; nothing for a report about what others said.
/// `drafts` are the statements found in it. Needs a person named in the title or the headline.
[[nodiscard]] std::optional<Draft> find_whole_text(const Document& document, const std::vector<Draft>& drafts);

}  // namespace chancery::statements

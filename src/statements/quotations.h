// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "statements/draft.h"
#include "statements/hits.h"

namespace chancery::statements {

/// Adds the quotations that no reporting word takes: a quoted sentence that follows (or opens the
/// paragraph of) an attributed one has the same speaker. Appended to `drafts`, with `same_speaker` set.
void add_floating_quotations(const Document& document, std::vector<Draft>& drafts);

}  // namespace chancery::statements

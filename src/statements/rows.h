// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "statements/cue_table.h"
#include "statements/draft.h"

namespace chancery::statements {

/// Resolves the speakers of all drafts and adds the statements to the document in the order of its text.
void add_statements(Document& document, const CueTable& table, const std::vector<Draft>& drafts);

}  // namespace chancery::statements

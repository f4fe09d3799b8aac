// SPDX-License-Identifier: Apache-2.0
//
// The checks of the tables that no record holds: sentences, tokens and what the model says of them.
// Tests run them over what the stages made; check_record (record.h) does the same for records.
#pragma once

#include <vector>

#include "chancery/document.h"

namespace chancery::document {

/// Everything that breaks an invariant which document.h states for sentences, tokens, trees, names,
/// attributions, predicates, undertakings, conditions and encodings. Empty for a sound document.
[[nodiscard]] std::vector<Problem> check_tables(const Document& document);

}  // namespace chancery::document

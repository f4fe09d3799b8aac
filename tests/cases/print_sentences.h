// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace chancery::cases {

/// The sentences of a text in CoNLL-U and the faults of those that are refused, for a person to read:
/// lines of a case begin with 1, columns that hold nothing are left out.
[[nodiscard]] std::string print_sentences(const std::string& text);

}  // namespace chancery::cases

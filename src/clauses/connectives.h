// SPDX-License-Identifier: Apache-2.0
//
// The words that begin a subordinate clause, and what each makes of it.
#pragma once

#include <string_view>

#include "clauses/clauses.h"

namespace chancery::clauses {

struct Connective {
  std::string_view word;
  Link link;
};

/// The connective of this form (in lower case), or null.
[[nodiscard]] const Connective* connective(std::string_view word);

}  // namespace chancery::clauses

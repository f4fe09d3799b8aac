// SPDX-License-Identifier: Apache-2.0
//
// What a verb group shows by where it stands.
#pragma once

#include <cstdint>
#include <vector>

#include "clauses/clauses.h"

namespace chancery::clauses {

/// One word between an article, number or adjective and a noun: "all abducted citizens", "a visiting envoy".
[[nodiscard]] bool is_prenominal(const Words& words, const std::vector<std::uint32_t>& phrases_at,
                                 const Clause& clause);

}  // namespace chancery::clauses

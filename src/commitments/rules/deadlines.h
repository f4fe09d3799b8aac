// SPDX-License-Identifier: Apache-2.0
//
// By when an act is to be done.
#pragma once

#include <optional>
#include <string_view>

#include "commitments/draft.h"

namespace chancery::commitments {

/// `rule` has static lifetime.
struct DeadlineFound {
  Time time;
  std::string_view rule;
};

/// "By March", "within a week" (counted from the report's day), "on Friday", "next week": a time in the act; or the
/// time that the draft's rule knows. `action`: the act's bytes.
[[nodiscard]] std::optional<DeadlineFound> find_deadline(const Context& context, const Draft& draft, Span action);

}  // namespace chancery::commitments

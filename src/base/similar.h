// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::base {

/// Those of `names` that somebody may have meant who wrote `written`: at most three, the nearest first,
/// then in byte order. Letter case and one slip (a letter too many, missing, wrong, or two exchanged) in
/// three letters are forgiven.
[[nodiscard]] std::vector<std::string> similar_names(std::string_view written, std::span<const std::string> names);

}  // namespace chancery::base

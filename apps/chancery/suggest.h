// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace chancery::cli {

/// The known word that is nearest to `word` by edit distance, when near enough to be meant (at most a
/// third of its letters differ); empty otherwise.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

/// ": did you mean X?" or the list of what there is, for the end of a message.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);

}  // namespace chancery::cli

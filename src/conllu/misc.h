// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace chancery::conllu {

/// What the MISC column says under a key ("NE=B-PER|SpaceAfter=No", "NE" -> "B-PER"); "" where nothing.
/// The view is into `misc`.
[[nodiscard]] std::string_view misc_value(std::string_view misc, std::string_view key);

/// Puts key=value into a MISC column: in the place of what stands there under the key, else first. An
/// empty value takes the key out. Everything else stays, in its order; "_" stands for nothing.
void set_misc(std::string& misc, std::string_view key, std::string_view value);

}  // namespace chancery::conllu

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace chancery::language {

/// ISO 639-1 code of the language of a text; where it is too short or too mixed to tell, "en" if most of
/// its letters are ASCII, else "und".
[[nodiscard]] std::string detect_language(std::string_view text);

}  // namespace chancery::language

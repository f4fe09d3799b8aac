// SPDX-License-Identifier: Apache-2.0
//
// A form in which names and offices are the same however they are written: no case, accents or hyphens.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "chancery/document.h"

namespace chancery::time {

[[nodiscard]] std::string plain(std::string_view written);
/// The same for a word of a document, which has it in lower case already.
[[nodiscard]] std::string plain_word(const Document& document, const Token& token);
/// Words with a blank between.
[[nodiscard]] std::string joined_words(std::span<const std::string> words);
[[nodiscard]] std::string first_word(const std::string& words);
[[nodiscard]] std::string last_word(const std::string& words);

}  // namespace chancery::time

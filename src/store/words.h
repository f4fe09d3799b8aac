// SPDX-License-Identifier: Apache-2.0
//
// Words as the filters compare them: folded (case, accents), without signs. A text is kept as one
// string with a space before, between and after its words, so that "does it hold this word" is a plain
// search for " word ", in C++ as in SQL (instr).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::store {

/// " north korea " for "North-Korea"; " " for a text without letters and digits.
[[nodiscard]] std::string words_of(std::string_view text);

/// The words of a filter, each with a space at both ends; empty for a text without words.
[[nodiscard]] std::vector<std::string> wanted_words(std::string_view text);

/// The different words of a text, without the spaces, in order of their bytes: the rows of an index.
[[nodiscard]] std::vector<std::string> word_list(std::string_view text);

/// The same of several names, which are looked for as one.
[[nodiscard]] std::vector<std::string> word_list(std::span<const std::string> names);

/// Does `words`, made by words_of, hold all of `wanted`, made by wanted_words?
[[nodiscard]] bool holds_all(std::string_view words, std::span<const std::string> wanted);

}  // namespace chancery::store

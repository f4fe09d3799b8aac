// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "language/tags/word.h"

namespace chancery::language {

/// Does the report have this word (lower case) in lower case somewhere? A word that is capitalised only
/// because it begins a sentence is no name.
using SeenInLowerCase = std::function<bool(TextId)>;

/// Fills `upos` with what each word of a sentence is most often, by itself: the lexicon's usual tag, the
/// capital letter, the ending. The tagger then looks at the words around.
void guess_tags(std::string_view text, std::span<Word> sentence, const SeenInLowerCase& seen_in_lower_case);

}  // namespace chancery::language

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "language/reading/heads.h"
#include "language/reading/sentence_reading.h"
#include "neural/reader.h"

namespace chancery::language {

/// What to decode of a reading; the encoding is the same for all.
struct Wanted {
  bool syntax = true;  ///< tags, lemmas, trees
  bool names = true;
  bool content = true;  ///< attributions, predicates, undertakings, conditions
  bool vectors = true;  ///< keep the encoding
};

/// Decodes one window of a sentence (almost always all of it) and appends to what is known of the sentence:
/// `words` are those of the window. The root of a later window hangs on that of the first as "parataxis".
/// Errors: those of Reader::relations.
[[nodiscard]] Result<void> decode_window(const Heads& heads, neural::Reader& reader, const neural::Reading& reading,
                                         std::span<const std::string_view> words, Wanted wanted,
                                         SentenceReading& sentence);

}  // namespace chancery::language

// SPDX-License-Identifier: Apache-2.0
//
// Lines and paragraphs of a report's text, by white space alone.
//
// A line break ends a paragraph, unless the text is wrapped: its lines are at most kWidestWrap bytes
// long and break where the next word would not have fitted. Then only blank lines, indented lines and
// lines that are too short to be a wrap end one. A line that stops in the middle of a sentence, with small
// letters on the next, never ends one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "chancery/span.h"

namespace chancery::language {

/// A paragraph, trimmed of white space at both ends.
struct Paragraph {
  Span span;
  bool blank_before = true;  ///< an empty line, or the beginning of the text, stands before it
};

[[nodiscard]] std::vector<Paragraph> find_paragraphs(std::string_view text);

}  // namespace chancery::language

// SPDX-License-Identifier: Apache-2.0
//
// Where a report ends and what was scraped with it begins: lists of other headlines, navigation, the
// word "Source". Nothing but shape decides. Each paragraph from the end backwards speaks for or against
// the tail: another script, a prefix repeated line after line, a line of a few words without a stop are
// for it; a list that the report itself announces with a colon is against it. The tail is the suffix with
// the highest sum, and never reaches over running text: to lose a sentence of the body is the worst error.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "chancery/labels.h"
#include "language/segments/layout.h"
#include "language/segments/shape.h"

namespace chancery::language {

/// A paragraph with what is known of it before the tail is cut.
struct ShapedParagraph {
  Span span;
  bool blank_before = true;
  Shape shape;
  bool site = false;                ///< furniture of a web page by its first word ("Subscribe ...", "Copyright ...")
  std::optional<SegmentKind> desk;  ///< a desk's line: sign-off, note, credit, caption
};

/// "Back to Top. Next Article.": short sentences in which every longer word has a capital, none quoted.
[[nodiscard]] bool is_navigation(std::string_view line, const Shape& shape);

/// The number of the first paragraph of the junk tail; paragraphs.size() where there is none. The desk's
/// lines inside the tail keep their kinds.
[[nodiscard]] std::size_t find_tail(std::string_view text, std::span<const ShapedParagraph> paragraphs);

}  // namespace chancery::language

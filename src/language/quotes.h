// SPDX-License-Identifier: Apache-2.0
//
// Quotations, found over characters: straight, curly and angular marks; single marks only outside double
// ones. A quotation that is not closed ends with its paragraph, and goes on where the next paragraph
// opens one again.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "chancery/document.h"

namespace chancery::language {

/// The quotations in these stretches of text, in order; each stretch is (part of) a paragraph.
[[nodiscard]] std::vector<Quote> find_quotes(std::string_view text, std::span<const Span> paragraphs);

}  // namespace chancery::language

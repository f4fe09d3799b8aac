// SPDX-License-Identifier: Apache-2.0
#include "language/segments.h"

#include <utility>

#include "language/characters.h"
#include "language/layout.h"

namespace chancery::language {

Result<Segmenter> Segmenter::load(const base::TableFile& tables) {
  auto datelines = Datelines::load(tables);
  if (!datelines) { return std::unexpected(datelines.error()); }
  return Segmenter(std::move(*datelines));
}

std::vector<Piece> Segmenter::divide(std::string_view text) const {
  std::vector<Piece> pieces;
  std::uint32_t number = 0;
  for (const Paragraph& paragraph : find_paragraphs(text)) {
    Span body = paragraph.span;
    if (const auto dateline = number == 0 ? datelines_.find(text, body, false) : std::nullopt) {
      pieces.push_back({{SegmentKind::kDateline, *dateline}, number});
      body.begin = dateline->end;
      while (body.begin < body.end && is_blank(peek(text, body.begin).code)) {
        body.begin += peek(text, body.begin).size;
      }
    }
    if (!body.empty()) { pieces.push_back({{SegmentKind::kBody, body}, number}); }
    ++number;
  }
  return pieces;
}

}  // namespace chancery::language

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "statements/contents.h"
#include "statements/draft.h"

namespace chancery::statements {

/// The statements of one sentence, appended to `drafts` in the order of their reporting words. What was
/// not taken goes to `refused`.
void draft_sentence(const SentenceView& view, const CueTable& table, std::vector<Draft>& drafts,
                    std::vector<Refused>& refused);

/// The bytes of a content range: without outer quotation marks and final commas; a quotation that goes
/// on in other sentences is taken whole. Empty where nothing is left.
[[nodiscard]] Span content_span(const SentenceView& view, Range range, std::int32_t own_quote);

}  // namespace chancery::statements

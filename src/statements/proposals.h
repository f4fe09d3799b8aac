// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "statements/cue_table.h"
#include "statements/draft.h"
#include "statements/sentence_view.h"

namespace chancery::statements {

/// Brings the drafts that rules made of a sentence (`drafts` from number `first`) together with what the
/// encoder reads in it (`attributions`, all of that sentence): a draft that both see takes the wider
/// content and a source that the rules miss; an attribution that no rule knows becomes a draft where the
/// encoder is sure of it. What it is not sure of enough is added to `unsure`.
void add_proposals(const SentenceView& view, const CueTable& table, std::span<const Attribution> attributions,
                   std::size_t first, std::vector<Draft>& drafts, std::vector<const Attribution*>& unsure);

}  // namespace chancery::statements

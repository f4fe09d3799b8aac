// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "statements/cue_table.h"
#include "statements/sentence_view.h"

namespace chancery::statements {

/// What a saying performs, where the reporting word does not tell ("said"). `rule` is empty where the
/// content does not tell either; static lifetime.
struct PerformedAct {
  Act act = Act::kSay;
  std::string_view rule;
};

/// Reads the main verb of a content that lies in `range`: "we urge", "he hoped", "should".
[[nodiscard]] PerformedAct act_of_content(const SentenceView& view, const CueTable& table, Range range);

}  // namespace chancery::statements

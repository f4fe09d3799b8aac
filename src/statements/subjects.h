// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "statements/hits.h"

namespace chancery::statements {

/// Finds the words that name the speaker of `hit` and writes them into it. `earlier` are the hits
/// before it in the sentence, with their sources.
void find_source(const SentenceView& view, const CueTable& table, const std::vector<Hit>& earlier, Hit& hit);

/// The subject of a finite verb group that begins at `verb`, by position alone; none where the verb
/// has none of its own. `rule` says which construction it was (static lifetime).
struct Subject {
  std::optional<Range> range;
  std::string_view rule = "none";
};
[[nodiscard]] Subject subject_before(const SentenceView& view, std::size_t verb);

/// "with its chief of staff claiming": the phrase between "with" and the gerund at `gerund`.
[[nodiscard]] std::optional<Range> absolute_subject(const SentenceView& view, std::size_t gerund);

}  // namespace chancery::statements

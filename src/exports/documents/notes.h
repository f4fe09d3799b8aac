// SPDX-License-Identifier: Apache-2.0
//
// Facts as Markdown notes that link to one another, for Obsidian, Logseq and the like: what is known of a fact is
// in the YAML at the top of its note, its words below. One note for each row of a list, and for facts one for each
// of their actors and reports, so that every link leads somewhere.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "chancery/query.h"
#include "chancery/store.h"
#include "exports/fact_json.h"

namespace chancery::exports {

/// Takes the path of a note ("actors/Kim Jong Un A5.md") and its text; false to stop.
using TakeNote = std::function<bool(std::string_view path, std::string_view text)>;

/// Calls `take` once for each note. Held meanwhile: the names of the actors, the numbers of the reports.
[[nodiscard]] Result<void> for_notes(const RecordSource& store, FactKind of, const Query& query, const TakeNote& take);

/// A name for a file: the words without what a file system or a link cannot have, cut at a good length, and the id.
[[nodiscard]] std::string note_name(std::string_view words, FactId id);
/// Words of a report with the signs of Markdown and HTML made harmless, on one line.
[[nodiscard]] std::string markdown_text(std::string_view words);

}  // namespace chancery::exports

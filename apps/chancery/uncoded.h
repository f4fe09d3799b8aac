// SPDX-License-Identifier: Apache-2.0
//
// Which sentences of a report may tell an event of which there is no record.
#pragma once

#include <string>
#include <vector>

#include "chancery/store.h"
#include "terminal.h"

namespace chancery::cli {

/// Of what was looked at and not taken (`dropped`, of the same text) the words that most speak for an event in
/// each sentence that no event of the record is told in: one a sentence, the likeliest first.
[[nodiscard]] std::vector<Dropped> uncoded(const Record& record, const std::vector<Dropped>& dropped);

/// These as a table, with the sentences; or a line that says that there are none.
[[nodiscard]] std::string uncoded_page(const Record& record, const std::vector<Dropped>& rows, const Output& output);

}  // namespace chancery::cli

// SPDX-License-Identifier: Apache-2.0
//
// Facts that the program missed and a person adds: rows as any other, made of the same fields as an edit.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "chancery/record.h"
#include "chancery/store.h"
#include "store/review/values.h"

namespace chancery::store {

/// kAll: every value has to be one. kWhatHolds: one that cannot be set any more is left as it is where nobody says, as
/// when the report is read again by another version; but not the label and the words that carry the fact.
enum class Demand : std::uint8_t { kAll, kWhatHolds };

/// Puts a row with these fields at the end of its table and returns its number. The fields have rules "field:human" and
/// the row is certain. Errors, which leave the tables of facts as they were: kBadUsage.
[[nodiscard]] Result<std::size_t> add_row(Record& record, FactKind kind, const std::vector<FieldEdit>& fields,
                                          const ActorLookup& lookup, Demand demand);
/// Takes the last row of a table away.
void take_last_row(Record& record, FactKind kind);

/// A row before `row` that is the same fact: the same label, half of its words, and no other parties. Of several the
/// one with the most of its words.
[[nodiscard]] std::optional<std::size_t> same_before(const Record& record, FactKind kind, std::size_t row,
                                                     std::size_t before);

}  // namespace chancery::store

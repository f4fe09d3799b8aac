// SPDX-License-Identifier: Apache-2.0
//
// The fields of a fact that people can correct, each with how it is read and written. A field that a
// person set leaves "field:human" among the rules of the row, in place of the rules that made it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/record.h"
#include "chancery/store.h"
#include "store/review/values.h"

namespace chancery::store {

/// The label that the program gave the fact: type of an event, act of a statement, kind of a commitment.
[[nodiscard]] std::string_view label_of(const Record& record, FactKind kind, std::size_t row);
/// All fields of a fact with their values, as `set_field` takes them.
[[nodiscard]] std::vector<FieldEdit> fields_of(const Record& record, FactKind kind, std::size_t row);
/// The value of one field in its written form. Errors: kBadUsage for a field that the kind does not have.
[[nodiscard]] Result<std::string> field_of(const Record& record, FactKind kind, std::size_t row, std::string_view name);
/// Sets a field. Errors: kBadUsage for a field that there is not and for a value that cannot be.
[[nodiscard]] Result<void> set_field(Record& record, FactKind kind, std::size_t row, const FieldEdit& edit,
                                     const ActorLookup& lookup);
/// Rows of a kind.
[[nodiscard]] std::size_t rows_of_kind(const Record& record, FactKind kind);
/// Triggers of an event, content of a statement, action of a commitment.
[[nodiscard]] std::vector<Span> spans_of(const Record& record, FactKind kind, std::size_t row);
[[nodiscard]] const Rules& rules_of(const Record& record, FactKind kind, std::size_t row);
/// The edits in the order in which they have to be made: the type before the mode.
[[nodiscard]] std::vector<FieldEdit> in_order(FactKind kind, std::vector<FieldEdit> edits);

}  // namespace chancery::store

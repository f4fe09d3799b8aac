// SPDX-License-Identifier: Apache-2.0
//
// A record as people corrected it: what both stores keep, index and answer with.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "chancery/record.h"
#include "chancery/store.h"
#include "store/review/placing.h"
#include "store/review/values.h"
#include "store/rows.h"

namespace chancery::store {

/// What people decided about a row, and who did last.
struct Verdict {
  Review review = Review::kNone;
  std::string who;
};

/// Where a decision to add a fact put it: a row of its own, or one that the program has by now for the same words.
struct AddedRow {
  std::int64_t decision = 0;
  FactKind kind = FactKind::kEvent;
  std::size_t row = 0;
  bool own = true;
};

/// Rows are those of the record as coded, and after them those that people added. Rejected ones are marked, not taken
/// out.
struct Reviewed {
  std::shared_ptr<const Record> record;
  std::array<std::vector<Verdict>, kFactKinds> verdicts;  ///< by FactKind and row; shorter: none of the others
  std::vector<AddedRow> added;                            ///< in the order of the decisions, which is that of rows

  [[nodiscard]] Verdict verdict_of(FactKind kind, std::size_t row) const {
    const auto& rows = verdicts[static_cast<std::size_t>(kind)];
    return row < rows.size() ? rows[row] : Verdict{};
  }
  [[nodiscard]] Review review_of(FactKind kind, std::size_t row) const { return verdict_of(kind, row).review; }
  /// What a decision added; null where it is no kAdd in force, or its words are not found.
  [[nodiscard]] const AddedRow* added_by(std::int64_t decision) const;
  /// The decision that added a row of its own; null for the program's rows.
  [[nodiscard]] const AddedRow* adding(FactKind kind, std::size_t row) const;
};

/// Puts what people decided about it into a hit.
void say_verdict(Hit& hit, const Reviewed& reviewed);

/// The row that a decision is about, in `reviewed` or in the record as coded that it was made from.
[[nodiscard]] std::optional<std::size_t> place_of(const Record& coded, const Reviewed& reviewed,
                                                  const Decision& decision);

/// The record with the decisions of `decisions` that are in force and about its report, one after the other.
[[nodiscard]] Reviewed review(std::shared_ptr<const Record> coded, std::string_view sha256,
                              std::span<const Decision> decisions);

/// For each row of a kind as it is now, the number that it had: those of `numbers`, by row of `before`. 0 for a row
/// that is new. Both are of one record as coded.
[[nodiscard]] std::vector<std::int64_t> kept_numbers(const Reviewed& before, std::span<const std::int64_t> numbers,
                                                     const Reviewed& after, FactKind kind);

/// Without the facts that were rejected; ids are given anew. What pointed at a rejected statement points at
/// nothing.
[[nodiscard]] Record without_rejected(const Reviewed& reviewed);

/// What the index holds of a report as people corrected it.
[[nodiscard]] ReportRows rows_of(const Reviewed& reviewed);

}  // namespace chancery::store

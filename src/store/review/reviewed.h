// SPDX-License-Identifier: Apache-2.0
//
// A record as people corrected it: what both stores keep, index and answer with.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "chancery/record.h"
#include "chancery/store.h"
#include "store/review/values.h"
#include "store/rows.h"

namespace chancery::store {

/// Rows are those of the record as coded, so that their numbers hold; rejected ones are marked, not taken out.
struct Reviewed {
  std::shared_ptr<const Record> record;
  std::array<std::vector<Review>, kFactKinds> reviews;  ///< by FactKind and row; empty: none of that kind

  [[nodiscard]] Review review_of(FactKind kind, std::size_t row) const {
    const auto& rows = reviews[static_cast<std::size_t>(kind)];
    return row < rows.size() ? rows[row] : Review::kNone;
  }
};

/// The words that a fact of a record as coded is known by.
[[nodiscard]] FactAnchor anchor_of(const Record& coded, std::string sha256, FactKind kind, std::size_t row);
/// The row that a decision is about, in a record that may be coded by another version: its words are the same,
/// or the greater part of them is. A rejection is of what the program said and holds of the same label only.
[[nodiscard]] std::optional<std::size_t> place_of(const Record& coded, const Decision& decision);

/// The record with the decisions of `decisions` that are in force and about its report, one after the other.
[[nodiscard]] Reviewed review(std::shared_ptr<const Record> coded, std::string_view sha256,
                              std::span<const Decision> decisions);

/// A decision ready for the log: with its anchor, and with the values as they are kept. `coded` is the record
/// as coded, `now` what the decisions so far made of it. Errors: kBadUsage.
[[nodiscard]] Result<Decision> prepared(const Record& coded, const Reviewed& now, std::string sha256, std::size_t row,
                                        const FactDecision& wanted, const ActorLookup& lookup);

/// Without the facts that were rejected; ids are given anew. What pointed at a rejected statement points at
/// nothing.
[[nodiscard]] Record without_rejected(const Reviewed& reviewed);

/// What the index holds of a report as people corrected it.
[[nodiscard]] ReportRows rows_of(const Reviewed& reviewed);

/// Whether each of the decisions, which are in order, was taken back by a later one.
void mark_undone(std::vector<Decision>& decisions);
/// The decision that `undo` is to take back. Errors: kNotFound; kBadUsage for one that is not in force.
[[nodiscard]] Result<Decision> to_undo(std::span<const Decision> decisions, std::int64_t number);

}  // namespace chancery::store

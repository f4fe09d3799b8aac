// SPDX-License-Identifier: Apache-2.0
//
// What a store's index says of facts without reading a record: which there are, and how many of what. Apart from
// RecordSource, which gives rows: most who read a store ask for rows only. Both stores of this library have it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "chancery/query.h"
#include "chancery/result.h"
#include "chancery/store.h"

namespace chancery {

/// How many of the facts that a query finds have one value of a field that can be asked for. `field` and `value` are
/// the name of a filter of the command line and what to give it: "type" "AID", "source" "Harbour Wire", "state-of"
/// "USA", "min-confidence" "0.8".
struct FacetCount {
  std::string field;
  std::string value;
  std::size_t facts = 0;

  friend bool operator==(const FacetCount&, const FacetCount&) = default;
};
inline constexpr std::size_t kFacetValues = 20;

/// Events of one type and status that count in one period, apart from those that may lie in later ones as well.
struct RangeCount {
  PeriodCount count;
  std::string last;  ///< where they are not known to lie in that period alone: the last in which they may lie

  friend bool operator==(const RangeCount&, const RangeCount&) = default;
};

/// For one thread. `limit`, `offset` and `after` of a query do not count here. Errors: those of RecordSource.
class FactIndex {
 public:
  virtual ~FactIndex() = default;
  /// Ids of statements, events or commitments, in no order.
  [[nodiscard]] virtual Result<std::vector<FactId>> fact_ids(FactKind kind, const Query& query) const = 0;
  /// Statements, events or commitments, counted by what they can be narrowed down by: of each field the most frequent
  /// values, at most kFacetValues of them.
  [[nodiscard]] virtual Result<std::vector<FacetCount>> facets(FactKind kind, const Query& query) const = 0;
  /// Events by the period of their day, as RecordSource::events_by_period, and by the last that they may lie in.
  [[nodiscard]] virtual Result<std::vector<RangeCount>> events_by_range(const Query& query, Period period) const = 0;
  /// Another text whenever an answer may have become another one; the same over all that are open on one file.
  [[nodiscard]] virtual Result<std::string> version() const = 0;
};

/// The index of a store that this library opened or made; it lives as long as the store.
[[nodiscard]] const FactIndex& index_of(const RecordSource& store);

/// The reports about whose facts a decision is in force, in order: RecordSource::corrected has them as people left
/// them. Errors: those of the store.
[[nodiscard]] Result<std::vector<FactId>> decided_reports(const RecordSource& store);

}  // namespace chancery

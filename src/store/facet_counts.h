// SPDX-License-Identifier: Apache-2.0
//
// Facets as both stores add them up, and the order in which they give them.
#pragma once

#include <cstddef>
#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "chancery/fact_index.h"

namespace chancery::store {

class FacetCounts {
 public:
  /// Some facts with this value; "" is no value.
  void add(std::string_view field, std::string_view value, std::size_t facts = 1);
  /// One fact of this confidence: it counts in each step that it reaches.
  void add_confidence(double confidence);
  /// By field; of a field the most frequent first (confidence: the surest), kFacetValues at most.
  [[nodiscard]] std::vector<FacetCount> in_order() const;

 private:
  std::map<std::string, std::map<std::string, std::size_t, std::less<>>, std::less<>> fields_;
};

class RangeCounts {
 public:
  explicit RangeCounts(Period period) : period_(period) {}

  /// One event that counts on `day` ("" for none) and lies on or before `last` ("9999-12-31": nobody knows).
  void add(std::string_view day, std::string_view last, EventType type, Status status);
  /// By period, those without one last, then the last period, type and status.
  [[nodiscard]] std::vector<RangeCount> in_order() const;

 private:
  Period period_;
  std::map<std::tuple<bool, std::string, std::string, EventType, Status>, std::size_t> counts_;
};

/// The filters that stand for the label and the standing of a fact; "" where a kind has none.
struct LabelFields {
  std::string_view label;     ///< type of an event; kind of a commitment, act of a statement
  std::string_view standing;  ///< status of an event, state of a commitment
};
[[nodiscard]] LabelFields label_fields(FactKind kind);

/// kBadUsage: only facts are counted by what they can be narrowed down by.
[[nodiscard]] std::unexpected<Error> no_facets();

}  // namespace chancery::store

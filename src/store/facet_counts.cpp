// SPDX-License-Identifier: Apache-2.0
#include "store/facet_counts.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "store/event_counts.h"

namespace chancery::store {
namespace {

constexpr std::string_view kConfidence = "min-confidence";
constexpr std::array<std::pair<double, std::string_view>, 4> kSteps = {
    {{0.9, "0.9"}, {0.8, "0.8"}, {0.7, "0.7"}, {0.5, "0.5"}}};

}  // namespace

void FacetCounts::add(std::string_view field, std::string_view value, std::size_t facts) {
  if (value.empty()) { return; }
  auto found = fields_.find(field);
  if (found == fields_.end()) { found = fields_.emplace(std::string(field), decltype(found->second){}).first; }
  auto count = found->second.find(value);
  if (count == found->second.end()) { count = found->second.emplace(std::string(value), 0).first; }
  count->second += facts;
}

void FacetCounts::add_confidence(double confidence) {
  for (const auto& [least, written] : kSteps) {
    if (confidence >= least) { add(kConfidence, written); }
  }
}

std::vector<FacetCount> FacetCounts::in_order() const {
  std::vector<FacetCount> list;
  for (const auto& [field, values] : fields_) {
    std::vector<std::pair<std::string, std::size_t>> order(values.begin(), values.end());
    if (field == kConfidence) {
      std::ranges::reverse(order);
    } else {
      std::ranges::stable_sort(order, std::greater(), [](const auto& one) { return one.second; });
    }
    order.resize(std::min(order.size(), kFacetValues));
    for (auto& [value, facts] : order) { list.push_back({field, std::move(value), facts}); }
  }
  return list;
}

void RangeCounts::add(std::string_view day, std::string_view last, EventType type, Status status) {
  constexpr std::string_view kOpen = "9999-12-31";
  const std::size_t digits = digits_of(period_);
  const std::string_view period = day.substr(0, digits);
  std::string_view end = last.substr(0, digits);
  if (day.empty() || last == kOpen || end == period) { end = {}; }
  ++counts_[{day.empty(), std::string(period), std::string(end), type, status}];
}

std::vector<RangeCount> RangeCounts::in_order() const {
  std::vector<RangeCount> list;
  list.reserve(counts_.size());
  for (const auto& [key, events] : counts_) {
    const auto& [undated, period, last, type, status] = key;
    list.push_back({.count = {period, type, status, events}, .last = last});
  }
  return list;
}

std::unexpected<Error> no_facets() {
  return fail(ErrorCode::kBadUsage, "only events, statements and commitments are counted by their fields");
}

LabelFields label_fields(FactKind kind) {
  if (kind == FactKind::kEvent) { return {.label = "type", .standing = "status"}; }
  return {.label = "kind", .standing = kind == FactKind::kCommitment ? "status" : ""};
}

}  // namespace chancery::store

namespace chancery {

const FactIndex& index_of(const RecordSource& store) {
  // Both stores are one; another kind of store would be a mistake of ours.
  return dynamic_cast<const FactIndex&>(store);
}

}  // namespace chancery

// SPDX-License-Identifier: Apache-2.0
//
// Counts of events as both stores add them up, and the order in which they give them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "chancery/store.h"

namespace chancery::store {

/// Characters of an ISO 8601 day that name its period.
[[nodiscard]] std::size_t digits_of(Period period);

class PeriodCounts {
 public:
  void add(std::string period, EventType type, Status status, std::size_t events);
  /// By period, those without one last, then type and status.
  [[nodiscard]] std::vector<PeriodCount> in_order() const;

 private:
  std::map<std::tuple<bool, std::string, EventType, Status>, std::size_t> counts_;
};

class StatePairCounts {
 public:
  void add(std::string from, std::string to, EventType type, Status status, std::size_t events);
  [[nodiscard]] std::vector<StatePairCount> in_order() const;

 private:
  std::map<std::tuple<std::string, std::string, EventType, Status>, std::size_t> counts_;
};

/// Counts events whose parties come one by one, those of an event together.
class EventSides {
 public:
  explicit EventSides(StatePairCounts& counts) : counts_(&counts) {}

  [[nodiscard]] bool is_new(std::int64_t event) const { return event != event_; }
  /// The event that the next parties belong to; one whose labels are not known counts nowhere.
  void begin(std::int64_t event, std::optional<EventType> type, std::optional<Status> status);
  void add(std::string_view state, bool acts, bool is_acted_on);
  /// After the last.
  void end();

 private:
  StatePairCounts* counts_;
  std::int64_t event_ = 0;
  std::optional<EventType> type_;
  std::optional<Status> status_;
  std::vector<std::string> from_;  ///< each state once
  std::vector<std::string> to_;
};

}  // namespace chancery::store

// SPDX-License-Identifier: Apache-2.0
//
// Counts of events as both stores add them up, and the order in which they give them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
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

}  // namespace chancery::store

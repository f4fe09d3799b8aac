// SPDX-License-Identifier: Apache-2.0
#include "store/event_counts.h"

#include <algorithm>
#include <utility>

namespace chancery::store {

std::size_t digits_of(Period period) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  constexpr std::size_t kDay = 10;
  if (period == Period::kYear) { return kYear; }
  return period == Period::kMonth ? kMonth : kDay;
}

void PeriodCounts::add(std::string period, EventType type, Status status, std::size_t events) {
  const bool undated = period.empty();
  counts_[{undated, std::move(period), type, status}] += events;
}

std::vector<PeriodCount> PeriodCounts::in_order() const {
  std::vector<PeriodCount> list;
  list.reserve(counts_.size());
  for (const auto& [key, events] : counts_) {
    const auto& [undated, period, type, status] = key;
    list.push_back({period, type, status, events});
  }
  return list;
}

void StatePairCounts::add(std::string from, std::string to, EventType type, Status status, std::size_t events) {
  counts_[{std::move(from), std::move(to), type, status}] += events;
}

std::vector<StatePairCount> StatePairCounts::in_order() const {
  std::vector<StatePairCount> list;
  list.reserve(counts_.size());
  for (const auto& [key, events] : counts_) {
    const auto& [from, to, type, status] = key;
    list.push_back({from, to, type, status, events});
  }
  return list;
}

void EventSides::begin(std::int64_t event, std::optional<EventType> type, std::optional<Status> status) {
  end();
  event_ = event;
  type_ = type;
  status_ = status;
}

void EventSides::add(std::string_view state, bool acts, bool is_acted_on) {
  const auto add_once = [state](std::vector<std::string>& states) {
    if (std::ranges::find(states, state) == states.end()) { states.emplace_back(state); }
  };
  if (acts) { add_once(from_); }
  if (is_acted_on) { add_once(to_); }
}

void EventSides::end() {
  if (type_ && status_) {
    for (const std::string& from : from_) {
      for (const std::string& to : to_) {
        if (from != to) { counts_->add(from, to, *type_, *status_, 1); }
      }
    }
  }
  from_.clear();
  to_.clear();
}

}  // namespace chancery::store

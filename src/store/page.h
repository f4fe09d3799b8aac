// SPDX-License-Identifier: Apache-2.0
//
// The order of the rows of an answer, and the part of it that a Query asks for.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <span>

#include "chancery/query.h"
#include "store/rows.h"

namespace chancery::store {

/// By day, those without one last, then by number.
struct DayOrder {
  DayOrder(const Dating& dating, std::int64_t id)
      : undated(!dating.day), day(dating.day.value_or(Date{})), number(id) {}

  bool undated;
  Date day;
  std::int64_t number;

  friend auto operator<=>(const DayOrder&, const DayOrder&) = default;
};

/// By priority, the greatest first, then by number.
struct PriorityOrder {
  PriorityOrder(std::int64_t priority, std::int64_t id) : falling(-priority), number(id) {}

  std::int64_t falling;
  std::int64_t number;

  friend auto operator<=>(const PriorityOrder&, const PriorityOrder&) = default;
};

/// The rows from `offset` on, at most `limit` of them.
template <class Row>
[[nodiscard]] std::span<const Row> page_of(std::span<const Row> rows, const Query& query) {
  rows = rows.subspan(std::min(query.offset, rows.size()));
  return query.limit == 0 ? rows : rows.first(std::min(query.limit, rows.size()));
}

}  // namespace chancery::store

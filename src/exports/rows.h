// SPDX-License-Identifier: Apache-2.0
//
// The walk through the rows of a list, for all formats: page by page, so that what is held does not grow with
// the number of rows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "chancery/query.h"
#include "chancery/store.h"

namespace chancery::exports {

/// Takes the next piece of the export; false where nobody wants more.
using Write = std::function<bool(std::string_view)>;

inline constexpr std::size_t kPageRows = 500;

/// Calls `each` for the rows of an answer; it returns Result<bool>, false to stop.
template <class Row>
Result<void> for_rows(Query query, auto ask, auto each) {
  std::size_t left = query.limit == 0 ? SIZE_MAX : query.limit;
  while (left > 0) {
    query.limit = std::min(left, kPageRows);
    const Result<std::vector<Row>> rows = ask(query);
    if (!rows) { return std::unexpected(rows.error()); }
    for (const Row& row : *rows) {
      const Result<bool> goes_on = each(row);
      if (!goes_on) { return std::unexpected(goes_on.error()); }
      if (!*goes_on) { return {}; }
    }
    if (rows->size() < query.limit) { return {}; }
    left -= rows->size();
    query.offset = 0;
    query.after = rows->back().id.number;
  }
  return {};
}

/// The same for statements, events or commitments.
Result<void> for_facts(const RecordSource& store, FactKind of, const Query& query, auto each) {
  const auto ask = [&store, of](const Query& page) {
    if (of == FactKind::kEvent) { return store.events(page); }
    return of == FactKind::kStatement ? store.statements(page) : store.commitments(page);
  };
  return for_rows<Hit>(query, ask, each);
}

/// The same for any list; `each` takes a row of whatever type it has.
Result<void> for_rows_of(const RecordSource& store, FactKind of, const Query& query, auto each) {
  if (of == FactKind::kActor) {
    return for_rows<ActorSummary>(query, [&store](const Query& page) { return store.actors(page); }, each);
  }
  if (of == FactKind::kReport) {
    return for_rows<ReportSummary>(query, [&store](const Query& page) { return store.reports(page); }, each);
  }
  return for_facts(store, of, query, each);
}

}  // namespace chancery::exports

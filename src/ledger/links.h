// SPDX-License-Identifier: Apache-2.0
//
// What people decided about which tellings are of one thing, as rows of the tellings of one question.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "chancery/store.h"

namespace chancery::ledger {

struct RowLinks {
  std::vector<std::pair<std::size_t, std::size_t>> same;  ///< the smaller row first
  std::set<std::pair<std::size_t, std::size_t>> other;    ///< the smaller row first
};

/// Of commitments or of events: what is in force, of that kind.
[[nodiscard]] Result<std::vector<Link>> links_in_force(const RecordSource& store, bool events);

/// The rows of the links; those whose words are not among the tellings are left out. `span_of` gives the words of a
/// hit. Errors: those of RecordSource.
template <class T, class SpanOf>
[[nodiscard]] Result<RowLinks> row_links(const RecordSource& store, std::span<const Link> links,
                                         std::span<const T> tellings, SpanOf span_of) {
  RowLinks rows;
  if (links.empty()) { return rows; }
  std::map<std::tuple<FactId, std::uint32_t, std::uint32_t>, std::size_t> row_at;
  for (std::size_t row = 0; row < tellings.size(); ++row) {
    const Span span = span_of(tellings[row].hit);
    row_at.emplace(std::tuple(tellings[row].hit.report, span.begin, span.end), row);
  }
  const auto find = [&](const LinkEnd& end) -> Result<std::size_t> {
    const auto report = store.find_report(end.sha256);
    if (!report && report.error().code != ErrorCode::kNotFound) { return std::unexpected(report.error()); }
    const auto found = report ? row_at.find(std::tuple(report->report, end.span.begin, end.span.end)) : row_at.end();
    return found == row_at.end() ? tellings.size() : found->second;
  };
  for (const Link& link : links) {
    const auto one = find(link.one);
    if (!one) { return std::unexpected(one.error()); }
    const auto other = find(link.other);
    if (!other) { return std::unexpected(other.error()); }
    if (*one == tellings.size() || *other == tellings.size() || *one == *other) { continue; }
    const std::pair rows_of_link(std::min(*one, *other), std::max(*one, *other));
    if (link.kind == LinkKind::kSame) {
      rows.same.push_back(rows_of_link);
    } else {
      rows.other.insert(rows_of_link);
    }
  }
  return rows;
}

}  // namespace chancery::ledger

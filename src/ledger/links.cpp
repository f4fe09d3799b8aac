// SPDX-License-Identifier: Apache-2.0
#include "ledger/links.h"

#include <algorithm>
#include <cstdint>
#include <map>

namespace chancery::ledger {
namespace {

std::uint32_t shared_bytes(Span a, Span b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  const std::uint32_t end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

}  // namespace

Result<std::vector<Link>> links_in_force(const RecordSource& store, bool events) {
  auto links = store.links();
  if (!links) { return links; }
  std::erase_if(*links, [&](const Link& link) { return !link.in_force || link.one.event != events; });
  return links;
}

std::vector<Span> linked_words(const Hit& hit) {
  if (hit.id.kind == FactKind::kCommitment) { return {hit.record->commitments[hit.row].action}; }
  std::vector<Span> words;
  for (const EventMention& mention : hit.record->events[hit.row].mentions) { words.push_back(mention.trigger); }
  return words;
}

std::size_t linked(std::span<const Hit* const> hits, Span words) {
  std::size_t best = hits.size();
  std::uint32_t most = 0;
  for (std::size_t row = 0; row < hits.size(); ++row) {
    const std::vector<Span> own = linked_words(*hits[row]);
    if (!own.empty() && own.front() == words) { return row; }
    for (const Span span : own) {
      if (shared_bytes(span, words) <= most) { continue; }
      most = shared_bytes(span, words);
      best = row;
    }
  }
  return best;
}

Result<RowLinks> row_links(const RecordSource& store, std::span<const Link> links,
                           std::span<const Hit* const> tellings) {
  RowLinks rows;
  if (links.empty()) { return rows; }
  std::map<FactId, std::vector<std::size_t>> rows_of_report;
  for (std::size_t row = 0; row < tellings.size(); ++row) { rows_of_report[tellings[row]->report].push_back(row); }
  const auto find = [&](const LinkEnd& end) -> Result<std::size_t> {
    const auto report = store.find_report(end.sha256);
    if (!report && report.error().code != ErrorCode::kNotFound) { return std::unexpected(report.error()); }
    const auto there = report ? rows_of_report.find(report->report) : rows_of_report.end();
    if (there == rows_of_report.end()) { return tellings.size(); }
    std::vector<const Hit*> hits;
    for (const std::size_t row : there->second) { hits.push_back(tellings[row]); }
    const std::size_t found = linked(hits, end.span);
    return found == hits.size() ? tellings.size() : there->second[found];
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

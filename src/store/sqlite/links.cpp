// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/links.h"

#include <string>

namespace chancery::store {
namespace {

constexpr std::string_view kSame = "same";
constexpr std::string_view kEvent = "event";

Span span_at(const Prepared& row, int column) {
  return {static_cast<std::uint32_t>(row.number(column)), static_cast<std::uint32_t>(row.number(column + 1))};
}

}  // namespace

Result<LinkLog> read_links(Database& database) {
  auto rows = database.prepare(
      "SELECT id, decision, fact_kind, one_sha256, one_begin, one_end, other_sha256, other_begin, other_end, "
      "taken_back "
      "FROM links ORDER BY id");
  if (!rows) { return std::unexpected(rows.error()); }
  LinkLog log;
  for (;;) {
    const auto row = rows->step();
    if (!row) { return std::unexpected(row.error()); }
    if (!*row) { return log; }
    const bool event = rows->text(2) == kEvent;
    log.put({.number = rows->number(0),
             .kind = rows->text(1) == kSame ? LinkKind::kSame : LinkKind::kOther,
             .one = {std::string(rows->text(3)), event, span_at(*rows, 4)},
             .other = {std::string(rows->text(6)), event, span_at(*rows, 7)},
             .in_force = rows->number(9) == 0});
  }
}

Result<void> write_links(Database& database, std::span<const Link> changed) {
  auto insert = database.prepare(
      "INSERT INTO links(id, decision, fact_kind, one_sha256, one_begin, one_end, other_sha256, other_begin, "
      "other_end, "
      "taken_back) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET taken_back = "
      "excluded.taken_back");
  if (!insert) { return std::unexpected(insert.error()); }
  for (const Link& link : changed) {
    const Values values = {link.number,
                           std::string(link.kind == LinkKind::kSame ? kSame : "other"),
                           std::string(link.one.event ? kEvent : "commitment"),
                           link.one.sha256,
                           std::int64_t{link.one.span.begin},
                           std::int64_t{link.one.span.end},
                           link.other.sha256,
                           std::int64_t{link.other.span.begin},
                           std::int64_t{link.other.span.end},
                           std::int64_t{link.in_force ? 0 : 1}};
    if (auto done = insert->bind_values(values).run(); !done) { return done; }
  }
  return {};
}

}  // namespace chancery::store

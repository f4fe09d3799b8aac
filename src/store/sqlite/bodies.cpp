// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/bodies.h"

#include "chancery/store.h"
#include "store/checks.h"

namespace chancery::store {

Result<std::string> Bodies::unpacked(const char* sql, std::int64_t report) {
  auto statement = database_.prepare(sql);
  if (!statement) { return std::unexpected(statement.error()); }
  const auto found = statement->bind(report).step();
  if (!found) { return std::unexpected(found.error()); }
  const FactId id{FactKind::kReport, report};
  if (!*found) { return not_found(id); }
  auto bytes = compression_.unpack(statement->blob(0));
  if (!bytes) { return fail(bytes.error().code, to_string(id) + ": " + bytes.error().message, database_.path()); }
  return bytes;
}

Result<std::string> Bodies::raw(std::int64_t report) {
  return unpacked("SELECT raw FROM report_bodies WHERE report = ?", report);
}

Result<std::shared_ptr<const Record>> Bodies::record(std::int64_t report) {
  Kept& kept = kept_[static_cast<std::uint64_t>(report) % kKept];
  if (kept.record && kept.report == report) { return kept.record; }
  const auto json = unpacked("SELECT record FROM report_bodies WHERE report = ?", report);
  if (!json) { return std::unexpected(json.error()); }
  auto record = record_from_json(*json);
  if (!record) {
    return fail(
        ErrorCode::kStoreUnusable,
        "the record of " + to_string(FactId{FactKind::kReport, report}) + " is damaged: " + record.error().message,
        database_.path());
  }
  kept = {report, std::make_shared<const Record>(std::move(*record))};
  return kept.record;
}

Result<Report> Bodies::input(std::int64_t number) {
  auto statement = database_.prepare(
      "SELECT record_id, sha256, given_title, given_date, publisher, url, path, line FROM reports WHERE id = ?");
  if (!statement) { return std::unexpected(statement.error()); }
  const auto found = statement->bind(number).step();
  if (!found) { return std::unexpected(found.error()); }
  if (!*found) { return not_found({FactKind::kReport, number}); }
  Report report;
  report.id = statement->text(0);
  report.sha256 = statement->text(1);
  report.title = statement->text_or_nothing(2);
  report.date = parse_iso(statement->text(3));
  report.publisher = statement->text_or_nothing(4);
  report.url = statement->text_or_nothing(5);
  report.path = statement->text_or_nothing(6);
  report.line = static_cast<std::uint64_t>(statement->number(7));
  auto bytes = raw(number);
  if (!bytes) { return std::unexpected(bytes.error()); }
  report.raw = std::move(*bytes);
  const auto of = record(number);
  if (!of) { return std::unexpected(of.error()); }
  report.text = (*of)->text;
  return report;
}

}  // namespace chancery::store

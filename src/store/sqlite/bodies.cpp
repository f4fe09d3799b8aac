// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/bodies.h"

#include "chancery/store.h"
#include "store/checks.h"
#include "store/sqlite/decisions.h"

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

Result<void> Bodies::forget_if_changed() {
  const auto version = database_.number("PRAGMA data_version");
  if (!version) { return std::unexpected(version.error()); }
  if (*version != version_) { forget(); }
  version_ = *version;
  return {};
}

Result<const Bodies::Kept*> Bodies::kept(std::int64_t report) {
  if (auto done = forget_if_changed(); !done) { return std::unexpected(done.error()); }
  Kept& kept = kept_[static_cast<std::uint64_t>(report) % kKept];
  if (kept.coded && kept.report == report) { return &kept; }
  const auto json = unpacked("SELECT record FROM report_bodies WHERE report = ?", report);
  if (!json) { return std::unexpected(json.error()); }
  auto record = record_from_json(*json);
  if (!record) {
    return fail(
        ErrorCode::kStoreUnusable,
        "the record of " + to_string(FactId{FactKind::kReport, report}) + " is damaged: " + record.error().message,
        database_.path());
  }
  auto coded = std::make_shared<const Record>(std::move(*record));
  auto select = database_.prepare("SELECT sha256 FROM reports WHERE id = ?");
  if (!select) { return std::unexpected(select.error()); }
  const auto row = select->bind(report).step();
  if (!row) { return std::unexpected(row.error()); }
  const std::string sha256(*row ? select->text(0) : "");
  const auto decisions = read_decisions(database_, sha256);
  if (!decisions) { return std::unexpected(decisions.error()); }
  kept = {report, coded, review(coded, sha256, *decisions)};
  return &kept;
}

Result<Reviewed> Bodies::reviewed(std::int64_t report) {
  const auto found = kept(report);
  if (!found) { return std::unexpected(found.error()); }
  return (*found)->reviewed;
}

Result<std::shared_ptr<const Record>> Bodies::coded(std::int64_t report) {
  const auto found = kept(report);
  if (!found) { return std::unexpected(found.error()); }
  return (*found)->coded;
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
  const auto of = coded(number);
  if (!of) { return std::unexpected(of.error()); }
  report.text = (*of)->text;
  return report;
}

}  // namespace chancery::store

// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/schema.h"

#include <string>

namespace chancery::store {

Result<FileVersion> file_version(Database& database) {
  // One statement sees one state of the file, also while another process makes it a store.
  auto look = database.prepare(
      "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), "
      "count(*) FROM sqlite_schema");
  if (!look) { return std::unexpected(look.error()); }
  const auto row = look->step();
  if (!row) { return std::unexpected(row.error()); }
  const std::int64_t application = look->number(0);
  const std::int64_t version = look->number(1);
  if (application == kApplicationId) { return FileVersion{FileKind::kOurs, version}; }
  const bool empty = application == 0 && version == 0 && look->number(2) == 0;
  return FileVersion{empty ? FileKind::kEmpty : FileKind::kForeign, version};
}

Result<void> migrate(Database& database) {
  auto transaction = Transaction::begin(database);
  if (!transaction) { return std::unexpected(transaction.error()); }
  // Looked at again inside the transaction: another process may have done it in the meantime.
  const auto now = file_version(database);
  if (!now) { return std::unexpected(now.error()); }
  const auto scripts = migrations();
  for (auto i = static_cast<std::size_t>(now->version); i < scripts.size(); ++i) {
    if (auto run = database.execute(std::string(scripts[i])); !run) { return run; }
  }
  const auto mark = "PRAGMA application_id = " + std::to_string(kApplicationId) +
                    "; PRAGMA user_version = " + std::to_string(scripts.size());
  if (auto run = database.execute(mark); !run) { return run; }
  return transaction->commit();
}

}  // namespace chancery::store

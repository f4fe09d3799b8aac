// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/schema.h"

#include <string>

namespace chancery::store {

Result<FileVersion> file_version(Database& database) {
  const auto application = database.number("PRAGMA application_id");
  if (!application) { return std::unexpected(application.error()); }
  const auto version = database.number("PRAGMA user_version");
  if (!version) { return std::unexpected(version.error()); }
  if (*application == kApplicationId) { return FileVersion{FileKind::kOurs, *version}; }
  const auto tables = database.number("SELECT count(*) FROM sqlite_schema");
  if (!tables) { return std::unexpected(tables.error()); }
  const bool empty = *application == 0 && *version == 0 && *tables == 0;
  return FileVersion{empty ? FileKind::kEmpty : FileKind::kForeign, *version};
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

// SPDX-License-Identifier: Apache-2.0
//
// Opening a store file: is it there, may we, is it ours, is it of this version?
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "chancery/store.h"
#include "store/sqlite/database.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/store.h"

namespace chancery::store {
namespace {

namespace fs = std::filesystem;

/// What SQLite would only call "unable to open database file".
Result<void> check_path(const std::string& path, StoreMode mode) {
  std::error_code ignored;  // what cannot be looked at is left to SQLite
  if (fs::is_directory(path, ignored)) {
    return fail(ErrorCode::kStoreUnusable, "this is a folder, not a store", path);
  }
  if (fs::exists(path, ignored)) {
    if (access(path.c_str(), R_OK) != 0) {
      return fail(ErrorCode::kFileUnreadable, "the store cannot be read: no permission", path);
    }
    return {};
  }
  if (mode == StoreMode::kRead) {
    return fail(ErrorCode::kFileNotFound, "there is no store here: `chancery read` makes one", path);
  }
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty() && !fs::is_directory(folder, ignored)) {
    return fail(ErrorCode::kFileNotFound, "the store cannot be made: there is no folder " + folder.string(), path);
  }
  return {};
}

/// Refuses what is not ours. `newest`: the version that this program writes.
Result<FileVersion> check_version(Database& database) {
  auto found = file_version(database);
  if (!found) { return found; }
  const auto newest = static_cast<std::int64_t>(migrations().size());
  if (found->kind == FileKind::kForeign) {
    return fail(ErrorCode::kStoreUnusable, "this is no store: it is another program's database", database.path());
  }
  if (found->version > newest) {
    return fail(ErrorCode::kStoreUnusable,
                "the store was written by a newer chancery (its version is " + std::to_string(found->version) +
                    ", this program knows " + std::to_string(newest) + "): use that one",
                database.path());
  }
  return found;
}

/// The write-ahead log, so that readers never wait. SQLite does not wait by itself where two processes
/// make the same file at once.
Result<void> use_log(Database& database) {
  constexpr auto kPause = std::chrono::milliseconds(20);
  constexpr int kTries = 250;
  for (int left = kTries;; --left) {
    Result<void> done;
    {
      auto statement = database.prepare("PRAGMA journal_mode = WAL");
      if (!statement) { return std::unexpected(statement.error()); }
      const auto row = statement->step();
      if (row && *row && statement->text(0) == "wal") { return {}; }
      done =
          row ? fail(ErrorCode::kStoreUnusable,
                     "the store cannot be written here: its file system has no shared memory (is it a network drive?)",
                     database.path())
              : std::unexpected(row.error());
    }
    if (done.error().code != ErrorCode::kStoreBusy || left == 0) { return done; }
    std::this_thread::sleep_for(kPause);
  }
}

Result<std::unique_ptr<Database>> open_to_write(const std::string& path) {
  auto database = Database::open(path, OpenMode::kWrite);
  if (!database) { return database; }
  if ((*database)->is_read_only()) {
    return fail(ErrorCode::kFileUnreadable, "the store cannot be written to: no permission", path);
  }
  const auto found = check_version(**database);
  if (!found) { return std::unexpected(found.error()); }
  // 16 MiB of pages: the inner pages of all indexes of a large store.
  auto set = (*database)->execute("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384");
  if (!set) { return std::unexpected(set.error()); }
  if (auto log = use_log(**database); !log) { return std::unexpected(log.error()); }
  if (found->version < static_cast<std::int64_t>(migrations().size())) {
    if (auto migrated = migrate(**database); !migrated) { return std::unexpected(migrated.error()); }
  }
  return database;
}

/// Does the log hold changes that are not in the file yet?
bool has_log(const std::string& path) {
  std::error_code error;
  const auto size = fs::file_size(path + "-wal", error);
  return !error && size > 0;
}

/// A connection through which the file was read once. In a folder that cannot be written SQLite cannot
/// make the shared memory of the log; without a log the file is read as one that nobody changes.
Result<std::unique_ptr<Database>> open_and_look(const std::string& path) {
  auto database = Database::open(path, OpenMode::kRead);
  if (!database) { return database; }
  const auto looked = (*database)->number("SELECT count(*) FROM sqlite_schema");
  if (looked) { return database; }
  if (looked.error().code != ErrorCode::kFileUnreadable) { return std::unexpected(looked.error()); }
  if (has_log(path)) {
    return fail(ErrorCode::kFileUnreadable,
                "the store was not closed properly and its folder cannot be written: open it once from an account "
                "that may write there",
                path);
  }
  return Database::open(path, OpenMode::kReadImmutable);
}

Result<std::unique_ptr<Database>> open_to_read(const std::string& path) {
  auto database = open_and_look(path);
  if (!database) { return database; }
  const auto found = check_version(**database);
  if (!found) { return std::unexpected(found.error()); }
  if (found->kind == FileKind::kEmpty) {
    return fail(ErrorCode::kStoreUnusable, "this is no store yet: the file is empty", path);
  }
  if (found->version < static_cast<std::int64_t>(migrations().size())) {
    return fail(ErrorCode::kStoreUnusable,
                "the store was written by an older chancery: run `chancery read` on it once to bring it up to date",
                path);
  }
  return database;
}

}  // namespace
}  // namespace chancery::store

namespace chancery {

Result<std::unique_ptr<Store>> open_store(const std::string& path, StoreMode mode) {
  if (auto checked = store::check_path(path, mode); !checked) { return std::unexpected(checked.error()); }
  auto database = mode == StoreMode::kWrite ? store::open_to_write(path) : store::open_to_read(path);
  if (!database) { return std::unexpected(database.error()); }
  return std::make_unique<store::SqliteStore>(std::move(*database));
}

}  // namespace chancery

// SPDX-License-Identifier: Apache-2.0
//
// A thin coat over SQLite: handles that close themselves, errors as values. SQL stays SQL.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "chancery/result.h"

namespace chancery::store {

/// What a column holds: NULL, a number, a text.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;
using Values = std::vector<Value>;

/// A prepared statement on loan from its Database, which must outlive it. It is reset, and its values
/// are taken off, when it goes. bind_* set the parameters one after the other.
class Prepared {
 public:
  Prepared(std::shared_ptr<sqlite3_stmt> handle, const std::string& path) : handle_(std::move(handle)), path_(&path) {}
  Prepared(Prepared&&) noexcept = default;
  Prepared& operator=(Prepared&&) = delete;
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;
  ~Prepared() { reset(); }

  Prepared& bind(std::int64_t number);
  /// The text must live until the next reset.
  Prepared& bind(std::string_view text);
  Prepared& bind_blob(std::string_view bytes);
  Prepared& bind_value(const Value& value);
  Prepared& bind_values(const Values& values);

  /// Goes to the next row; false at the end.
  [[nodiscard]] Result<bool> step();
  /// Runs to the end and resets, ready for the next values.
  [[nodiscard]] Result<void> run();
  void reset();
  /// SQLite's primary code of the last step.
  [[nodiscard]] int code() const { return code_; }

  /// Columns of the row, from 0. Views live until the next step or reset.
  [[nodiscard]] std::int64_t number(int column) const { return sqlite3_column_int64(handle_.get(), column); }
  [[nodiscard]] std::size_t size(int column) const { return static_cast<std::size_t>(number(column)); }
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::string_view blob(int column) const;
  [[nodiscard]] std::optional<std::string> text_or_nothing(int column) const;
  [[nodiscard]] Value value(int column) const;
  /// All columns.
  [[nodiscard]] Values values() const;

 private:
  void note(int code) {
    if (code != SQLITE_OK && bind_code_ == SQLITE_OK) { bind_code_ = code; }
  }

  std::shared_ptr<sqlite3_stmt> handle_;
  const std::string* path_;
  int next_ = 1;
  int code_ = SQLITE_OK;
  int bind_code_ = SQLITE_OK;
};

enum class OpenMode : std::uint8_t {
  kRead,
  kReadImmutable,  ///< no locks and no shared memory: for a file that nobody can change
  kWrite
};

/// One connection. For one thread. Statements are prepared once and kept.
class Database {
 public:
  /// Errors: as error_of says. Opening does not read the file yet.
  [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::string& path, OpenMode mode);

  /// A statement on loan.
  [[nodiscard]] Result<Prepared> prepare(const std::string& sql);
  /// Runs a script of statements that give no rows.
  [[nodiscard]] Result<void> execute(const std::string& script);
  /// The number in the only column of the only row (0 for NULL).
  [[nodiscard]] Result<std::int64_t> number(const std::string& sql);

  [[nodiscard]] const std::string& path() const { return path_; }
  /// Opened for writing, but the file can only be read?
  [[nodiscard]] bool is_read_only() const { return sqlite3_db_readonly(handle_.get(), "main") == 1; }
  [[nodiscard]] bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  explicit Database(std::string path) : path_(std::move(path)) {}

  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
  std::unordered_map<std::string, std::shared_ptr<sqlite3_stmt>> statements_;  // last: finalised first
};

/// BEGIN IMMEDIATE; rolled back unless committed.
class Transaction {
 public:
  [[nodiscard]] static Result<Transaction> begin(Database& database);
  Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  [[nodiscard]] Result<void> commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}

  Database* database_;
};

/// One state of the file for all that is read while the object lives. Inside a transaction or another
/// snapshot: that one's.
class Snapshot {
 public:
  explicit Snapshot(Database& database)
      : database_(database),
        outer_(database.in_transaction()),
        begun_(outer_ ? Result<void>() : database.execute("BEGIN")) {}
  ~Snapshot() {
    if (begun_ && !outer_) {
      [[maybe_unused]] const auto ignored = database_.execute("ROLLBACK");
    }  // nothing was written to the file
  }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  Snapshot(Snapshot&&) = delete;
  Snapshot& operator=(Snapshot&&) = delete;
  [[nodiscard]] const Result<void>& begun() const { return begun_; }

 private:
  Database& database_;
  bool outer_;
  Result<void> begun_;
};

/// The last error of a connection in our words. kStoreBusy where another process holds the lock,
/// kFileUnreadable where the system says no, kStoreUnusable for a file that is damaged, full or no
/// database; else kInternal.
[[nodiscard]] Error error_of(sqlite3* handle, int code, const std::string& path);

}  // namespace chancery::store

// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/database.h"

#include <utility>

namespace chancery::store {
namespace {

constexpr int kBusyMilliseconds = 5000;
constexpr std::size_t kMostStatements = 128;
constexpr int kPrimaryCode = 0xFF;

/// A path as SQLite's URI form wants it, with what has a meaning there written as %XX.
std::string uri_of(const std::string& path, std::string_view options) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char letter : path) {
    if (letter == '%' || letter == '?' || letter == '#') {
      uri += '%';
      uri += kHex[static_cast<unsigned char>(letter) >> 4U];
      uri += kHex[static_cast<unsigned char>(letter) & 0xFU];
    } else {
      uri += letter;
    }
  }
  return uri.append(options);
}

}  // namespace

Error error_of(sqlite3* handle, int code, const std::string& path) {
  const std::string detail = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
  const auto error = [&path](ErrorCode kind, std::string message) { return Error{kind, std::move(message), path}; };
  switch (code & kPrimaryCode) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return error(ErrorCode::kStoreBusy, "another process is writing to this store: try again when it has finished");
    case SQLITE_NOTADB: return error(ErrorCode::kStoreUnusable, "this is no store: it is not an SQLite database");
    case SQLITE_CORRUPT:
      return error(ErrorCode::kStoreUnusable,
                   "the store is damaged (" + detail + "): use a copy, or read the reports into a new one");
    case SQLITE_FULL:
      return error(ErrorCode::kStoreUnusable,
                   "the disk is full: what was read before is kept; make room and read the rest again");
    case SQLITE_READONLY:
      return error(ErrorCode::kFileUnreadable, "the store cannot be written to: no permission for it or its folder");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH: return error(ErrorCode::kFileUnreadable, "the store cannot be opened (" + detail + ")");
    case SQLITE_IOERR: return error(ErrorCode::kFileUnreadable, "the store cannot be read or written (" + detail + ")");
    default: return error(ErrorCode::kInternal, "SQLite: " + detail);
  }
}

Prepared& Prepared::bind(std::int64_t number) {
  note(sqlite3_bind_int64(handle_.get(), next_++, number));
  return *this;
}

Prepared& Prepared::bind(std::string_view text) {
  if (text.data() == nullptr) { text = ""; }  // else SQLite takes it for NULL
  note(sqlite3_bind_text64(handle_.get(), next_++, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Prepared& Prepared::bind_blob(std::string_view bytes) {
  if (bytes.data() == nullptr) { bytes = ""; }
  note(sqlite3_bind_blob64(handle_.get(), next_++, bytes.data(), bytes.size(), SQLITE_STATIC));
  return *this;
}

Prepared& Prepared::bind_value(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) { return bind(*number); }
  if (const auto* text = std::get_if<std::string>(&value)) { return bind(std::string_view(*text)); }
  if (const auto* real = std::get_if<double>(&value)) {
    note(sqlite3_bind_double(handle_.get(), next_++, *real));
  } else {
    note(sqlite3_bind_null(handle_.get(), next_++));
  }
  return *this;
}

Prepared& Prepared::bind_values(const Values& values) {
  for (const Value& value : values) { bind_value(value); }
  return *this;
}

Result<bool> Prepared::step() {
  code_ = bind_code_ != SQLITE_OK ? bind_code_ : sqlite3_step(handle_.get());
  if (code_ == SQLITE_ROW) { return true; }
  if (code_ == SQLITE_DONE) { return false; }
  const int code = std::exchange(code_, code_ & kPrimaryCode);
  return std::unexpected(error_of(sqlite3_db_handle(handle_.get()), code, *path_));
}

Result<void> Prepared::run() {
  for (;;) {
    const auto row = step();
    if (!row) { return std::unexpected(row.error()); }
    if (!*row) { break; }
  }
  reset();
  return {};
}

void Prepared::reset() {
  if (!handle_) { return; }
  sqlite3_reset(handle_.get());
  sqlite3_clear_bindings(handle_.get());
  next_ = 1;
  bind_code_ = SQLITE_OK;
}

std::string_view Prepared::text(int column) const {
  return blob(column);  // the bytes of a text are its UTF-8
}

std::string_view Prepared::blob(int column) const {
  const void* bytes = sqlite3_column_blob(handle_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
  return bytes == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
}

std::optional<std::string> Prepared::text_or_nothing(int column) const {
  if (sqlite3_column_type(handle_.get(), column) == SQLITE_NULL) { return std::nullopt; }
  return std::string(text(column));
}

Value Prepared::value(int column) const {
  switch (sqlite3_column_type(handle_.get(), column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return number(column);
    case SQLITE_FLOAT: return sqlite3_column_double(handle_.get(), column);
    default: return std::string(text(column));
  }
}

Values Prepared::values() const {
  Values row;
  const int columns = sqlite3_column_count(handle_.get());
  for (int column = 0; column < columns; ++column) { row.push_back(value(column)); }
  return row;
}

Result<std::unique_ptr<Database>> Database::open(const std::string& path, OpenMode mode) {
  std::unique_ptr<Database> database(new Database(path));
  const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                    (mode == OpenMode::kWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);
  const std::string uri = uri_of(path, mode == OpenMode::kReadImmutable ? "?immutable=1" : "");
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(uri.c_str(), &handle, flags, nullptr);
  database->handle_.reset(handle);  // also on an error: SQLite gives a handle that must be closed
  if (code != SQLITE_OK) { return std::unexpected(error_of(handle, code, path)); }
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
  return database;
}

Result<Prepared> Database::prepare(const std::string& sql) {
  const auto known = statements_.find(sql);
  if (known != statements_.end() && known->second.use_count() == 1) { return Prepared(known->second, path_); }
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v3(handle_.get(), sql.c_str(), static_cast<int>(sql.size()) + 1,
                                      SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
  if (code != SQLITE_OK) { return std::unexpected(error_of(handle_.get(), code, path_)); }
  std::shared_ptr<sqlite3_stmt> handle(raw, sqlite3_finalize);
  if (known == statements_.end()) {
    if (statements_.size() >= kMostStatements) { statements_.clear(); }
    statements_.emplace(sql, handle);
  }  // else it is in use further out, and this one lives as long as its loan
  return Prepared(std::move(handle), path_);
}

Result<void> Database::execute(const std::string& script) {
  const int code = sqlite3_exec(handle_.get(), script.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) { return std::unexpected(error_of(handle_.get(), code, path_)); }
  return {};
}

Result<std::int64_t> Database::number(const std::string& sql) {
  auto statement = prepare(sql);
  if (!statement) { return std::unexpected(statement.error()); }
  const auto row = statement->step();
  if (!row) { return std::unexpected(row.error()); }
  return *row ? statement->number(0) : 0;
}

Result<Transaction> Transaction::begin(Database& database) {
  if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun) { return std::unexpected(begun.error()); }
  return Transaction(database);
}

Transaction::~Transaction() {
  // A rollback that fails has nothing left to undo: SQLite rolled back by itself, or the connection
  // is lost and the file is rolled back when it is next opened.
  if (database_ != nullptr && database_->in_transaction()) {
    [[maybe_unused]] const auto ignored = database_->execute("ROLLBACK");
  }
}

Result<void> Transaction::commit() {
  auto done = database_->execute("COMMIT");
  if (done) { database_ = nullptr; }
  return done;
}

}  // namespace chancery::store

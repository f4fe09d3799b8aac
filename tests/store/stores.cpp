// SPDX-License-Identifier: Apache-2.0
#include "stores.h"

#include <sqlite3.h>

#include <cstdlib>
#include <stdexcept>

#include "made_reports.h"

namespace chancery::test {

const std::vector<StoreKind>& store_kinds() {
  static const std::vector<StoreKind> kKinds = {StoreKind::kMemory, StoreKind::kFile};
  return kKinds;
}

std::string name_of(StoreKind kind) {
  return kind == StoreKind::kMemory ? "Memory" : "File";
}

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "chancery_store_XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) { throw std::runtime_error("no temporary folder"); }
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;  // a folder that stays behind fails no test
  std::filesystem::remove_all(path_, ignored);
}

OpenedStore open(StoreKind kind) {
  if (kind == StoreKind::kMemory) { return {nullptr, make_memory_store()}; }
  auto folder = std::make_unique<Folder>();
  auto store = open_store(folder->file("chancery.db"), StoreMode::kWrite);
  if (!store) { throw std::runtime_error(to_string(store.error())); }
  return {std::move(folder), std::move(*store)};
}

void fill(const std::string& path, std::uint64_t first, std::size_t count) {
  const auto store = open_store(path, StoreMode::kWrite);
  if (!store) { throw std::runtime_error(to_string(store.error())); }
  const auto added = (*store)->add(made_reports(first, count));
  if (!added) { throw std::runtime_error(to_string(added.error())); }
}

std::vector<std::string> faults_of(const Store& store) {
  std::vector<std::string> faults;
  const auto done = store.verify([&faults](const StoreProblem& found) {
    faults.push_back(to_string(found.report) + " " + found.problem.field + ": " + found.problem.message);
  });
  if (!done) { faults.push_back(to_string(done.error())); }
  return faults;
}

void run_sql(const std::string& path, const std::string& sql) {
  static_cast<void>(ask_sql(path, sql));
}

std::string ask_sql(const std::string& path, const std::string& sql) {
  sqlite3* database = nullptr;
  sqlite3_open(path.c_str(), &database);
  std::string answer;
  const auto keep_last = [](void* into, int /*columns*/, char** values, char** /*names*/) {
    *static_cast<std::string*>(into) = values[0] != nullptr ? values[0] : "";
    return 0;
  };
  const int code = sqlite3_exec(database, sql.c_str(), keep_last, &answer, nullptr);
  const std::string message = sqlite3_errmsg(database);
  sqlite3_close(database);
  if (code != SQLITE_OK) { throw std::runtime_error(sql + ": " + message); }
  return answer;
}

}  // namespace chancery::test

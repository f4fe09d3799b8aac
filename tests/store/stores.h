// SPDX-License-Identifier: Apache-2.0
//
// The stores that one suite of tests runs on.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "chancery/store.h"

namespace chancery::test {

enum class StoreKind : std::uint8_t { kMemory, kFile };

[[nodiscard]] const std::vector<StoreKind>& store_kinds();
[[nodiscard]] std::string name_of(StoreKind kind);

/// A folder for one test, empty at first and deleted with the object.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder(Folder&&) = delete;
  Folder& operator=(Folder&&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// An empty store, in `folder` where it is a file.
struct OpenedStore {
  std::unique_ptr<Folder> folder;
  std::unique_ptr<Store> store;  ///< last: closed before the folder goes
};
[[nodiscard]] OpenedStore open(StoreKind kind);

/// Writes made reports first, first + 1, ... to a store file and closes it.
void fill(const std::string& path, std::uint64_t first, std::size_t count);
/// What verify finds, one line each; an error of verify itself is a line too.
[[nodiscard]] std::vector<std::string> faults_of(const Store& store);
/// Runs SQL on the file as a program would that knows nothing of stores.
void run_sql(const std::string& path, const std::string& sql);
/// The only value that a query gives.
[[nodiscard]] std::string ask_sql(const std::string& path, const std::string& sql);

}  // namespace chancery::test

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

}  // namespace chancery::test

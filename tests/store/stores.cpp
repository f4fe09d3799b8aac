// SPDX-License-Identifier: Apache-2.0
#include "stores.h"

#include <cstdlib>
#include <stdexcept>

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

}  // namespace chancery::test

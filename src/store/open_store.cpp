// SPDX-License-Identifier: Apache-2.0
#include "chancery/store.h"

namespace chancery {

Result<std::unique_ptr<Store>> open_store(const std::string& path, StoreMode /*mode*/) {
  return fail(ErrorCode::kInternal, "stores in a file are not written yet", path);
}

}  // namespace chancery

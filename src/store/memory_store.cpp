// SPDX-License-Identifier: Apache-2.0
#include "chancery/store.h"

namespace chancery {

std::string to_string(FactId id) {
  return "RASEC"[static_cast<std::size_t>(id.kind)] + std::to_string(id.number);
}

}  // namespace chancery

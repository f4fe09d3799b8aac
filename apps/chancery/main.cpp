// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "chancery/chancery.h"

int main() {
  const auto engine = chancery::Engine::load();
  if (!engine) {
    std::fprintf(stderr, "chancery: %s\n", to_string(engine.error()).c_str());
    return error_info(engine.error().code).exit_status;
  }
  std::printf("%zu stages\n", (*engine)->stages().size());
  return 0;
}

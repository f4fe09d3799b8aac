// SPDX-License-Identifier: Apache-2.0
#include "base/table_file.h"

// Defined by built_in_tables.S, which cmake/embed.cmake writes.
extern "C" {
extern const char chancery_tables_begin[];
extern const char chancery_tables_end[];
}

namespace chancery::base {

std::string_view built_in_tables() {
  return {chancery_tables_begin, static_cast<std::size_t>(chancery_tables_end - chancery_tables_begin)};
}

}  // namespace chancery::base

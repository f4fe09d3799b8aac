// SPDX-License-Identifier: Apache-2.0
#include "chancery/record.h"

namespace chancery {

Result<Record> record_from_json(std::string_view /*json*/) {
  return fail(ErrorCode::kInternal, "not written yet");
}

}  // namespace chancery

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "chancery/store.h"

namespace chancery::cli {

/// Who decides and when: $CHANCERY_WHO, else the user's name; now, in UTC.
[[nodiscard]] Signature signature(std::string note);
/// Now, as "2031-05-02T10:11:12Z".
[[nodiscard]] std::string now_in_utc();

}  // namespace chancery::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <rapidcheck.h>

#include "chancery/record.h"

namespace chancery {

/// Any record in which check_record finds nothing, with every field and table in use.
[[nodiscard]] rc::Gen<Record> valid_records();

}  // namespace chancery

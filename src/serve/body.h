// SPDX-License-Identifier: Apache-2.0
//
// What a request sends as a JSON object of strings.
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>

#include "chancery/result.h"
#include "chancery/site.h"

namespace chancery::serve {

[[nodiscard]] bool is_json(const WebRequest& request);

/// A string of the body, or "". Errors: kBadUsage for another kind of value.
[[nodiscard]] Result<std::string> text_at(simdjson::dom::object body, std::string_view key);

}  // namespace chancery::serve

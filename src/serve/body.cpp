// SPDX-License-Identifier: Apache-2.0
#include "serve/body.h"

#include <fmt/format.h>

#include "serve/response.h"

namespace chancery::serve {

bool is_json(const WebRequest& request) {
  const std::string_view type = header(request, "content-type");
  return type.substr(0, type.find(';')) == "application/json";
}

Result<std::string> text_at(simdjson::dom::object body, std::string_view key) {
  simdjson::dom::element value;
  if (body.at_key(key).get(value) != simdjson::SUCCESS || value.is_null()) { return std::string(); }
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) { return std::string(text); }
  return fail(ErrorCode::kBadUsage, fmt::format("{} is a string", key));
}

}  // namespace chancery::serve

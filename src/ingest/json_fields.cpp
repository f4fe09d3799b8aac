// SPDX-License-Identifier: Apache-2.0
#include "ingest/json_fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "ingest/encoding.h"
#include "ingest/json_fault.h"

namespace chancery::ingest {

using simdjson::dom::element;
using simdjson::dom::element_type;

std::unexpected<Error> bad_json(std::string message) {
  return fail(ErrorCode::kReportBadJson, std::move(message));
}

std::string excerpt(std::string_view value) {
  constexpr std::size_t kMost = 40;
  std::size_t end = std::min(value.size(), kMost);
  while (!base::is_boundary(value, end)) { --end; }
  std::string out(value.substr(0, end));
  for (char& byte : out) {
    if (static_cast<unsigned char>(byte) < ' ' || byte == '\x7F') { byte = '?'; }
  }
  return out + (end < value.size() ? "..." : "");
}

std::string_view kind_of(element value) {
  switch (value.type()) {
    case element_type::ARRAY: return "a list";
    case element_type::OBJECT: return "an object";
    case element_type::BOOL: return "true or false";
    case element_type::NULL_VALUE: return "null";
    case element_type::STRING: return "a string";
    default: return "a number";
  }
}

Result<JsonFields> JsonFields::of(element line, std::span<const std::string_view> keys) {
  simdjson::dom::object object;
  if (line.get(object) != simdjson::SUCCESS) {
    return bad_json(fmt::format("the line is {}, not an object with a \"text\"", kind_of(line)));
  }
  JsonFields fields(keys);
  for (const auto [key, value] : object) {
    const auto found = std::ranges::find(keys, key);
    if (found == keys.end()) { continue; }
    auto& field = fields.values_[static_cast<std::size_t>(found - keys.begin())];
    if (field) { return bad_json(fmt::format("the key \"{}\" is there twice", key)); }
    field = value;
  }
  return fields;
}

const std::optional<element>& JsonFields::at(std::string_view key) const {
  return values_[static_cast<std::size_t>(std::ranges::find(keys_, key) - keys_.begin())];
}

Result<std::optional<std::string>> JsonFields::string(std::string_view key, bool or_number) const {
  const std::optional<element>& found = at(key);
  if (!found || found->is_null()) { return std::nullopt; }
  if (std::uint64_t number = 0; or_number && found->get(number) == simdjson::SUCCESS) { return std::to_string(number); }
  if (std::int64_t number = 0; or_number && found->get(number) == simdjson::SUCCESS) { return std::to_string(number); }
  std::string_view value;
  if (found->get(value) != simdjson::SUCCESS) {
    return bad_json(fmt::format("\"{}\" is {}, not a string", key, kind_of(*found)));
  }
  if (const auto nul = value.find('\0'); nul != std::string_view::npos) {
    return fail(ErrorCode::kReportBinary, fmt::format("\"{}\" is not text: it holds a NUL at offset {}", key, nul));
  }
  if (value.empty()) { return std::nullopt; }
  return std::string(value);
}

Result<element> parse_json_line(simdjson::dom::parser& parser, const std::string& line) {
  if (const auto nul = line.find('\0'); nul != std::string::npos) {
    return fail(ErrorCode::kReportBinary, fmt::format("not text: the byte at offset {} is NUL", nul));
  }
  if (const auto fine = require_utf8(line, "a .jsonl file is always UTF-8"); !fine) {
    return std::unexpected(fine.error());
  }
  element parsed;
  if (parser.parse(line).get(parsed) != simdjson::SUCCESS) { return bad_json(json_fault(line)); }
  return parsed;
}

}  // namespace chancery::ingest

// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/hash.h"
#include "base/utf8.h"
#include "ingest/json_fault.h"
#include "ingest/report_bytes.h"

namespace chancery::ingest {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr std::array<std::string_view, 6> kKeys = {"id", "text", "title", "date", "source", "url"};

/// What stands under a key in kKeys, each at most once.
using Fields = std::array<std::optional<element>, kKeys.size()>;

std::unexpected<Error> bad_json(std::string message) {
  return fail(ErrorCode::kReportBadJson, std::move(message));
}

/// The beginning of a value, fit for a message on one line.
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

Result<Fields> fields_of(element line) {
  simdjson::dom::object object;
  if (line.get(object) != simdjson::SUCCESS) {
    return bad_json(fmt::format("the line is {}, not an object with a \"text\"", kind_of(line)));
  }
  Fields fields;
  for (const auto [key, value] : object) {
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
      if (key != kKeys[i]) { continue; }
      if (fields[i]) { return bad_json(fmt::format("the key \"{}\" is there twice", key)); }
      fields[i] = value;
    }
  }
  return fields;
}

const std::optional<element>& field(const Fields& fields, std::string_view key) {
  return fields[static_cast<std::size_t>(std::ranges::find(kKeys, key) - kKeys.begin())];
}

/// A string; nothing where the field is missing, null or empty. A number counts where `or_number`.
Result<std::optional<std::string>> string_field(const Fields& fields, std::string_view key, bool or_number = false) {
  const std::optional<element>& found = field(fields, key);
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

Result<std::optional<Date>> date_field(const Fields& fields) {
  const auto written = string_field(fields, "date");
  if (!written) { return std::unexpected(written.error()); }
  if (!*written) { return std::nullopt; }
  const auto date = parse_iso(**written);
  if (!date) {
    return fail(
        ErrorCode::kReportBadDate,
        fmt::format("\"date\" is \"{}\", not a day as YYYY-MM-DD: write it so, or leave it out", excerpt(**written)));
  }
  return date;
}

Result<std::string> text_field(const Fields& fields) {
  auto text = string_field(fields, "text");
  if (!text) { return std::unexpected(text.error()); }
  if (!*text) {
    const std::optional<element>& found = field(fields, "text");
    if (found && found->is_string()) { return fail(ErrorCode::kReportEmpty, "the report has no text"); }
    return bad_json(found ? "\"text\" is null" : "the line has no \"text\"");
  }
  const std::string_view body = without_mark(**text);
  if (body.size() > kMostTextBytes) { return too_large("text"); }
  if (base::trim(body).empty()) { return fail(ErrorCode::kReportEmpty, "the report has no text"); }
  return std::string(body);
}

Result<Report> report_of(const Fields& fields) {
  Report report;
  auto text = text_field(fields);
  if (!text) { return std::unexpected(text.error()); }
  report.text = std::move(*text);
  const auto date = date_field(fields);
  if (!date) { return std::unexpected(date.error()); }
  report.date = *date;
  auto id = string_field(fields, "id", true);
  if (!id) { return std::unexpected(id.error()); }
  report.id = std::move(*id).value_or("");
  const std::array<std::pair<std::string_view, std::optional<std::string> Report::*>, 3> plain = {
      {{"title", &Report::title}, {"source", &Report::publisher}, {"url", &Report::url}}};
  for (const auto& [key, member] : plain) {
    auto value = string_field(fields, key);
    if (!value) { return std::unexpected(value.error()); }
    report.*member = std::move(*value);
  }
  return report;
}

}  // namespace

struct JsonLineParser::Parser {
  simdjson::dom::parser dom;
};

JsonLineParser::JsonLineParser() : parser_(std::make_unique<Parser>()) {}
JsonLineParser::~JsonLineParser() = default;

Result<Report> JsonLineParser::parse(std::string raw) {
  if (const auto nul = raw.find('\0'); nul != std::string::npos) {
    return fail(ErrorCode::kReportBinary, fmt::format("not text: the byte at offset {} is NUL", nul));
  }
  if (const auto fine = require_utf8(raw, "a .jsonl file is always UTF-8"); !fine) {
    return std::unexpected(fine.error());
  }
  element line;
  if (parser_->dom.parse(raw).get(line) != simdjson::SUCCESS) { return bad_json(json_fault(raw)); }
  const auto fields = fields_of(line);
  if (!fields) { return std::unexpected(fields.error()); }
  auto report = report_of(*fields);
  if (!report) { return report; }
  constexpr std::size_t kIdDigits = 16;
  report->sha256 = base::sha256_hex(raw);
  if (report->id.empty()) { report->id = report->sha256.substr(0, kIdDigits); }
  report->raw = std::move(raw);
  return report;
}

}  // namespace chancery::ingest

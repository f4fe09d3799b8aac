// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/hash.h"
#include "base/utf8.h"
#include "ingest/json_fields.h"
#include "ingest/report_bytes.h"

namespace chancery::ingest {
namespace {

using simdjson::dom::element;

constexpr std::array<std::string_view, 6> kKeys = {"id", "text", "title", "date", "source", "url"};

Result<std::optional<Date>> date_field(const JsonFields& fields) {
  const auto written = fields.string("date");
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

Result<std::string> text_field(const JsonFields& fields) {
  auto text = fields.string("text");
  if (!text) { return std::unexpected(text.error()); }
  if (!*text) {
    const std::optional<element>& found = fields.at("text");
    if (found && found->is_string()) { return fail(ErrorCode::kReportEmpty, "the report has no text"); }
    return bad_json(found ? "\"text\" is null" : "the line has no \"text\"");
  }
  const std::string_view body = without_mark(**text);
  if (body.size() > kMostTextBytes) { return too_large("text"); }
  if (base::trim(body).empty()) { return fail(ErrorCode::kReportEmpty, "the report has no text"); }
  return std::string(body);
}

Result<Report> report_of(const JsonFields& fields) {
  Report report;
  auto text = text_field(fields);
  if (!text) { return std::unexpected(text.error()); }
  report.text = std::move(*text);
  const auto date = date_field(fields);
  if (!date) { return std::unexpected(date.error()); }
  report.date = *date;
  auto id = fields.string("id", true);
  if (!id) { return std::unexpected(id.error()); }
  report.id = std::move(*id).value_or("");
  const std::array<std::pair<std::string_view, std::optional<std::string> Report::*>, 3> plain = {
      {{"title", &Report::title}, {"source", &Report::publisher}, {"url", &Report::url}}};
  for (const auto& [key, member] : plain) {
    auto value = fields.string(key);
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
  const auto line = parse_json_line(parser_->dom, raw);
  if (!line) { return std::unexpected(line.error()); }
  const auto fields = JsonFields::of(*line, kKeys);
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

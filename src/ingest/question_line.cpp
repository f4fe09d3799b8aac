// SPDX-License-Identifier: Apache-2.0
#include "ingest/question_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "base/json_writer.h"
#include "ingest/encoding.h"
#include "ingest/json_fields.h"
#include "ingest/report_bytes.h"

namespace chancery::ingest {
namespace {

constexpr std::array<std::string_view, 4> kKeys = {"id", "text", "source", "target"};

/// The id as it will be written: any string or whole number, so that whoever asks finds it again.
Result<std::string> id_of(const JsonFields& fields) {
  const auto& found = fields.at("id");
  base::JsonWriter json;
  if (!found || found->is_null()) { return json.null().take(); }
  if (std::string_view text; found->get(text) == simdjson::SUCCESS) { return json.text(text).take(); }
  if (std::uint64_t number = 0; found->get(number) == simdjson::SUCCESS) { return std::to_string(number); }
  if (std::int64_t number = 0; found->get(number) == simdjson::SUCCESS) { return std::to_string(number); }
  return bad_json(fmt::format("\"id\" is {}, not a string or a whole number", kind_of(*found)));
}

Result<std::optional<Span>> span_of(const JsonFields& fields, std::string_view key) {
  const auto& found = fields.at(key);
  if (!found || found->is_null()) { return std::nullopt; }
  const auto wrong = [&] {
    return bad_json(fmt::format("\"{}\" is not a span: [begin, end] in bytes of the text, or null", key));
  };
  simdjson::dom::array ends;
  if (found->get(ends) != simdjson::SUCCESS || ends.size() != 2) { return wrong(); }
  std::array<std::uint32_t, 2> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    std::uint64_t number = 0;
    if (ends.at(i).get(number) != simdjson::SUCCESS) { return wrong(); }
    numbers[i] = static_cast<std::uint32_t>(std::min<std::uint64_t>(number, std::numeric_limits<std::uint32_t>::max()));
  }
  return Span{numbers[0], numbers[1]};
}

}  // namespace

struct QuestionParser::Parser {
  simdjson::dom::parser dom;
};

QuestionParser::QuestionParser() : parser_(std::make_unique<Parser>()) {}
QuestionParser::~QuestionParser() = default;

Result<QuestionLine> QuestionParser::parse(const std::string& line) {
  const auto parsed = parse_json_line(parser_->dom, line);
  if (!parsed) { return std::unexpected(parsed.error()); }
  const auto fields = JsonFields::of(*parsed, kKeys);
  if (!fields) { return std::unexpected(fields.error()); }
  auto id = id_of(*fields);
  if (!id) { return std::unexpected(id.error()); }
  if (!fields->at("text")) { return bad_json("the line has no \"text\""); }
  auto text = fields->string("text");
  if (!text) { return std::unexpected(text.error()); }
  if (*text && (*text)->size() > kMostTextBytes) { return too_large("text"); }
  const auto source = span_of(*fields, "source");
  if (!source) { return std::unexpected(source.error()); }
  const auto target = span_of(*fields, "target");
  if (!target) { return std::unexpected(target.error()); }
  QuestionLine question{std::move(*id), {std::move(*text).value_or(""), *source, *target}};
  if (const auto sound = check_question(question.question); !sound) { return std::unexpected(sound.error()); }
  return question;
}

}  // namespace chancery::ingest

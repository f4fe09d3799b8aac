// SPDX-License-Identifier: Apache-2.0
#include "base/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/utf8.h"

namespace chancery::base {
namespace {

/// The letter of a two-letter escape; 'u' for the long form; 0 where the byte stands for itself.
constexpr std::array<char, 256> make_escapes() {
  std::array<char, 256> escapes{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) { escapes[byte] = 'u'; }
  escapes['\b'] = 'b';
  escapes['\f'] = 'f';
  escapes['\n'] = 'n';
  escapes['\r'] = 'r';
  escapes['\t'] = 't';
  escapes['"'] = '"';
  escapes['\\'] = '\\';
  return escapes;
}
constexpr std::array<char, 256> kEscapes = make_escapes();

/// U+FFFD in UTF-8.
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

constexpr std::size_t kNumberBytes = 32;

}  // namespace

void JsonWriter::begin_value() {
  if (json_.empty()) { return; }
  const char last = json_.back();
  if (last != '{' && last != '[' && last != ':') { json_ += ','; }
}

JsonWriter& JsonWriter::open(char bracket) {
  begin_value();
  json_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  json_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::literal(std::string_view value) {
  begin_value();
  json_ += value;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  begin_value();
  put_text(name);
  json_ += ':';
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  begin_value();
  put_text(value);
  return *this;
}

JsonWriter& JsonWriter::number(std::uint64_t value) {
  std::array<char, kNumberBytes> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return literal({digits.data(), end.ptr});
}

JsonWriter& JsonWriter::real(double value) {
  if (!std::isfinite(value)) { return null(); }
  std::array<char, kNumberBytes> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  const std::string_view written(digits.data(), end.ptr);
  literal(written);
  if (written.find_first_of(".e") == std::string_view::npos) { json_ += ".0"; }
  return *this;
}

void JsonWriter::put_text(std::string_view value) {
  json_ += '"';
  while (const auto bad = first_bad_byte(value)) {
    put_escaped(value.substr(0, *bad));
    json_ += kReplacement;
    value.remove_prefix(*bad + 1);
  }
  put_escaped(value);
  json_ += '"';
}

void JsonWriter::put_escaped(std::string_view value) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  std::size_t written = 0;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const auto byte = static_cast<unsigned char>(value[at]);
    const char escape = kEscapes[byte];
    if (escape == 0) { continue; }
    json_ += value.substr(written, at - written);
    written = at + 1;
    json_ += '\\';
    json_ += escape;
    if (escape == 'u') {
      json_ += "00";
      json_ += kHex[byte >> 4U];
      json_ += kHex[byte & 0xFU];
    }
  }
  json_ += value.substr(written);
}

std::string JsonWriter::take() {
  return std::exchange(json_, {});
}

}  // namespace chancery::base

// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <simdjson.h>
#include <utf8proc.h>

#include <cstdlib>

namespace chancery::base {
namespace {

const utf8proc_uint8_t* bytes(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

utf8proc_category_t category(char32_t code) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code));
}

void append(std::string& out, char32_t code) {
  utf8proc_uint8_t buffer[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), buffer);
  out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
}

char32_t fold_mark(char32_t code) {
  if (category(code) == UTF8PROC_CATEGORY_PD || code == U'\u2212') { return U'-'; }
  if (code == U'\u2018' || code == U'\u2019' || code == U'\u02BC' || code == U'`') { return U'\''; }
  return code;
}

}  // namespace

bool is_utf8(std::string_view text) {
  return simdjson::validate_utf8(text.data(), text.size());
}

std::optional<std::size_t> first_bad_byte(std::string_view text) {
  if (is_utf8(text)) { return std::nullopt; }
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code = 0;
    const auto size = utf8proc_iterate(bytes(text) + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (size <= 0) { return at; }
    at += static_cast<std::size_t>(size);
  }
  return text.size();
}

std::string replace_bad_bytes(std::string_view text) {
  std::string out;
  while (const auto bad = first_bad_byte(text)) {
    out += text.substr(0, *bad);
    out += "\xEF\xBF\xBD";
    text.remove_prefix(*bad + 1);
  }
  return out += text;
}

Character character_at(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) { return {lead, 1}; }
  utf8proc_int32_t code = 0;
  const auto size = utf8proc_iterate(bytes(text) + offset, static_cast<utf8proc_ssize_t>(text.size() - offset), &code);
  return size > 0 ? Character{static_cast<char32_t>(code), static_cast<std::uint32_t>(size)} : Character{U'\uFFFD', 1};
}

Character character_before(std::string_view text, std::size_t offset) {
  std::size_t begin = offset - 1;
  while (begin > 0 && !is_boundary(text, begin)) { --begin; }
  return character_at(text, begin);
}

bool is_space(char32_t code) {
  if (code < 0x80) { return code == U' ' || (code >= U'\t' && code <= U'\r'); }
  if (code == U'\u0085') { return true; }
  const auto kind = category(code);
  return kind == UTF8PROC_CATEGORY_ZS || kind == UTF8PROC_CATEGORY_ZL || kind == UTF8PROC_CATEGORY_ZP;
}

bool is_letter(char32_t code) {
  if (code < 0x80) { return (code | 0x20U) >= U'a' && (code | 0x20U) <= U'z'; }
  const auto kind = category(code);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_digit(char32_t code) {
  return code < 0x80 ? code >= U'0' && code <= U'9' : category(code) == UTF8PROC_CATEGORY_ND;
}

bool is_upper(char32_t code) {
  return code < 0x80 ? code >= U'A' && code <= U'Z' : category(code) == UTF8PROC_CATEGORY_LU;
}

bool is_lower(char32_t code) {
  return code < 0x80 ? code >= U'a' && code <= U'z' : category(code) == UTF8PROC_CATEGORY_LL;
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at += character.size;
    append(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(character.code))));
  }
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at += character.size;
    if (is_space(character.code)) {
      space = !out.empty();
      continue;
    }
    constexpr int kMostParts = 18;  // longest canonical decomposition in Unicode
    utf8proc_int32_t parts[kMostParts];
    int last_boundclass = 0;
    const auto count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(character.code), parts, kMostParts,
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK),
        &last_boundclass);
    if (count > 0 && space) { out += ' '; }
    if (count > 0) { space = false; }
    for (utf8proc_ssize_t i = 0; i < count; ++i) { append(out, fold_mark(static_cast<char32_t>(parts[i]))); }
  }
  return out;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const Character first = character_at(text, 0);
    if (!is_space(first.code) && !is_invisible(first.code)) { break; }
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    const Character last = character_before(text, text.size());
    if (!is_space(last.code) && !is_invisible(last.code)) { break; }
    text.remove_suffix(last.size);
  }
  return text;
}

}  // namespace chancery::base

// SPDX-License-Identifier: Apache-2.0
#include "neural/characters.h"

#include <unicode/uchar.h>
#include <utf8proc.h>

#include "base/utf8.h"

namespace chancery::neural {
namespace {

constexpr std::uint8_t kUnicodeOfCategories = 8;

UChar32 icu(char32_t code) {
  return static_cast<UChar32>(code);
}

/// The category of a character in Unicode 8: unassigned where it came later.
int category(char32_t code) {
  UVersionInfo age;
  u_charAge(icu(code), age);
  return age[0] > kUnicodeOfCategories ? int{U_UNASSIGNED} : int{u_charType(icu(code))};
}

/// The ranges that the tokenizer calls Chinese: it leaves out Hangul and kana.
bool is_ideograph(char32_t code) {
  return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF) ||
         (code >= 0x20000 && code <= 0x2A6DF) || (code >= 0x2A700 && code <= 0x2B73F) ||
         (code >= 0x2B740 && code <= 0x2B81F) || (code >= 0x2B920 && code <= 0x2CEAF) ||
         (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x2F800 && code <= 0x2FA1F);
}

}  // namespace

CharacterUse use_of(char32_t code) {
  if (code >= 0x20 && code < 0x7F) { return code == U' ' ? CharacterUse::kSpace : CharacterUse::kKeep; }
  if (code == U'\t' || code == U'\n' || code == U'\r') { return CharacterUse::kSpace; }
  if (code == U'\uFFFD') { return CharacterUse::kDrop; }
  switch (category(code)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_PRIVATE_USE_CHAR:
    case U_SURROGATE: return CharacterUse::kDrop;
    default: break;
  }
  if (base::is_space(code)) { return CharacterUse::kSpace; }
  return is_ideograph(code) ? CharacterUse::kAlone : CharacterUse::kKeep;
}

bool is_mark(char32_t code) {
  if (code < 0x80) {
    return (code >= U'!' && code <= U'/') || (code >= U':' && code <= U'@') || (code >= U'[' && code <= U'`') ||
           (code >= U'{' && code <= U'~');
  }
  switch (category(code)) {
    case U_CONNECTOR_PUNCTUATION:
    case U_DASH_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
    case U_OTHER_PUNCTUATION: return true;
    default: return false;
  }
}

void append_plain(std::string& out, char32_t code) {
  constexpr int kMostParts = 8;  // the longest canonical decomposition has 4
  utf8proc_int32_t parts[kMostParts];
  int last_boundclass = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), parts, kMostParts, UTF8PROC_DECOMPOSE,
                                             &last_boundclass);
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const auto part = static_cast<char32_t>(parts[i]);
    if (category(part) == U_NON_SPACING_MARK) { continue; }
    utf8proc_uint8_t bytes[4];
    const auto size = utf8proc_encode_char(u_tolower(icu(part)), bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  }
}

CaseClass case_class(std::string_view word) {
  bool letters = false;
  bool digits = false;
  bool first_is_upper = false;
  std::size_t cased = 0;
  std::size_t upper = 0;
  for (std::size_t at = 0; at < word.size();) {
    const base::Character character = base::character_at(word, at);
    at += character.size;
    const UChar32 code = icu(character.code);
    if (u_isalpha(code) == 0) {
      const int kind = u_getIntPropertyValue(code, UCHAR_NUMERIC_TYPE);
      digits = digits || kind == U_NT_DECIMAL || kind == U_NT_DIGIT;
      continue;
    }
    letters = true;
    const bool is_upper = u_isUUppercase(code) != 0;
    if (!is_upper && u_isULowercase(code) == 0) { continue; }
    first_is_upper = cased == 0 ? is_upper : first_is_upper;
    ++cased;
    upper += is_upper ? 1 : 0;
  }
  if (!letters) { return digits ? CaseClass::kDigits : CaseClass::kNeither; }
  if (upper == 0) { return CaseClass::kLower; }
  if (upper == 1 && first_is_upper) { return CaseClass::kTitle; }
  return upper == cased ? CaseClass::kUpper : CaseClass::kMixed;
}

}  // namespace chancery::neural

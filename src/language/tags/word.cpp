// SPDX-License-Identifier: Apache-2.0
#include "language/tags/word.h"

#include "base/utf8.h"

namespace chancery::language {

LetterCase case_of(std::string_view word) {
  std::size_t upper = 0;
  std::size_t letters = 0;
  bool first_upper = false;
  for (std::size_t at = 0; at < word.size();) {
    const base::Character character = base::character_at(word, at);
    at += character.size;
    const bool is_upper = base::is_upper(character.code);
    if (!is_upper && !base::is_lower(character.code)) { continue; }
    if (letters == 0) { first_upper = is_upper; }
    ++letters;
    upper += is_upper ? 1U : 0U;
  }
  if (letters == 0) { return LetterCase::kOther; }
  if (upper == 0) { return LetterCase::kLower; }
  if (upper == letters) { return letters == 1 ? LetterCase::kTitle : LetterCase::kUpper; }
  return first_upper && upper == 1 ? LetterCase::kTitle : LetterCase::kMixed;
}

void put_lower(std::string_view word, std::string& out) {
  out.clear();
  for (const char byte : word) {
    if (static_cast<unsigned char>(byte) >= 0x80) {
      out = base::to_lower(word);
      for (std::size_t at = out.find("\u2019"); at != std::string::npos; at = out.find("\u2019", at + 1)) {
        if (out.size() > 3) { out.replace(at, 3, "'"); }
      }
      return;
    }
    out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
  }
}

}  // namespace chancery::language

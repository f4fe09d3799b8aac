// SPDX-License-Identifier: Apache-2.0
#include "language/detect.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>

#include "base/utf8.h"

namespace chancery::language {
namespace {

constexpr std::size_t kEnough = 2000;  // bytes: more does not change the answer and costs time

/// Text in which a tenth of the words are "the", "of", "and", "to", the first of them among it, is English;
/// no other language of the Latin script comes near. This spares CLD2, the most expensive step of the
/// stage, for nearly every report.
bool is_plainly_english(std::string_view text) {
  constexpr std::size_t kFewest = 12;
  std::size_t words = 0;
  std::size_t the = 0;
  std::size_t others = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\t", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    words += word.empty() ? 0U : 1U;
    the += word == "the" || word == "The" ? 1U : 0U;
    others += word == "of" || word == "and" || word == "to" ? 1U : 0U;
    begin = end + 1;
  }
  return words >= kFewest && the > 0 && (the + others) * 10 >= words;
}

/// The beginning of the text, with C1 controls as blanks: CLD2 takes text with them for damaged.
std::string cleaned(std::string_view text) {
  std::size_t end = std::min(text.size(), kEnough);
  while (!base::is_boundary(text, end)) { --end; }
  std::string out(text.substr(0, end));
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    if (out[i] == '\xC2' && static_cast<unsigned char>(out[i + 1]) < 0xA0) { out[i] = out[i + 1] = ' '; }
  }
  return out;
}

bool mostly_ascii_letters(std::string_view text) {
  std::size_t ascii = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::Character character = base::character_at(text, at);
    at += character.size;
    if (!base::is_letter(character.code)) { continue; }
    ++letters;
    ascii += character.code < 0x80 ? 1U : 0U;
  }
  return ascii * 10 >= letters * 9;
}

}  // namespace

std::string detect_language(std::string_view text) {
  const std::string sample = cleaned(text);
  if (is_plainly_english(sample)) { return "en"; }
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language three[3];
  int percent[3];
  double score[3];
  int bytes = 0;
  int valid = 0;
  bool reliable = false;
  const CLD2::Language found =
      CLD2::ExtDetectLanguageSummaryCheckUTF8(sample.data(), static_cast<int>(sample.size()), true, &hints, 0, three,
                                              percent, score, nullptr, &bytes, &reliable, &valid);
  if (found == CLD2::ENGLISH) { return "en"; }
  if (found == CLD2::UNKNOWN_LANGUAGE || !reliable) { return mostly_ascii_letters(sample) ? "en" : "und"; }
  const std::string code = CLD2::LanguageCode(found);
  return code.substr(0, code.find('-'));
}

}  // namespace chancery::language

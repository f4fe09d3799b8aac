// SPDX-License-Identifier: Apache-2.0
#include "time/grammar/pieces.h"

#include <algorithm>

#include "base/utf8.h"

namespace chancery::time {
namespace {

constexpr std::uint8_t kMostDigits = 9;  // fits an int

bool is_ascii_letter(char32_t code) {
  return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z');
}

bool is_ascii_digit(char32_t code) {
  return code >= U'0' && code <= U'9';
}

bool is_word_letter(char32_t code) {
  return code < 0x80 ? is_ascii_letter(code) : base::is_letter(code);
}

bool is_blank(char32_t code) {
  return code < 0x80 ? code == U' ' || (code >= U'\t' && code <= U'\r') : base::is_space(code);
}

/// The mark that patterns know: one character for all dashes, one for all apostrophes.
char plain_mark(char32_t code) {
  if (code < 0x80) { return code == U'`' ? '\'' : static_cast<char>(code); }
  if ((code >= U'\u2010' && code <= U'\u2015') || code == U'\u2212') { return '-'; }
  if (code == U'\u2018' || code == U'\u2019' || code == U'\u02BC') { return '\''; }
  return 0;
}

/// As base::character_at(), which most characters need not be asked of.
base::Character character_of(std::string_view text, std::uint32_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? base::Character{lead, 1} : base::character_at(text, at);
}

template <class Belongs>
std::uint32_t run_end(std::string_view text, std::uint32_t at, std::uint32_t end, Belongs belongs) {
  while (at < end) {
    const auto character = character_of(text, at);
    if (!belongs(character.code)) { break; }
    at += character.size;
  }
  return std::min(at, end);
}

void fill_word(std::string_view written, const Lexicon& lexicon, Piece& piece) {
  const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  piece.kind = PieceKind::kWord;
  piece.capital = is_capital(written.front());
  piece.upper = std::ranges::all_of(written, is_capital);
  piece.word = lexicon.find(written);
}

void fill_number(std::string_view written, Piece& piece) {
  piece.kind = PieceKind::kNumber;
  piece.digits = static_cast<std::uint8_t>(std::min<std::size_t>(written.size(), UINT8_MAX));
  if (written.size() > kMostDigits) { return; }
  piece.number = 0;
  for (const char digit : written) { piece.number = piece.number * 10 + (digit - '0'); }
}

}  // namespace

void cut_pieces(std::string_view text, Span span, const Lexicon& lexicon, std::vector<Piece>& pieces) {
  pieces.clear();
  bool glued = false;
  for (std::uint32_t at = span.begin; at < span.end;) {
    const auto character = character_of(text, at);
    if (is_blank(character.code)) {
      glued = false;
      at += character.size;
      continue;
    }
    Piece piece;
    piece.glued = glued;
    std::uint32_t end = at + character.size;
    if (is_word_letter(character.code)) {
      end = run_end(text, end, span.end, is_word_letter);
      fill_word(text.substr(at, end - at), lexicon, piece);
    } else if (is_ascii_digit(character.code)) {
      end = run_end(text, end, span.end, is_ascii_digit);
      fill_number(text.substr(at, end - at), piece);
    } else {
      piece.kind = PieceKind::kMark;
      piece.mark = plain_mark(character.code);
    }
    piece.span = {at, end};
    pieces.push_back(piece);
    glued = true;
    at = end;
  }
}

bool is_mark(Pieces pieces, std::size_t at, char mark) {
  return at < pieces.size() && pieces[at].kind == PieceKind::kMark && pieces[at].mark == mark;
}

bool is_word(Pieces pieces, std::size_t at, std::string_view text) {
  return at < pieces.size() && pieces[at].word != nullptr && pieces[at].word->text == text;
}

bool has_class(Pieces pieces, std::size_t at, Slot slot) {
  return at < pieces.size() && pieces[at].word != nullptr && pieces[at].word->is(slot);
}

const Sense* sense_at(Pieces pieces, std::size_t at, Slot slot) {
  if (at >= pieces.size() || pieces[at].word == nullptr) { return nullptr; }
  const Sense* sense = pieces[at].word->sense(slot);
  if (sense == nullptr || (sense->capital && !pieces[at].capital) || (sense->upper && !pieces[at].upper)) {
    return nullptr;
  }
  return sense;
}

}  // namespace chancery::time

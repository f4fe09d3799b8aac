// SPDX-License-Identifier: Apache-2.0
//
// A vocabulary and, after an empty line, words between spaces: the vocabulary is refused, or each word has pieces of it
// and the windows hold all words.
#include "base/utf8.h"
#include "neural/characters.h"
#include "neural/windows.h"
#include "neural/word_piece.h"
#include "require.h"

namespace {

using chancery::fuzz::require;
namespace neural = chancery::neural;

constexpr std::size_t kMostPieces = 20;

void check_window(const neural::Windows& windows, const neural::Window& window) {
  require(window.words > 0 && window.pieces <= kMostPieces && window.pieces <= window.length, "a window has its size");
  std::vector<std::int32_t> rows(4 * window.length);
  std::int32_t* const row = rows.data();
  windows.write(window, row, row + window.length, row + 2 * window.length, row + 3 * window.length);
  const std::span firsts(row + 2 * window.length, window.length);
  const std::span lasts(row + 3 * window.length, window.length);
  for (std::size_t word = 0; word < window.words; ++word) {
    require(firsts[word] > 0 && firsts[word] <= lasts[word], "a word has its pieces");
    require(word == 0 || firsts[word] == lasts[word - 1] + 1, "words follow on each other");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = chancery::base::replace_bad_bytes(chancery::fuzz::text_of(data, size));
  const std::size_t end = text.find("\n\n");
  const std::string_view vocabulary = std::string_view(text).substr(0, end == std::string::npos ? end : end + 1);
  const auto word_piece = neural::WordPiece::create(vocabulary);
  if (!word_piece || end == std::string::npos) { return 0; }
  std::vector<std::string_view> words;
  std::string_view rest = std::string_view(text).substr(end + 2);
  for (std::size_t at = 0; at <= rest.size();) {
    const std::size_t space = std::min(rest.find(' ', at), rest.size());
    words.push_back(rest.substr(at, space - at));
    at = space + 1;
  }
  neural::WordPiece::Scratch scratch;
  std::vector<std::int32_t> ids;
  for (const std::string_view word : words) {
    ids.clear();
    word_piece->cut(word, scratch, ids);
    require(!ids.empty(), "a word has a piece");
    for (const std::int32_t id : ids) {
      require(id >= 0 && static_cast<std::size_t>(id) < word_piece->size(), "a piece is of the vocabulary");
    }
    require(neural::case_class(word) != neural::CaseClass::kSpecial, "a word is no special sign");
  }
  neural::Windows windows(*word_piece, kMostPieces);
  require(windows.add(0, words, 0, text.size() * 2 + 100) == words.size(), "all words are read");
  for (const neural::Window& window : windows.windows()) { check_window(windows, window); }
  return 0;
}

// SPDX-License-Identifier: Apache-2.0
//
// Bytes as a .txt file for the parser: paragraphs lie in the file, in order, and only white space is between.
#include "base/memory_filesystem.h"
#include "base/utf8.h"
#include "ingest/paragraph_reader.h"
#include "require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using chancery::fuzz::require;
  namespace base = chancery::base;
  const std::string_view once = chancery::fuzz::text_of(data, size);
  std::string bytes(once);
  // Some small inputs are repeated until they come to the limit of a paragraph.
  while (size % 3 == 0 && size > 0 && bytes.size() < chancery::ingest::kMostParagraphBytes + size) { bytes += once; }
  base::MemoryFilesystem files;
  files.add("a", bytes);
  chancery::ingest::ParagraphReader reader(files.open("a").value(), "a");
  std::size_t end = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  bool refused = false;
  const auto only_space = [&](std::size_t begin, std::size_t until) {
    return refused || base::trim(std::string_view(bytes).substr(begin, until - begin)).empty();
  };
  while (const auto paragraph = reader.next()) {
    if (!*paragraph) {
      require(paragraph->error().place.starts_with("a"), "a refusal has its place");
      refused = true;
      continue;
    }
    const std::string& text = (*paragraph)->text;
    require(base::is_utf8(text) && !base::trim(text).empty(), "a paragraph is text");
    require(text.size() <= chancery::ingest::kMostParagraphBytes, "a paragraph has a limit");
    require((*paragraph)->offset >= end, "paragraphs are in order");
    require(std::string_view(bytes).substr((*paragraph)->offset, text.size()) == text, "a paragraph lies in the file");
    require(only_space(end, (*paragraph)->offset), "only white space is between paragraphs");
    end = (*paragraph)->offset + text.size();
  }
  require(only_space(end, bytes.size()), "only white space is behind the last");
  return 0;
}

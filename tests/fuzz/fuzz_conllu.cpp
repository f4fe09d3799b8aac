// SPDX-License-Identifier: Apache-2.0
//
// Bytes as a .conllu file: each sentence is sound and is read again as it was written.
#include <algorithm>

#include "base/memory_filesystem.h"
#include "base/utf8.h"
#include "conllu/misc.h"
#include "conllu/reader.h"
#include "conllu/writer.h"
#include "require.h"

namespace {

using chancery::fuzz::require;
namespace conllu = chancery::conllu;

conllu::Reader reader_of(chancery::base::MemoryFilesystem& files, std::string bytes) {
  files.add("a", std::move(bytes));
  return {files.open("a").value(), "a"};
}

void check(const conllu::Sentence& sentence) {
  std::uint32_t words = 0;
  std::uint32_t covered = 0;
  for (const conllu::Row& row : sentence.rows) {
    if (row.kind == conllu::RowKind::kWord) { require(row.first == ++words, "words count from 1"); }
    if (row.kind == conllu::RowKind::kToken) {
      require(row.first == words + 1 && row.first > covered && row.last > row.first, "a token stands before its words");
      covered = row.last;
    }
    if (row.kind == conllu::RowKind::kEmptyNode) { require(row.first == words, "an empty node follows its word"); }
    for (const std::string& column : row.columns) {
      require(!column.empty() && column.find_first_of("\t\n") == std::string::npos, "a column is a cell");
    }
  }
  require(words == sentence.words && covered <= words, "the words are counted");
  require(!sentence.rows.empty() || !sentence.comments.empty(), "a sentence holds something");
}

void check_misc(const conllu::Sentence& sentence) {
  for (const conllu::Row& row : sentence.rows) {
    std::string misc = row.at(conllu::Column::kMisc);
    conllu::set_misc(misc, "NE", "B-PER");
    require(conllu::misc_value(misc, "NE") == "B-PER", "what was put in is there");
    conllu::set_misc(misc, "NE", "");
    require(conllu::misc_value(misc, "NE").empty() && !misc.empty(), "what was taken out is gone");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = chancery::fuzz::text_of(data, size);
  chancery::base::MemoryFilesystem files;
  auto reader = reader_of(files, std::string(bytes));
  const auto lines = static_cast<std::uint64_t>(std::ranges::count(bytes, '\n')) + 1;
  std::uint64_t line = 0;
  while (const auto sentence = reader.next()) {
    if (!*sentence) {
      require(sentence->error().place.starts_with("a:"), "a fault has its line");
      require(chancery::base::is_utf8(sentence->error().message), "a message is UTF-8");
      continue;
    }
    require((*sentence)->line > line && (*sentence)->line <= lines, "lines go forward");
    line = (*sentence)->line;
    check(**sentence);
    check_misc(**sentence);
    std::string written;
    conllu::write(**sentence, written);
    chancery::base::MemoryFilesystem again_files;
    auto again = reader_of(again_files, written);
    const auto same = again.next();
    require(same.has_value() && same->has_value(), "what was written can be read");
    require((*same)->comments == (*sentence)->comments && (*same)->rows == (*sentence)->rows, "it is the same");
    require(!again.next(), "it is one sentence");
  }
  return 0;
}

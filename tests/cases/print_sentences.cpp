// SPDX-License-Identifier: Apache-2.0
#include "print_sentences.h"

#include <fmt/format.h>

#include "base/memory_filesystem.h"
#include "conllu/reader.h"
#include "conllu/writer.h"

namespace chancery::cases {
namespace {

std::string print(const conllu::Row& row) {
  static constexpr std::array<std::string_view, 3> kKinds = {"word", "token", "empty"};
  std::string out = fmt::format("  {} {} \"{}\"", kKinds[static_cast<std::size_t>(row.kind)], id_of(row),
                                row.at(conllu::Column::kForm));
  for (std::size_t i = 1; i < conllu::kColumnCount; ++i) {
    if (row.columns[i] == "_") { continue; }
    out += fmt::format("  {} {}", conllu::column_name(static_cast<conllu::Column>(i)), row.columns[i]);
  }
  return out + "\n";
}

}  // namespace

std::string print_sentences(const std::string& text) {
  base::MemoryFilesystem files;
  files.add("case", text);
  conllu::Reader reader(files.open("case").value(), "case");
  std::string out;
  while (const auto sentence = reader.next()) {
    if (!*sentence) {
      out += to_string(sentence->error()) + "\n";
      continue;
    }
    out += fmt::format("line {}, words: {}\n", (*sentence)->line, (*sentence)->words);
    for (const std::string& comment : (*sentence)->comments) { out += "  " + comment + "\n"; }
    for (const conllu::Row& row : (*sentence)->rows) { out += print(row); }
  }
  while (!out.empty() && out.back() == '\n') { out.pop_back(); }
  return out;
}

}  // namespace chancery::cases

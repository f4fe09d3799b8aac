// SPDX-License-Identifier: Apache-2.0
#include "conllu/writer.h"

#include <algorithm>

namespace chancery::conllu {

std::string_view column_name(Column column) {
  static constexpr std::array<std::string_view, kColumnCount> kNames = {"FORM", "LEMMA",  "UPOS", "XPOS", "FEATS",
                                                                        "HEAD", "DEPREL", "DEPS", "MISC"};
  return kNames[static_cast<std::size_t>(column)];
}

Row make_row(RowKind kind, std::uint32_t first, std::uint32_t last, std::string form) {
  Row row{.kind = kind, .first = first, .last = last};
  std::ranges::fill(row.columns, "_");
  row.at(Column::kForm) = std::move(form);
  return row;
}

std::string id_of(const Row& row) {
  std::string id = std::to_string(row.first);
  if (row.kind == RowKind::kToken) { id += "-" + std::to_string(row.last); }
  if (row.kind == RowKind::kEmptyNode) { id += "." + std::to_string(row.last); }
  return id;
}

void write(const Sentence& sentence, std::string& out) {
  for (const std::string& comment : sentence.comments) { out.append(comment).append("\n"); }
  for (const Row& row : sentence.rows) {
    out += id_of(row);
    for (const std::string& column : row.columns) { out.append("\t").append(column); }
    out += '\n';
  }
  out += '\n';
}

}  // namespace chancery::conllu

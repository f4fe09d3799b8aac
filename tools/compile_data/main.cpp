// SPDX-License-Identifier: Apache-2.0
//
// Compiles the files of data/ into the block that base/table_file.h describes.
//
//   compile_data OUT DATA_FOLDER FILE...        FILE is relative to DATA_FOLDER
//
// A .tsv file becomes a table (named without its ending), any other file a blob. A table's first line
// names its columns; lines that begin with '#' and empty lines are left out. Refused, with file and
// line: another number of cells than columns, bytes that are not UTF-8, a carriage return, white space
// at either end of a cell, a row that stands there twice.
#include <fmt/format.h>
#include <simdjson.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

struct Table {
  std::string name;
  std::size_t columns = 0;
  std::vector<std::string> cells;  // header first
};

int complain(std::string_view file, std::size_t line, std::string_view what) {
  fmt::print(stderr, "{}:{}: {}\n", file, line, what);
  return 1;
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char byte : line) {
    if (byte == '\t') {
      cells.emplace_back();
    } else {
      cells.back() += byte;
    }
  }
  return cells;
}

/// Reads a table into `table`; returns the number of complaints.
int read_table(const std::string& file, const std::string& content, Table& table) {
  int complaints = 0;
  std::istringstream lines(content);
  std::set<std::string> seen;
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    if (line.empty() || line.front() == '#') { continue; }
    if (line.find('\r') != std::string::npos) { complaints += complain(file, number, "a carriage return"); }
    auto cells = split(line);
    if (table.columns == 0) { table.columns = cells.size(); }
    if (cells.size() != table.columns) {
      complaints += complain(file, number, fmt::format("{} cells, the header has {}", cells.size(), table.columns));
      continue;
    }
    if (!seen.insert(line).second) { complaints += complain(file, number, "this row stands here twice"); }
    for (auto& cell : cells) {
      if (!cell.empty() && (cell.front() == ' ' || cell.back() == ' ')) {
        complaints += complain(file, number, fmt::format("white space at the end of \"{}\"", cell));
      }
      table.cells.push_back(std::move(cell));
    }
  }
  if (table.columns == 0) { complaints += complain(file, 1, "no header line"); }
  return complaints;
}

void put(std::string& out, std::size_t value) {
  for (int shift = 0; shift < 32; shift += 8) { out += static_cast<char>(value >> shift & 0xFF); }
}

std::string compile(const std::vector<Table>& tables) {
  constexpr std::size_t kNumber = 4;
  std::size_t strings_at = 8 + kNumber + tables.size() * 5 * kNumber;
  for (const Table& table : tables) { strings_at += table.cells.size() * 2 * kNumber; }

  std::string strings;
  std::unordered_map<std::string, std::size_t> known;
  const auto place = [&](const std::string& text) {
    const auto [entry, added] = known.try_emplace(text, strings_at + strings.size());
    if (added) { strings += text; }
    return entry->second;
  };

  std::string entries;
  std::string cells;
  std::size_t cells_at = 8 + kNumber + tables.size() * 5 * kNumber;
  for (const Table& table : tables) {
    put(entries, place(table.name));
    put(entries, table.name.size());
    put(entries, table.columns);
    put(entries, table.cells.size() / table.columns - 1);
    put(entries, cells_at);
    for (const std::string& cell : table.cells) {
      put(cells, place(cell));
      put(cells, cell.size());
    }
    cells_at += table.cells.size() * 2 * kNumber;
  }
  std::string block = "CHTABLE1";
  put(block, tables.size());
  return block + entries + cells + strings;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: compile_data OUT DATA_FOLDER FILE...\n");
    return 2;
  }
  int complaints = 0;
  std::vector<Table> tables;
  for (int i = 3; i < argc; ++i) {
    const std::string file = argv[i];
    std::ifstream in(std::filesystem::path(argv[2]) / file, std::ios::binary);
    if (!in) {
      complaints += complain(file, 0, "cannot be read");
      continue;
    }
    const std::string content((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (!simdjson::validate_utf8(content)) { complaints += complain(file, 0, "not UTF-8"); }
    Table table;
    if (file.ends_with(".tsv")) {
      table.name = file.substr(0, file.size() - 4);
      complaints += read_table(file, content, table);
    } else {
      table = {.name = file, .columns = 1, .cells = {"content", content}};
    }
    tables.push_back(std::move(table));
  }
  if (complaints > 0) { return 1; }
  std::ofstream out(argv[1], std::ios::binary);
  const std::string block = compile(tables);
  out.write(block.data(), static_cast<std::streamsize>(block.size()));
  return out.flush() ? 0 : 1;
}

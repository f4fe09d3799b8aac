// SPDX-License-Identifier: Apache-2.0
//
//   chancery_cases [--approve] FILE...
//
// Codes the text of each case and compares the tables named by the setting `tables` with what the
// case expects. Settings: tables (names with blanks between), until (the last stage to run; all by
// default), date (publication date beside the text), title, id. The rules are read by themselves, without a
// model: what they say does not change when a model is trained anew. With the setting `reads: conllu` the text
// is read as CoNLL-U instead, and the case expects its sentences; with `reads: reports` as several reports (see
// print_ledger.h), and it expects their ledger as of the setting `as-of`.
#include <fmt/format.h>

#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "case_file.h"
#include "chancery/engine.h"
#include "print_ledger.h"
#include "print_sentences.h"
#include "print_tables.h"

namespace chancery::cases {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Report report_of(const CaseFile& file, const Case& one) {
  Report report;
  report.id = "case";
  report.text = one.input;
  report.date = parse_iso(file.setting(one, "date"));
  if (const std::string title = file.setting(one, "title"); !title.empty()) { report.title = title; }
  if (const std::string source = file.setting(one, "source"); !source.empty()) { report.publisher = source; }
  return report;
}

/// What the program says of one case.
std::string run_case(const Engine& engine, const CaseFile& file, const Case& one) {
  if (file.setting(one, "reads") == "conllu") { return print_sentences(one.input); }
  if (file.setting(one, "reads") == "reports") {
    std::string said = print_ledger(engine, one.input, parse_iso(file.setting(one, "as-of")));
    while (said.ends_with('\n')) { said.pop_back(); }
    return said;
  }
  const std::string until = file.setting(one, "until");
  const auto document = engine.run_until(report_of(file, one), until.empty() ? "commitments" : until);
  if (!document) {
    return "error " + std::string(error_info(document.error().code).name) + ": " + document.error().message;
  }
  const std::string tables = file.setting(one, "tables");
  std::istringstream names(tables);
  const bool one_table = tables.find(' ') == std::string::npos;
  std::string out;
  for (std::string name; names >> name;) {
    const auto rows = print_table(*document, name);
    if (!rows) { return rows.error().message; }
    if (!one_table) { out += "[" + name + "]\n"; }
    out += *rows;
  }
  while (!out.empty() && out.back() == '\n') { out.pop_back(); }
  return out;
}

/// Runs a file's cases; returns the number that failed.
int run_file(const Engine& engine, const std::string& path, bool approve, int& count) {
  auto file = parse_cases(read_file(path), path);
  if (!file || file->cases.empty()) {
    fmt::print("{}\n", file ? path + ": no cases" : to_string(file.error()));
    return 1;
  }
  int failed = 0;
  for (Case& one : file->cases) {
    ++count;
    std::string said = run_case(engine, *file, one);
    if (said == one.expected) { continue; }
    ++failed;
    fmt::print("{}:{}: {}\n--- expected\n{}\n--- said\n{}\n\n", path, one.line, one.name, one.expected, said);
    one.expected = std::move(said);
  }
  if (approve && failed > 0) {
    std::ofstream(path, std::ios::binary) << write_cases(*file);
    fmt::print("{}: {} cases approved\n", path, failed);
    return 0;
  }
  return failed;
}

int run(int argc, char** argv) {
  const auto engine = Engine::load({.model = std::string(kNoModel)});
  if (!engine) {
    fmt::print("{}\n", to_string(engine.error()));
    return 1;
  }
  bool approve = false;
  int failed = 0;
  int count = 0;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--approve") == 0) {
      approve = true;
    } else {
      failed += run_file(**engine, argv[i], approve, count);
    }
  }
  fmt::print("{} cases, {} failed\n", count, failed);
  return failed == 0 && count > 0 ? 0 : 1;
}

}  // namespace
}  // namespace chancery::cases

int main(int argc, char** argv) {
  return chancery::cases::run(argc, argv);
}

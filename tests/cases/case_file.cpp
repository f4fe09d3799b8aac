// SPDX-License-Identifier: Apache-2.0
#include "case_file.h"

#include <fmt/format.h>

#include <sstream>

namespace chancery::cases {
namespace {

/// Reads "name: value" into `settings`; false where the line is not of this form.
bool read_setting(const std::string& line, std::map<std::string, std::string>& settings) {
  const auto colon = line.find(':');
  if (colon == std::string::npos || line.find(' ') < colon) { return false; }
  const auto value = line.find_first_not_of(' ', colon + 1);
  settings[line.substr(0, colon)] = value == std::string::npos ? "" : line.substr(value);
  return true;
}

void strip_end(std::string& text) {
  while (!text.empty() && text.back() == '\n') { text.pop_back(); }
}

}  // namespace

std::string CaseFile::setting(const Case& one, const std::string& name) const {
  if (const auto own = one.own_settings.find(name); own != one.own_settings.end()) { return own->second; }
  const auto shared = settings.find(name);
  return shared == settings.end() ? "" : shared->second;
}

Result<CaseFile> parse_cases(const std::string& content, const std::string& path) {
  enum class In : std::uint8_t { kHead, kInput, kExpected };
  CaseFile file;
  In in = In::kHead;
  std::istringstream lines(content);
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    if (line.starts_with("== ")) {
      file.cases.push_back({.name = line.substr(3), .line = number});
      in = In::kInput;
    } else if (in == In::kHead) {
      file.head += line + "\n";
      if (line.empty() || line.starts_with('#')) { continue; }
      if (!read_setting(line, file.settings)) {
        return fail(ErrorCode::kBadUsage, "neither a setting, a comment nor a case",
                    fmt::format("{}:{}", path, number));
      }
    } else if (in == In::kInput && line == "----") {
      in = In::kExpected;
    } else if (in == In::kInput && line.starts_with('@') && file.cases.back().input.empty()) {
      read_setting(line.substr(1), file.cases.back().own_settings);
    } else {
      (in == In::kInput ? file.cases.back().input : file.cases.back().expected) += line + "\n";
    }
  }
  for (Case& one : file.cases) {
    strip_end(one.input);
    strip_end(one.expected);
  }
  return file;
}

std::string write_cases(const CaseFile& file) {
  std::string out = file.head;
  for (const Case& one : file.cases) {
    out += "== " + one.name + "\n";
    for (const auto& [name, value] : one.own_settings) { out += "@" + name + ": " + value + "\n"; }
    out += one.input + "\n----\n" + one.expected + (one.expected.empty() ? "\n" : "\n\n");
  }
  return out;
}

}  // namespace chancery::cases

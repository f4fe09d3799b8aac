// SPDX-License-Identifier: Apache-2.0
//
// Text tests. A .case file holds settings for the whole file, then cases:
//
//   # comment (before the first case)
//   tables: times
//   date: 2018-06-14
//
//   == a weekday is the last one
//   Kono said Thursday that ...
//   ----
//   "Thursday"  DATE 2018-06-14  [2018-06-14 .. 2018-06-14] day relative
//
//   == the next case
//
// A case may have settings of its own, each on a line that begins with '@', before its text
// ("@date: 2019-02-22"). Empty lines at the end of a text or an expectation do not count.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "chancery/result.h"

namespace chancery::cases {

struct Case {
  std::string name;
  std::size_t line = 0;  ///< of the "==" line, from 1
  std::map<std::string, std::string> own_settings;
  std::string input;
  std::string expected;
};

struct CaseFile {
  std::string head;  ///< everything before the first case, as written
  std::map<std::string, std::string> settings;
  std::vector<Case> cases;

  /// A setting of the case, else of the file, else "".
  [[nodiscard]] std::string setting(const Case& one, const std::string& name) const;
};

[[nodiscard]] Result<CaseFile> parse_cases(const std::string& content, const std::string& path);

/// The content of a file with these cases.
[[nodiscard]] std::string write_cases(const CaseFile& file);

}  // namespace chancery::cases

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// EngineOptions::model of an engine that reads by rules alone: faster, and it finds less.
inline constexpr std::string_view kNoModel = "none";

/// How an Engine works. The same options, report and program give the same record.
struct EngineOptions {
  std::string model;  ///< file of the model to read with; empty: the one that came with the program, which is looked
                      ///< for as share/chancery/chancery-en.model in the folders above it; or kNoModel
  std::vector<std::string>
      without;  ///< names of stages to leave out ("commitments"); stages that need them are left out too
  std::vector<std::string> actors;  ///< files, and folders of .tsv files, with office holders that are added to those
                                    ///< of the program and win over them
  bool keep_dropped = false;        ///< keep what was considered and not taken, for `explain`
};

}  // namespace chancery

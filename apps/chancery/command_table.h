// SPDX-License-Identifier: Apache-2.0
//
// The one table of the command line: verbs, arguments, options, examples. Parsing, --help, the manual
// page and the shell completions are all made from it, so they cannot differ.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::cli {

class Arguments;

/// What a shell completes for a value.
enum class Completes : std::uint8_t { kNothing, kFiles, kChoices };

/// One option. `value` is the word for its value in the help ("FILE"), empty for a flag. `choices`, where
/// there are any, are the values that it takes.
struct OptionSpec {
  std::string_view name;  ///< without the dashes
  std::string_view value;
  std::string_view help;
  std::span<const std::string_view> choices;
  Completes completes = Completes::kNothing;
};

struct ExampleSpec {
  std::string_view command;
  std::string_view does;
};

/// What the positional arguments are called, and how many there may be.
struct PositionalSpec {
  std::string_view name;  ///< empty: the verb takes none
  std::size_t least = 0;
  std::size_t most = 0;
  Completes completes = Completes::kNothing;
  std::span<const std::string_view> choices;
};

/// One verb. `run` returns the exit status.
struct VerbSpec {
  std::string_view name;
  std::string_view summary;  ///< one line
  std::string_view details;  ///< a paragraph, or empty
  PositionalSpec positional;
  std::vector<OptionSpec> options;
  std::vector<ExampleSpec> examples;
  int (*run)(const Arguments&);
};

/// All verbs, in the order in which help lists them; static lifetime.
[[nodiscard]] const std::vector<VerbSpec>& verbs();
/// The verb of this name, or null.
[[nodiscard]] const VerbSpec* find_verb(std::string_view name);

/// The exit statuses and what they mean, for the help and the manual.
struct ExitSpec {
  int status;
  std::string_view means;
};
[[nodiscard]] std::span<const ExitSpec> exit_statuses();

}  // namespace chancery::cli

// SPDX-License-Identifier: Apache-2.0
//
// Help, manual page and shell completions, all made from the command table.
#pragma once

#include <string>

#include "command_table.h"
#include "terminal.h"

namespace chancery::cli {

/// What `chancery help` prints: the verbs.
[[nodiscard]] std::string general_help(const Output& output);
/// What `chancery VERB --help` prints: examples first.
[[nodiscard]] std::string verb_help(const VerbSpec& verb, const Output& output);
/// The manual page chancery(1) in man(7) format.
[[nodiscard]] std::string man_page();
/// A completion script; `shell` is bash, zsh or fish.
[[nodiscard]] std::string completion_script(const std::string& shell);
/// "chancery read PATH... [OPTIONS]".
[[nodiscard]] std::string usage(const VerbSpec& verb);

}  // namespace chancery::cli

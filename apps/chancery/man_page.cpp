// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "chancery/version.h"
#include "help.h"

namespace chancery::cli {
namespace {

/// Text as man(7) takes it: backslashes and hyphens escaped, no line that begins like a request.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '\\') {
      out += "\\e";
    } else if (byte == '-') {
      out += "\\-";
    } else {
      out += byte;
    }
  }
  return !out.empty() && (out.front() == '.' || out.front() == '\'') ? "\\&" + out : out;
}

std::string verb_section(const VerbSpec& verb) {
  std::string out =
      fmt::format(".SS {}\n{}.\n.PP\n.B {}\n", escaped(verb.name), escaped(verb.summary), escaped(usage(verb)));
  if (!verb.details.empty()) { out += ".PP\n" + escaped(verb.details) + "\n"; }
  for (const OptionSpec& option : verb.options) {
    out += ".TP\n" + fmt::format(".BI {}", escaped(fmt::format("--{}", option.name)));
    out += option.value.empty() ? "\n" : fmt::format(" \" {}\"\n", escaped(option.value));
    std::string text(option.help);
    if (!option.choices.empty()) { text += fmt::format(": {}", fmt::join(option.choices, ", ")); }
    out += escaped(text) + ".\n";
  }
  for (const ExampleSpec& example : verb.examples) {
    out += ".PP\n" + escaped(example.does) + ":\n.PP\n.RS\n.EX\n" + escaped(example.command) + "\n.EE\n.RE\n";
  }
  return out;
}

}  // namespace

std::string man_page() {
  std::string out = fmt::format(".TH CHANCERY 1 \"\" \"chancery {}\" \"User Commands\"\n", kVersion);
  out += ".SH NAME\nchancery \\- a dated, sourced record of who did, said and promised what to whom\n";
  out += ".SH SYNOPSIS\n.B chancery\n.I VERB\n.RI [ OPTIONS ]\n.RI [ ARGUMENTS ]\n";
  out +=
      ".SH DESCRIPTION\nReads news reports and official statements and keeps a record of them in which every field\n"
      "points at the words that it came from. Results go to standard output, everything else to standard error.\n";
  out += ".SH VERBS\n";
  for (const VerbSpec& verb : verbs()) { out += verb_section(verb); }
  out += ".SH EXIT STATUS\n";
  for (const ExitSpec& exit : exit_statuses()) {
    out += fmt::format(".TP\n.B {}\n{}\n", exit.status, escaped(exit.means));
  }
  out +=
      ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nWhere it is set and not empty, no colours are used unless \\-\\-color asks "
      "for them.\n";
  return out;
}

}  // namespace chancery::cli

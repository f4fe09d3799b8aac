// SPDX-License-Identifier: Apache-2.0
#include "help.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "commands.h"
#include "text_table.h"

namespace chancery::cli {
namespace {

std::string option_text(const OptionSpec& option) {
  return option.value.empty() ? fmt::format("--{}", option.name) : fmt::format("--{} {}", option.name, option.value);
}

/// "name    text" with the text wrapped behind a column.
std::string entry(const std::string& name, std::string_view text, std::size_t column, const Output& output) {
  std::string body = wrapped(text, output.width(), column + 4);
  const std::string margin(column + 4, ' ');
  body.erase(0, std::min(body.size(), margin.size()));
  return fmt::format("  {:<{}}  {}", name, column, body);
}

}  // namespace

std::string usage(const VerbSpec& verb) {
  std::string out = fmt::format("chancery {}", verb.name);
  if (!verb.positional.name.empty()) {
    const std::string dots = verb.positional.most > 1 ? "..." : "";
    out += verb.positional.least == 0 ? fmt::format(" [{}{}]", verb.positional.name, dots)
                                      : fmt::format(" {}{}", verb.positional.name, dots);
  }
  return verb.options.empty() ? out : out + " [OPTIONS]";
}

std::string general_help(const Output& output) {
  std::string out = "Keeps a dated, sourced record of who did, said and promised what to whom.\n\n";
  out += output.styled("Examples", Style::kBold) + "\n";
  out += entry("chancery demo", "see it work on the sample reports", 44, output);
  out += entry("chancery read reports/", "read a folder into chancery.db", 44, output);
  out += entry("chancery timeline --state PRK --with KOR", "what happened between them", 44, output);
  out += "\n" + output.styled("Verbs", Style::kBold) + "\n";
  for (const VerbSpec& verb : verbs()) { out += entry(std::string(verb.name), verb.summary, 12, output); }
  out += "\nchancery VERB --help says what a verb takes.\n";
  return out;
}

std::string verb_help(const VerbSpec& verb, const Output& output) {
  std::string out = fmt::format("{}.\n\n", verb.summary);
  if (!verb.examples.empty()) {
    out += output.styled("Examples", Style::kBold) + "\n";
    for (const ExampleSpec& example : verb.examples) {
      out += fmt::format("  {}\n      {}\n", example.command, example.does);
    }
    out += "\n";
  }
  out += output.styled("Use", Style::kBold) + "\n  " + usage(verb) + "\n";
  if (!verb.details.empty()) { out += "\n" + wrapped(verb.details, output.width(), 2); }
  out += "\n" + output.styled("Options", Style::kBold) + "\n";
  for (const OptionSpec& option : verb.options) {
    std::string text(option.help);
    if (!option.choices.empty()) { text += fmt::format(": {}", fmt::join(option.choices, ", ")); }
    out += entry(option_text(option), text, 20, output);
  }
  return out;
}

int run_help(const Arguments& arguments) {
  const Output output(arguments);
  if (arguments.positionals().empty()) {
    print_out(general_help(output));
  } else {
    print_out(verb_help(*find_verb(arguments.positionals().front()), output));
  }
  return 0;
}

int run_man(const Arguments& /*arguments*/) {
  print_out(man_page());
  return 0;
}

int run_completion(const Arguments& arguments) {
  print_out(completion_script(arguments.positionals().front()));
  return 0;
}

}  // namespace chancery::cli

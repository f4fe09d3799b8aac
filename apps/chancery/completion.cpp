// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "help.h"

namespace chancery::cli {
namespace {

std::string verb_names() {
  std::vector<std::string_view> names;
  for (const VerbSpec& verb : verbs()) { names.push_back(verb.name); }
  return fmt::format("{}", fmt::join(names, " "));
}

/// Options are told apart by verb: --kind has other values for statements than for commitments.
std::string bash_script() {
  std::string out =
      "_chancery() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]}\n"
      "  COMPREPLY=()\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W '" +
      verb_names() +
      " --help --version' -- \"$word\"))\n    return\n  fi\n"
      "  case \"$verb $before\" in\n";
  for (const VerbSpec& verb : verbs()) {
    for (const OptionSpec& option : verb.options) {
      if (option.value.empty()) { continue; }
      std::string reply = fmt::format("-W '{}'", fmt::join(option.choices, " "));
      if (option.completes == Completes::kFiles) { reply = "-f"; }
      out += fmt::format("    '{} --{}') COMPREPLY=($(compgen {} -- \"$word\")); return ;;\n", verb.name, option.name,
                         reply);
    }
  }
  out += "  esac\n  case \"$verb\" in\n";
  for (const VerbSpec& verb : verbs()) {
    std::string options;
    for (const OptionSpec& option : verb.options) { options += fmt::format("--{} ", option.name); }
    const PositionalSpec& words = verb.positional;
    std::string other;
    if (words.completes == Completes::kFiles) { other = " -f"; }
    out += fmt::format("    {}) COMPREPLY=($(compgen -W '{}{}'{} -- \"$word\")) ;;\n", verb.name, options,
                       fmt::join(words.choices, " "), other);
  }
  return out + "  esac\n}\ncomplete -o filenames -F _chancery chancery\n";
}

/// Single quotes and colons as zsh's _arguments takes them.
std::string for_zsh(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '\'') {
      out += "'\\''";
    } else if (byte == ':' || byte == '[' || byte == ']') {
      out += '\\';
      out += byte;
    } else {
      out += byte;
    }
  }
  return out;
}

std::string zsh_script() {
  std::string out = "#compdef chancery\n_chancery() {\n  if (( CURRENT == 2 )); then\n    local -a verbs=(\n";
  for (const VerbSpec& verb : verbs()) { out += fmt::format("      '{}:{}'\n", verb.name, for_zsh(verb.summary)); }
  out +=
      "    )\n    _describe verb verbs\n    return\n  fi\n  local verb=$words[2]\n  (( CURRENT-- ))\n  shift words\n"
      "  case $verb in\n";
  for (const VerbSpec& verb : verbs()) {
    out += fmt::format("    {}) _arguments", verb.name);
    for (const OptionSpec& option : verb.options) {
      std::string action;
      if (!option.value.empty()) {
        action = fmt::format(":{}:", for_zsh(option.value));
        if (option.completes == Completes::kFiles) { action += "_files"; }
        if (!option.choices.empty()) { action += fmt::format("({})", fmt::join(option.choices, " ")); }
      }
      out += fmt::format(" \\\n      '--{}[{}]{}'", option.name, for_zsh(option.help), action);
    }
    if (verb.positional.completes == Completes::kFiles) { out += " \\\n      '*:file:_files'"; }
    if (!verb.positional.choices.empty()) {
      out += fmt::format(" \\\n      '1:{}:({})'", verb.positional.name, fmt::join(verb.positional.choices, " "));
    }
    out += " ;;\n";
  }
  return out + "  esac\n}\ncompdef _chancery chancery\n";
}

std::string for_fish(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '\'' || byte == '\\') { out += '\\'; }
    out += byte;
  }
  return out;
}

std::string fish_script() {
  std::string out = "complete -c chancery -f\n";
  for (const VerbSpec& verb : verbs()) {
    out +=
        fmt::format("complete -c chancery -n __fish_use_subcommand -a {} -d '{}'\n", verb.name, for_fish(verb.summary));
    const std::string seen = fmt::format("-n '__fish_seen_subcommand_from {}'", verb.name);
    for (const OptionSpec& option : verb.options) {
      std::string value;
      if (!option.value.empty()) { value = option.completes == Completes::kFiles ? " -r -F" : " -x"; }
      if (!option.choices.empty()) { value += fmt::format(" -a '{}'", fmt::join(option.choices, " ")); }
      out += fmt::format("complete -c chancery {} -l {} -d '{}'{}\n", seen, option.name, for_fish(option.help), value);
    }
    if (verb.positional.completes == Completes::kFiles) { out += fmt::format("complete -c chancery {} -F\n", seen); }
    if (!verb.positional.choices.empty()) {
      out += fmt::format("complete -c chancery {} -a '{}'\n", seen, fmt::join(verb.positional.choices, " "));
    }
  }
  return out;
}

}  // namespace

std::string completion_script(const std::string& shell) {
  if (shell == "zsh") { return zsh_script(); }
  if (shell == "fish") { return fish_script(); }
  return bash_script();
}

}  // namespace chancery::cli

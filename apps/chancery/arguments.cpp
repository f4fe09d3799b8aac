// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "suggest.h"

namespace chancery::cli {
namespace {

const OptionSpec* find_option(const VerbSpec& verb, std::string_view name) {
  const auto found = std::ranges::find(verb.options, name, &OptionSpec::name);
  return found == verb.options.end() ? nullptr : &*found;
}

/// The number that is all of `written`.
template <class N>
std::optional<N> number_in(const std::string& written) {
  N number{};
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
  if (error != std::errc{} || end != written.data() + written.size()) { return std::nullopt; }
  return number;
}

std::unexpected<Error> unknown_option(const VerbSpec& verb, const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  if (name.starts_with("--") && find_option(verb, name.substr(2)) != nullptr) {
    return fail(ErrorCode::kBadUsage, fmt::format("{} takes no value", name));
  }
  std::vector<std::string> dashed;
  dashed.reserve(verb.options.size());
  for (const OptionSpec& option : verb.options) { dashed.push_back("--" + std::string(option.name)); }
  const std::vector<std::string_view> known(dashed.begin(), dashed.end());
  const std::string_view meant = nearest(name, known);
  return fail(ErrorCode::kBadUsage, fmt::format("\"chancery {}\" has no option {}{}", verb.name, name,
                                                meant.empty() ? fmt::format(": see chancery {} --help", verb.name)
                                                              : fmt::format(": did you mean {}?", meant)));
}

Result<void> check_value(const OptionSpec& option, const std::string& value) {
  if (!option.value.empty() && value.empty()) {
    return fail(ErrorCode::kBadUsage,
                fmt::format("--{} is empty: leave it out, or give {}", option.name, option.value));
  }
  if (option.choices.empty() || std::ranges::find(option.choices, value) != option.choices.end()) { return {}; }
  return fail(ErrorCode::kBadUsage,
              fmt::format("--{} cannot be \"{}\"{}", option.name, value, did_you_mean(value, option.choices)));
}

/// The first word that looks like an option and is not one of the verb's.
const std::string* first_unknown(const VerbSpec& verb, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == "--") { return nullptr; }
    if (word.size() < 2 || !word.starts_with('-')) { continue; }
    const OptionSpec* option = find_option(verb, word.substr(2, word.find('=') - 2));
    const bool flag_with_value = option != nullptr && option->value.empty() && word.contains('=');
    if (!word.starts_with("--") || option == nullptr || flag_with_value) { return &word; }
  }
  return nullptr;
}

Result<void> check_positionals(const VerbSpec& verb, const std::vector<std::string>& positionals) {
  const PositionalSpec& spec = verb.positional;
  if (positionals.size() < spec.least) {
    return fail(ErrorCode::kBadUsage,
                fmt::format("\"chancery {0}\" needs {1}: see chancery {0} --help", verb.name, spec.name));
  }
  if (positionals.size() > spec.most) {
    return fail(ErrorCode::kBadUsage,
                fmt::format("\"chancery {}\" does not take \"{}\"", verb.name, positionals[spec.most]));
  }
  for (const std::string& word : positionals) {
    if (spec.choices.empty() || std::ranges::find(spec.choices, word) != spec.choices.end()) { continue; }
    return fail(ErrorCode::kBadUsage,
                fmt::format("there is no {} \"{}\"{}", spec.name, word, did_you_mean(word, spec.choices)));
  }
  return {};
}

/// A label of a vocabulary given as option `name`, if it is given. The parser has checked the choice.
template <class E>
std::optional<E> chosen(const Arguments& arguments, const std::string& name) {
  return arguments.has(name) ? from_label<E>(arguments.value(name)) : std::nullopt;
}

Result<std::string> state_code(const Arguments& arguments, const std::string& name) {
  std::string code = arguments.value(name);
  for (char& letter : code) {
    if (letter >= 'a' && letter <= 'z') { letter = static_cast<char>(letter - 'a' + 'A'); }
  }
  const auto capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  if (!code.empty() && (code.size() != 3 || !std::ranges::all_of(code, capital))) {
    return fail(ErrorCode::kBadUsage, fmt::format("--{} takes a three-letter ISO 3166-1 code such as KOR, not \"{}\"",
                                                  name, arguments.value(name)));
  }
  return code;
}

/// The value of --actors that leaves out those of the configuration as well.
constexpr std::string_view kNoActors = "none";

/// chancery/ in $XDG_CONFIG_HOME or, where that is not set, in ~/.config.
std::filesystem::path configuration_folder() {
  // NOLINTBEGIN(concurrency-mt-unsafe): nothing sets the environment
  const char* configured = std::getenv("XDG_CONFIG_HOME");
  const char* home = std::getenv("HOME");
  // NOLINTEND(concurrency-mt-unsafe)
  if (configured != nullptr && *configured == '/') { return std::filesystem::path(configured) / "chancery"; }
  return home == nullptr ? std::filesystem::path() : std::filesystem::path(home) / ".config" / "chancery";
}

}  // namespace

std::string Arguments::value(const std::string& option, const std::string& otherwise) const {
  const auto found = options_.find(option);
  return found == options_.end() ? otherwise : found->second;
}

std::vector<std::string> Arguments::actor_files() const {
  const std::string file = value("actors");
  if (file == kNoActors) { return {}; }
  std::vector<std::string> files;
  const std::filesystem::path folder = configuration_folder() / "actors";
  std::error_code error;
  if (std::filesystem::is_directory(folder, error)) { files.push_back(folder.string()); }
  if (!file.empty()) { files.push_back(file); }
  return files;
}

Result<std::size_t> Arguments::number(const std::string& option, std::size_t otherwise, std::size_t most) const {
  const std::string written = value(option);
  if (!has(option)) { return otherwise; }
  const auto number = number_in<std::size_t>(written);
  if (!number) {
    return fail(ErrorCode::kBadUsage, fmt::format("--{} takes a whole number, not \"{}\"", option, written));
  }
  if (*number < 1 || *number > most) {
    return fail(ErrorCode::kBadUsage, fmt::format("--{} takes 1 to {}, not {}", option, most, written));
  }
  return *number;
}

Result<double> Arguments::share(const std::string& option) const {
  if (!has(option)) { return 0; }
  const std::string written = value(option);
  const auto number = number_in<double>(written);
  if (!number || !(*number >= 0 && *number <= 1)) {
    return fail(ErrorCode::kBadUsage, fmt::format("--{} takes a number from 0 to 1, not \"{}\"", option, written));
  }
  return *number;
}

Result<std::size_t> Arguments::threads() const {
  constexpr std::size_t kMostThreads = 256;
  return number("threads", 1, kMostThreads);
}

Result<std::optional<Date>> Arguments::date(const std::string& option) const {
  if (!has(option)) { return std::nullopt; }
  const auto date = parse_iso(value(option));
  if (!date) {
    return fail(ErrorCode::kBadUsage, fmt::format("--{} takes a day as YYYY-MM-DD, not \"{}\"", option, value(option)));
  }
  return date;
}

Result<Query> Arguments::query() const {
  Query query;
  query.actor = value("actor");
  query.with = value("with");
  query.source = value("source");
  query.text = value("text");
  auto state = state_code(*this, "state");
  if (!state) { return std::unexpected(state.error()); }
  query.state = std::move(*state);
  auto state_of = state_code(*this, "state-of");
  if (!state_of) { return std::unexpected(state_of.error()); }
  query.state_of = std::move(*state_of);
  const auto since = date("since");
  if (!since) { return std::unexpected(since.error()); }
  query.since = *since;
  const auto until = date("until");
  if (!until) { return std::unexpected(until.error()); }
  query.until = *until;
  constexpr std::size_t kMostRows = 1'000'000'000;
  const auto limit = number("limit", 0, kMostRows);
  if (!limit) { return std::unexpected(limit.error()); }
  query.limit = *limit;

  const auto sure = share("min-confidence");
  if (!sure) { return std::unexpected(sure.error()); }
  query.min_confidence = *sure;

  query.type = chosen<EventType>(*this, "type");
  if (verb_->name == "statements") { query.act = chosen<Act>(*this, "kind"); }
  if (verb_->name == "actors") { query.actor_kind = chosen<ActorKind>(*this, "kind"); }
  if (verb_->name == "commitments") {
    query.commitment_kind = chosen<CommitmentKind>(*this, "kind");
    query.commitment_state = chosen<CommitmentState>(*this, "status");
  } else {
    query.status = chosen<Status>(*this, "status");
  }
  return query;
}

Result<Arguments> parse_arguments(const VerbSpec& verb, std::vector<std::string> words) {
  std::ranges::replace(words, "-h", "--help");
  if (const std::string* unknown = first_unknown(verb, words)) { return unknown_option(verb, *unknown); }

  CLI::App app;
  app.set_help_flag();
  std::map<std::string, std::string> values;
  std::map<std::string, bool> flags;
  std::vector<std::string> positionals;
  for (const OptionSpec& option : verb.options) {
    const std::string name(option.name);
    if (option.value.empty()) {
      app.add_flag("--" + name, flags[name]);
    } else {
      app.add_option("--" + name, values[name])->take_last();
    }
  }
  app.add_option("positionals", positionals);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // CLI11 takes them last first
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string message = error.what();  // "--since: 1 required TEXT missing"
    return fail(ErrorCode::kBadUsage, fmt::format("{} needs a value: see chancery {} --help",
                                                  message.substr(0, message.find(':')), verb.name));
  } catch (const CLI::ParseError& error) {
    return fail(ErrorCode::kBadUsage, fmt::format("{}: see chancery {} --help", error.what(), verb.name));
  }

  std::map<std::string, std::string> given;
  for (const OptionSpec& option : verb.options) {
    const std::string name(option.name);
    if (app.count("--" + name) == 0 || (option.value.empty() && !flags[name])) { continue; }
    if (auto fits = check_value(option, values[name]); !fits) { return std::unexpected(fits.error()); }
    given[name] = values[name];
  }
  if (!given.contains("help")) {
    if (auto fits = check_positionals(verb, positionals); !fits) { return std::unexpected(fits.error()); }
  }
  return Arguments(verb, std::move(positionals), std::move(given));
}

}  // namespace chancery::cli

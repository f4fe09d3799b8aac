// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/query.h"
#include "chancery/result.h"
#include "command_table.h"

namespace chancery::cli {

/// The words of one call, sorted out by the verb's table: every option is one that the verb has, values
/// with choices are among them.
class Arguments {
 public:
  Arguments(const VerbSpec& verb, std::vector<std::string> positionals, std::map<std::string, std::string> options)
      : verb_(&verb), positionals_(std::move(positionals)), options_(std::move(options)) {}

  [[nodiscard]] const VerbSpec& verb() const { return *verb_; }
  [[nodiscard]] const std::vector<std::string>& positionals() const { return positionals_; }
  [[nodiscard]] bool has(const std::string& option) const { return options_.contains(option); }
  /// The value of an option, else `otherwise`.
  [[nodiscard]] std::string value(const std::string& option, const std::string& otherwise = {}) const;

  /// Numbers, dates and the like; kBadUsage, naming the option, where the value is not one.
  [[nodiscard]] Result<std::size_t> number(const std::string& option, std::size_t otherwise, std::size_t most) const;
  /// A number from 0 to 1; 0 where it was not given.
  [[nodiscard]] Result<double> share(const std::string& option) const;
  [[nodiscard]] Result<std::size_t> threads() const;
  [[nodiscard]] Result<std::optional<Date>> date(const std::string& option) const;
  /// Files and folders with office holders of the user's: the folder of the configuration, then --actors; none
  /// at all for "none".
  [[nodiscard]] std::vector<std::string> actor_files() const;
  /// The same words as if they were given to another verb.
  [[nodiscard]] Arguments as(const VerbSpec& verb) const { return {verb, positionals_, options_}; }
  /// The filter model: reads the filters that the verb has.
  [[nodiscard]] Result<Query> query() const;

 private:
  const VerbSpec* verb_;
  std::vector<std::string> positionals_;
  std::map<std::string, std::string> options_;
};

/// Sorts out the words after the verb. Errors: kBadUsage with what to do, "did you mean" included.
[[nodiscard]] Result<Arguments> parse_arguments(const VerbSpec& verb, std::vector<std::string> words);

}  // namespace chancery::cli

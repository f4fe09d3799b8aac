// SPDX-License-Identifier: Apache-2.0
//
// The fields of one line of a .jsonl file, with messages for a person. Needs simdjson: for source files only.
#pragma once

#include <simdjson.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/result.h"

namespace chancery::ingest {

/// kReportBadJson.
[[nodiscard]] std::unexpected<Error> bad_json(std::string message);

/// The beginning of a value, fit for a message on one line.
[[nodiscard]] std::string excerpt(std::string_view value);

/// "a list", "a string": what a value is. Static lifetime.
[[nodiscard]] std::string_view kind_of(simdjson::dom::element value);

/// The values under the keys that a reader knows, each at most once; other keys are passed over. Lives as
/// long as the parser keeps its document.
class JsonFields {
 public:
  /// `keys` must outlive the object. Errors: kReportBadJson where the line is no object, or has a key twice.
  [[nodiscard]] static Result<JsonFields> of(simdjson::dom::element line, std::span<const std::string_view> keys);

  /// Nothing where the key is not there. `key` is one of the keys.
  [[nodiscard]] const std::optional<simdjson::dom::element>& at(std::string_view key) const;

  /// A string; nothing where the field is missing, null or empty. A whole number counts where `or_number`.
  /// Errors: kReportBadJson, kReportBinary.
  [[nodiscard]] Result<std::optional<std::string>> string(std::string_view key, bool or_number = false) const;

 private:
  explicit JsonFields(std::span<const std::string_view> keys) : keys_(keys), values_(keys.size()) {}

  std::span<const std::string_view> keys_;
  std::vector<std::optional<simdjson::dom::element>> values_;
};

/// Parses a line. Errors: kReportBinary, kReportNotUtf8, kReportBadJson.
[[nodiscard]] Result<simdjson::dom::element> parse_json_line(simdjson::dom::parser& parser, const std::string& line);

}  // namespace chancery::ingest

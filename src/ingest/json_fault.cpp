// SPDX-License-Identifier: Apache-2.0
#include "ingest/json_fault.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace chancery::ingest {
namespace {

/// The middle of nlohmann's message: "[...] parse error at line 1, column 9: WHAT; last read: 'TOKEN';
/// expected ...". The token may be the whole text of a report, so it is left out.
std::string reason_in(std::string_view message) {
  constexpr std::string_view kColumn = ", column ";
  constexpr std::string_view kLastRead = "; last read: ";
  constexpr std::string_view kExpected = "; expected ";
  if (const auto column = message.find(kColumn); column != std::string_view::npos) {
    message.remove_prefix(std::min(message.size(), message.find(": ", column) + 2));
  }
  if (message.find("surrogate") != std::string_view::npos) {
    return "a \\u escape is one half of a surrogate pair, which is no character";
  }
  const auto last_read = message.find(kLastRead);
  std::string reason(message.substr(0, last_read));
  const auto expected = message.rfind(kExpected);
  if (last_read != std::string_view::npos && expected != std::string_view::npos && expected > last_read) {
    reason += message.substr(expected);
  }
  return reason;
}

/// Takes no value; keeps the first error.
class FaultFinder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(number_integer_t /*value*/) override { return true; }
  bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
  bool number_float(number_float_t /*value*/, const string_t& /*written*/) override { return true; }
  bool string(string_t& /*value*/) override { return true; }
  bool binary(binary_t& /*value*/) override { return true; }
  bool start_object(std::size_t /*size*/) override { return true; }
  bool key(string_t& /*value*/) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t /*size*/) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::detail::exception& why) override {
    const std::size_t offset = position == 0 ? 0 : position - 1;
    fault_ = fmt::format("not JSON at offset {}: {}", offset, base::replace_bad_bytes(reason_in(why.what())));
    return false;
  }

  [[nodiscard]] const std::string& fault() const { return fault_; }

 private:
  std::string fault_;
};

}  // namespace

std::string json_fault(std::string_view line) {
  FaultFinder finder;
  const bool sound = nlohmann::json::sax_parse(line, &finder);
  return sound ? "a number is too large, or lists stand too deep in one another" : finder.fault();
}

}  // namespace chancery::ingest

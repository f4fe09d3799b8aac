// SPDX-License-Identifier: Apache-2.0
//
// JSON as it is written, value by value, into one string. A tree of values (nlohmann-json) was used
// before: building and freeing it took a third of the time of adding a report to a store.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::base {

/// Writes JSON without white space. The caller opens and closes what it opened; commas come by
/// themselves. Signs that JSON does not allow in a text are escaped; a byte that is not UTF-8 becomes
/// U+FFFD, so that what comes out is always JSON.
///
///   JsonWriter json;
///   json.begin_object().key("id").text("e1").key("span").begin_array().number(0).number(4).end_array().end_object();
///   json.take() == R"({"id":"e1","span":[0,4]})"
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(std::uint64_t value);
  /// The shortest form that reads as the same number, with a point; null where it is no number.
  JsonWriter& real(double value);
  JsonWriter& boolean(bool value) { return literal(value ? "true" : "false"); }
  JsonWriter& null() { return literal("null"); }
  /// A value that is JSON already.
  JsonWriter& raw(std::string_view json) { return literal(json); }

  /// What was written; the writer is empty then.
  [[nodiscard]] std::string take();

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  JsonWriter& literal(std::string_view value);
  void begin_value();
  void put_text(std::string_view value);
  void put_escaped(std::string_view value);

  std::string json_;
};

}  // namespace chancery::base

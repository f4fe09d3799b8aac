// SPDX-License-Identifier: Apache-2.0
//
// What speaks for or against an answer: named signs, each with a value. The same code makes them for the
// trainer and for the program, so that the two cannot drift apart.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::events {

/// One sign: "relation=subject" 1, "model:initiator" 0.83.
struct Feature {
  std::string name;
  float value = 1;
};

/// "a:b": a sign of two things together.
[[nodiscard]] std::string joined(std::string_view a, std::string_view b);

/// The signs of one question. A name stands there once.
class Features {
 public:
  /// Adds a sign, if it is not there yet.
  void add(std::string name, float value = 1);
  /// "field=value"
  void add(std::string_view field, std::string_view value);
  /// A number as the step that it reaches: "field=3-4".
  void add_count(std::string_view field, std::size_t count);

  [[nodiscard]] std::span<const Feature> all() const { return features_; }

 private:
  std::vector<Feature> features_;
};

}  // namespace chancery::events

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace chancery::document {

/// The way to a field of a record: "events[2].mentions[0].trigger". A plain value that is cheap to
/// make for every field and becomes a string only where there is something to say. Keys must have
/// static lifetime.
class FieldPath {
 public:
  [[nodiscard]] FieldPath key(std::string_view name) const { return with({name, 0}); }
  [[nodiscard]] FieldPath at(std::size_t index) const { return with({{}, index}); }

  [[nodiscard]] std::string to_string() const {
    std::string out;
    for (std::size_t i = 0; i < size_; ++i) {
      const Step& step = steps_[i];
      if (step.key.empty()) {
        out += '[' + std::to_string(step.index) + ']';
      } else {
        out += out.empty() ? "" : ".";
        out += step.key;
      }
    }
    return out.empty() ? "the record" : out;
  }

 private:
  struct Step {
    std::string_view key;  // empty: an index
    std::size_t index = 0;
  };
  static constexpr std::size_t kMostSteps = 6;  // commitments[0].state.basis[0] has five

  [[nodiscard]] FieldPath with(Step step) const {
    FieldPath longer = *this;
    if (longer.size_ < kMostSteps) { longer.steps_[longer.size_++] = step; }
    return longer;
  }

  std::array<Step, kMostSteps> steps_{};
  std::size_t size_ = 0;
};

}  // namespace chancery::document

// SPDX-License-Identifier: Apache-2.0
#include "events/learned/features.h"

#include <algorithm>
#include <array>
#include <utility>

namespace chancery::events {

std::string joined(std::string_view a, std::string_view b) {
  std::string out(a);
  out.append(":").append(b);
  return out;
}

void Features::add(std::string name, float value) {
  if (std::ranges::find(features_, name, &Feature::name) == features_.end()) {
    features_.push_back({std::move(name), value});
  }
}

void Features::add(std::string_view field, std::string_view value) {
  std::string name;
  name.reserve(field.size() + 1 + value.size());
  name.append(field).append("=").append(value);
  add(std::move(name));
}

void Features::add_count(std::string_view field, std::size_t count) {
  struct Step {
    std::size_t least;
    std::string_view name;
  };
  constexpr std::array kSteps = {Step{16, "16+"}, Step{9, "9-15"}, Step{5, "5-8"}, Step{3, "3-4"},
                                 Step{2, "2"},    Step{1, "1"},    Step{0, "0"}};
  const auto* step = std::ranges::find_if(kSteps, [&](const Step& one) { return count >= one.least; });
  add(field, step->name);
}

}  // namespace chancery::events

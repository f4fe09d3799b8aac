// SPDX-License-Identifier: Apache-2.0
#include "engine/likeliest_type.h"

#include <array>
#include <optional>

namespace chancery::engine {

EventType likeliest_type(std::span<const double, kEventTypeCount> scores) {
  constexpr std::size_t kQuads = 4;
  std::array<double, kQuads + 1> quads{};
  for (std::size_t i = 0; i < scores.size(); ++i) {
    quads[static_cast<std::size_t>(quad_of(static_cast<EventType>(i)))] += scores[i];
  }
  const std::size_t side = quads[1] + quads[2] >= quads[3] + quads[4] ? 1 : 3;
  const std::size_t quad = quads[side] >= quads[side + 1] ? side : side + 1;
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const bool of_quad = static_cast<std::size_t>(quad_of(static_cast<EventType>(i))) == quad;
    if (of_quad && (!best || scores[i] > scores[*best])) { best = i; }
  }
  return static_cast<EventType>(best.value_or(0));
}

}  // namespace chancery::engine

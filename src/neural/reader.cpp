// SPDX-License-Identifier: Apache-2.0
#include "neural/reader.h"

namespace chancery::neural {

struct Reader::State {
  std::shared_ptr<const Model> model;
};

Reader::Reader(std::unique_ptr<State> state) : state_(std::move(state)) {}
Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::create(std::shared_ptr<const Model> model) {
  return std::unique_ptr<Reader>(new Reader(std::make_unique<State>(State{std::move(model)})));
}

Result<void> Reader::read(std::span<const Words> /*sentences*/, const Done& /*done*/) {
  return fail(ErrorCode::kInternal, "Reading is not there yet.");
}
Result<std::span<const float>> Reader::relations(std::span<const float> /*vectors*/,
                                                 std::span<const std::uint32_t> /*heads*/) {
  return fail(ErrorCode::kInternal, "Reading is not there yet.");
}
Result<std::span<const float>> Reader::pairs(std::span<const float> /*vectors*/, std::span<const float> /*pooled*/,
                                             std::span<const PairQuery> /*queries*/) {
  return fail(ErrorCode::kInternal, "Reading is not there yet.");
}
const Model& Reader::model() const {
  return *state_->model;
}

}  // namespace chancery::neural

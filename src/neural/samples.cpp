// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>

#include "neural/content.h"
#include "neural/reader.h"

namespace chancery::neural {
namespace {

/// Compares what was read with what the reference said of a sample.
class Comparison {
 public:
  Comparison(const Sample& sample, double tolerance) : sample_(sample), tolerance_(tolerance) {}

  void compare(const std::string& name, std::span<const float> scores) {
    if (!complaint_.empty()) { return; }
    const auto found = sample_.outputs.find(name);
    if (found == sample_.outputs.end() || found->second.size() != scores.size()) {
      complaint_ = fmt::format("it has not {} numbers of \"{}\"", scores.size(), name);
      return;
    }
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const double expected = found->second[i];
      // Written so that a score that is no number differs.
      if (!(std::abs(scores[i] - expected) <= tolerance_ * (1 + std::abs(expected)))) {
        complaint_ = fmt::format("number {} of \"{}\" is {:.4f} and should be {:.4f}", i, name, scores[i], expected);
        return;
      }
    }
  }

  [[nodiscard]] const std::string& complaint() const { return complaint_; }

 private:
  const Sample& sample_;
  double tolerance_;
  std::string complaint_;
};

Result<void> check_reading(Reader& reader, const Sample& sample, const Reading& reading, Comparison& comparison) {
  comparison.compare("tags", reading.tags);
  comparison.compare("arcs", reading.arcs);
  comparison.compare("pointers", reading.pointers);
  comparison.compare("roles", reading.roles);
  comparison.compare("vectors", reading.vectors);
  comparison.compare("pooled", reading.pooled);
  const auto relations = reader.relations(reading.vectors, sample.heads);
  if (!relations) { return std::unexpected(relations.error()); }
  comparison.compare("relations", *relations);
  const PairQuery query{{sample.source[0], sample.source[1]}, {sample.target[0], sample.target[1]}};
  const auto types = reader.pairs(reading.vectors, reading.pooled, {&query, 1});
  if (!types) { return std::unexpected(types.error()); }
  comparison.compare("types", *types);
  return {};
}

Result<void> check_sample(Reader& reader, const Sample& sample, Comparison& comparison) {
  const std::vector<std::string_view> words(sample.words.begin(), sample.words.end());
  const Reader::Words sentence = words;
  Result<void> inner;
  auto outer = reader.read({&sentence, 1}, [&](std::size_t, std::size_t, const Reading& reading) {
    inner = check_reading(reader, sample, reading, comparison);
  });
  return outer ? inner : outer;
}

}  // namespace

Result<void> check_samples(const std::shared_ptr<const Model>& model) {
  const std::string& place = model->content_->place;
  auto samples = read_samples(model->content_->file);
  if (!samples) { return fail(ErrorCode::kBadModel, samples.error().message, place); }
  auto reader = Reader::create(model);
  if (!reader) { return std::unexpected(reader.error()); }
  for (std::size_t i = 0; i < samples->size(); ++i) {
    Comparison comparison((*samples)[i], model->content_->file.header.tolerance);
    if (auto done = check_sample(**reader, (*samples)[i], comparison); !done) { return done; }
    if (!comparison.complaint().empty()) {
      return fail(ErrorCode::kBadModel,
                  fmt::format("the model does not say of its sample {} what it said where it was made: {}; make the "
                              "model again with training/",
                              i, comparison.complaint()),
                  place);
    }
  }
  return {};
}

}  // namespace chancery::neural

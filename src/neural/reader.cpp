// SPDX-License-Identifier: Apache-2.0
#include "neural/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include <openvino/runtime/infer_request.hpp>

#include "neural/graphs.h"
#include "neural/windows.h"

namespace chancery::neural {
namespace {

constexpr std::size_t kMostWaiting = 4096;  // pieces cut before some are read: enough to find company of like length
constexpr std::string_view kFailed = "the model cannot be run";

/// Runs on one of the model's streams. infer() would run on this thread, and all readers on the first stream.
void run(ov::InferRequest& request) {
  request.start_async();
  request.wait();
}

template <class Number>
ov::Tensor tensor(std::vector<Number>& numbers, const ov::Shape& shape) {
  return {ov::element::from<Number>(), shape, numbers.data()};
}

/// An output of which each batch row has `wanted` numbers.
Result<std::span<const float>> output(ov::InferRequest& request, const std::string& name, std::size_t wanted) {
  const ov::Tensor found = request.get_tensor(name);
  if (found.get_size() != wanted) {
    return fail(ErrorCode::kInternal,
                fmt::format("the model gives {} numbers of \"{}\", not {}: use the model that came "
                            "with the program",
                            found.get_size(), name, wanted));
  }
  return std::span<const float>(found.data<const float>(), found.get_size());
}

/// Copies the first `columns` of the first `rows` of a table with `stride` columns.
void copy_table(std::span<const float> table, std::size_t rows, std::size_t columns, std::size_t stride,
                std::vector<float>& out) {
  for (std::size_t row = 0; row < rows; ++row) {
    const auto part = table.subspan(row * stride, columns);
    out.insert(out.end(), part.begin(), part.end());
  }
}

/// The outputs of the graph "sentence", all rows of a batch.
struct Outputs {
  std::span<const float> tags, arcs, pointers, roles, vectors, pooled;
};

}  // namespace

struct Reader::State {
  std::shared_ptr<const Model> model;
  ov::InferRequest sentence;
  ov::InferRequest relations;
  std::optional<ov::InferRequest> pairs;  // made when first asked for
  Windows windows;

  // Inputs of the graphs.
  std::vector<std::int32_t> ids, cases, firsts, lasts, heads;
  std::vector<float> words, source, target, vectors, pooled;
  // Tables without the columns of the padding.
  std::vector<float> arcs, pointers, roles;
  std::vector<float> found;

  [[nodiscard]] Result<void> read_windows(const Done& done);
  [[nodiscard]] Result<void> read_batch(std::span<const Window> batch, const Done& done);
  [[nodiscard]] Result<Outputs> run_batch(std::span<const Window> batch);
  void give(const Window& window, std::size_t row, const Outputs& outputs, const Done& done);
  void fill_vectors(std::span<const float> given, std::size_t length);
};

Reader::Reader(std::unique_ptr<State> state) : state_(std::move(state)) {}
Reader::~Reader() = default;

const Model& Reader::model() const {
  return *state_->model;
}

Result<std::unique_ptr<Reader>> Reader::create(std::shared_ptr<const Model> model) {
  return guarded(ErrorCode::kInternal, std::string(kFailed), [&]() -> Result<std::unique_ptr<Reader>> {
    Graphs& graphs = model->graphs();
    Windows windows(model->word_piece(), model->most_pieces());
    auto state = std::make_unique<State>(
        State{model, graphs.sentence_request(), graphs.relations_request(), std::nullopt, std::move(windows)});
    return std::unique_ptr<Reader>(new Reader(std::move(state)));
  });
}

Result<void> Reader::read(std::span<const Words> sentences, const Done& done) {
  return guarded(ErrorCode::kInternal, std::string(kFailed), [&]() -> Result<void> {
    state_->windows.clear();
    for (std::size_t sentence = 0; sentence < sentences.size(); ++sentence) {
      for (std::size_t word = 0; word < sentences[sentence].size();) {
        word = state_->windows.add(sentence, sentences[sentence], word, kMostWaiting);
        if (state_->windows.waiting() < kMostWaiting) { continue; }
        if (auto result = state_->read_windows(done); !result) { return result; }
      }
    }
    return state_->read_windows(done);
  });
}

Result<void> Reader::State::read_windows(const Done& done) {
  windows.sort();
  std::span<const Window> left = windows.windows();
  while (!left.empty()) {
    const std::size_t length = left.front().length;
    const auto alike = std::ranges::find_if(left, [&](const Window& window) { return window.length != length; });
    const std::size_t size = batch_size(length, static_cast<std::size_t>(alike - left.begin()));
    if (auto result = read_batch(left.first(size), done); !result) { return result; }
    left = left.subspan(size);
  }
  windows.clear();
  return {};
}

Result<void> Reader::State::read_batch(std::span<const Window> batch, const Done& done) {
  const auto outputs = run_batch(batch);
  if (!outputs) { return std::unexpected(outputs.error()); }
  for (std::size_t row = 0; row < batch.size(); ++row) { give(batch[row], row, *outputs, done); }
  return {};
}

/// Each window has as many word places as piece places: one length is all that the shape depends on.
Result<Outputs> Reader::State::run_batch(std::span<const Window> batch) {
  const std::size_t length = batch.front().length;
  const ov::Shape shape{batch.size(), length};
  for (auto* numbers : {&ids, &cases, &firsts, &lasts}) { numbers->resize(batch.size() * length); }
  for (std::size_t row = 0; row < batch.size(); ++row) {
    const std::size_t at = row * length;
    windows.write(batch[row], &ids[at], &cases[at], &firsts[at], &lasts[at]);
  }
  sentence.set_tensor("ids", tensor(ids, shape));
  sentence.set_tensor("cases", tensor(cases, shape));
  sentence.set_tensor("firsts", tensor(firsts, shape));
  sentence.set_tensor("lasts", tensor(lasts, shape));
  run(sentence);
  const std::size_t size = batch.size();
  const std::size_t arcs_size = length * (length + 1);
  Outputs out;
  for (auto [name, place, wanted] : {std::tuple{"tags", &out.tags, size * length * model->columns()},
                                     {"arcs", &out.arcs, size * arcs_size},
                                     {"pointers", &out.pointers, size * 4 * arcs_size},
                                     {"roles", &out.roles, size * kRoles * length * length},
                                     {"vectors", &out.vectors, size * length * model->width()},
                                     {"pooled", &out.pooled, size * model->width()}}) {
    const auto one = output(sentence, name, wanted);
    if (!one) { return std::unexpected(one.error()); }
    *place = *one;
  }
  return out;
}

void Reader::State::give(const Window& window, std::size_t row, const Outputs& outputs, const Done& done) {
  const std::size_t length = window.length;
  const std::size_t count = window.words;
  const std::size_t width = model->width();
  const std::size_t columns = model->columns();
  arcs.clear();
  copy_table(outputs.arcs.subspan(row * length * (length + 1)), count, count + 1, length + 1, arcs);
  pointers.clear();
  for (std::size_t i = 0; i < 4; ++i) {
    copy_table(outputs.pointers.subspan((row * 4 + i) * length * (length + 1)), count, count + 1, length + 1, pointers);
  }
  roles.clear();
  for (std::size_t i = 0; i < kRoles; ++i) {
    copy_table(outputs.roles.subspan((row * kRoles + i) * length * length), count, count, length, roles);
  }
  done(window.sentence, window.first_word,
       Reading{.words = count,
               .tags = outputs.tags.subspan(row * length * columns, count * columns),
               .arcs = arcs,
               .pointers = pointers,
               .roles = roles,
               .vectors = outputs.vectors.subspan(row * length * width, count * width),
               .pooled = outputs.pooled.subspan(row * width, width)});
}

void Reader::State::fill_vectors(std::span<const float> given, std::size_t length) {
  vectors.assign(given.begin(), given.end());
  vectors.resize(length * model->width(), 0.0F);
}

Result<std::span<const float>> Reader::relations(std::span<const float> vectors, std::span<const std::uint32_t> heads) {
  State& state = *state_;
  const std::size_t words = heads.size();
  const std::size_t width = state.model->width();
  const std::size_t count = state.model->relations().size();
  if (words == 0 || vectors.size() != words * width || std::ranges::max(heads) > words) {
    return fail(ErrorCode::kInternal, "relations are asked for words without vectors, or with heads that are no words");
  }
  return guarded(ErrorCode::kInternal, std::string(kFailed), [&]() -> Result<std::span<const float>> {
    const std::size_t length = filled_length(words);
    state.fill_vectors(vectors, length);
    state.heads.assign(heads.begin(), heads.end());
    state.heads.resize(length, 0);
    state.relations.set_tensor("vectors", tensor(state.vectors, {1, length, width}));
    state.relations.set_tensor("heads", tensor(state.heads, {1, length}));
    run(state.relations);
    const auto scores = output(state.relations, "relations", length * count);
    if (!scores) { return scores; }
    return scores->first(words * count);
  });
}

Result<std::span<const float>> Reader::pairs(std::span<const float> vectors, std::span<const float> pooled,
                                             std::span<const PairQuery> queries) {
  State& state = *state_;
  const std::size_t width = state.model->width();
  const std::size_t words = vectors.size() / width;
  const auto fits = [&](const WordRange& range) { return range.begin <= range.end && range.end <= words; };
  if (words == 0 || vectors.size() != words * width || pooled.size() != width ||
      !std::ranges::all_of(queries, [&](const PairQuery& query) { return fits(query.source) && fits(query.target); })) {
    return fail(ErrorCode::kInternal, "a pair is asked for words without vectors, or is no range of them");
  }
  return guarded(ErrorCode::kInternal, std::string(kFailed), [&]() -> Result<std::span<const float>> {
    if (!state.pairs) { state.pairs = state.model->graphs().pairs_request(); }
    ov::InferRequest& pairs = *state.pairs;
    const std::size_t length = filled_length(words);
    state.fill_vectors(vectors, length);
    state.pooled.assign(pooled.begin(), pooled.end());
    const auto mask = [&](std::vector<float>& numbers, const WordRange& range) {
      numbers.assign(length, 0.0F);
      std::fill(numbers.begin() + static_cast<std::ptrdiff_t>(range.begin),
                numbers.begin() + static_cast<std::ptrdiff_t>(range.end), 1.0F);
      return tensor(numbers, {1, length});
    };
    pairs.set_tensor("vectors", tensor(state.vectors, {1, length, width}));
    pairs.set_tensor("pooled", tensor(state.pooled, {1, width}));
    pairs.set_tensor("words", mask(state.words, {0, words}));
    state.found.clear();
    for (const PairQuery& query : queries) {
      pairs.set_tensor("source", mask(state.source, query.source));
      pairs.set_tensor("target", mask(state.target, query.target));
      run(pairs);
      const auto scores = output(pairs, "types", state.model->pair_types().size());
      if (!scores) { return scores; }
      state.found.insert(state.found.end(), scores->begin(), scores->end());
    }
    return std::span<const float>(state.found);
  });
}

}  // namespace chancery::neural

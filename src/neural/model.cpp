// SPDX-License-Identifier: Apache-2.0
#include "neural/model.h"

#include <malloc.h>

#include <algorithm>
#include <thread>

#include "neural/content.h"

namespace chancery::neural {
namespace {

constexpr std::size_t kMostStreams = 8;

template <class T>
Result<T> at_place(Result<T> result, const std::string& place) {
  if (!result && result.error().place.empty()) { result.error().place = place; }
  return result;
}

}  // namespace

Model::Model(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Model::~Model() = default;

Result<std::shared_ptr<const Model>> Model::load(const std::filesystem::path& file, std::size_t streams) {
  const std::string place = file.string();
  auto mapped = MappedFile::open(file);
  if (!mapped) { return std::unexpected(mapped.error()); }
  auto parsed = at_place(parse_model_file(mapped->bytes()), place);
  if (!parsed) { return std::unexpected(parsed.error()); }
  auto word_piece = at_place(WordPiece::create(parsed->blob("vocabulary")), place);
  if (!word_piece) { return std::unexpected(word_piece.error()); }
  if (streams == 0) { streams = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostStreams); }
  auto graphs = at_place(Graphs::compile(*parsed, streams), place);
  if (!graphs) { return std::unexpected(graphs.error()); }
  // Most of the file was touched for its fingerprint and for compiling, and will not be read again; nor will what
  // compiling used.
  mapped->release_memory();
  ::malloc_trim(0);
  auto content = std::make_unique<Content>(
      Content{place, std::move(*mapped), std::move(*parsed), std::move(*word_piece), std::move(*graphs)});
  for (const Head& head : content->file.header.heads) { content->columns += head.labels.size(); }
  std::shared_ptr<const Model> model(new Model(std::move(content)));
#ifndef NDEBUG
  if (auto done = check_samples(model); !done) { return std::unexpected(done.error()); }
#endif
  return model;
}

const Model::Head* Model::head(std::string_view name) const {
  const auto found = std::ranges::find(heads(), name, &Head::name);
  return found == heads().end() ? nullptr : &*found;
}

std::span<const Model::Head> Model::heads() const {
  return content_->file.header.heads;
}

std::size_t Model::columns() const {
  return content_->columns;
}

std::size_t Model::width() const {
  return content_->file.header.width;
}

std::size_t Model::most_pieces() const {
  return content_->file.header.most_pieces;
}

std::span<const std::string> Model::relations() const {
  return content_->file.header.relations;
}

std::span<const std::string> Model::pair_types() const {
  return content_->file.header.pair_types;
}

std::string_view Model::name() const {
  return content_->file.header.name;
}

std::string_view Model::version() const {
  return content_->file.header.version;
}

std::string_view Model::language() const {
  return content_->file.header.language;
}

std::string_view Model::fingerprint() const {
  return content_->file.fingerprint;
}

const WordPiece& Model::word_piece() const {
  return content_->word_piece;
}

Graphs& Model::graphs() const {
  return *content_->graphs;
}

}  // namespace chancery::neural

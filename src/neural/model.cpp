// SPDX-License-Identifier: Apache-2.0
#include "neural/model.h"

#include <openvino/openvino.hpp>

namespace chancery::neural {

class Graphs {
 public:
  ov::Core core;
};
class WordPiece {};

struct Model::Content {
  std::vector<Head> heads;
  std::vector<std::string> relations;
  std::vector<std::string> pair_types;
  std::string name;
  std::string version;
  std::string language;
  std::string fingerprint;
  std::size_t columns = 0;
  std::size_t width = 0;
  std::size_t most_pieces = 0;
  WordPiece word_piece;
  std::unique_ptr<Graphs> graphs;
};

Model::Model(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Model::~Model() = default;

Result<std::shared_ptr<const Model>> Model::load(const std::filesystem::path& file) {
  return fail(ErrorCode::kBadModel, "Reading models is not there yet.", file.string());
}

const Model::Head* Model::head(std::string_view name) const {
  const auto found = std::ranges::find(content_->heads, name, &Head::name);
  return found == content_->heads.end() ? nullptr : &*found;
}
std::span<const Model::Head> Model::heads() const {
  return content_->heads;
}
std::size_t Model::columns() const {
  return content_->columns;
}
std::size_t Model::width() const {
  return content_->width;
}
std::size_t Model::most_pieces() const {
  return content_->most_pieces;
}
std::span<const std::string> Model::relations() const {
  return content_->relations;
}
std::span<const std::string> Model::pair_types() const {
  return content_->pair_types;
}
std::string_view Model::name() const {
  return content_->name;
}
std::string_view Model::version() const {
  return content_->version;
}
std::string_view Model::language() const {
  return content_->language;
}
std::string_view Model::fingerprint() const {
  return content_->fingerprint;
}
Result<void> Model::check_samples() const {
  return {};
}
const WordPiece& Model::word_piece() const {
  return content_->word_piece;
}
Graphs& Model::graphs() const {
  return *content_->graphs;
}

}  // namespace chancery::neural

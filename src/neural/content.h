// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "neural/graphs.h"
#include "neural/mapped_file.h"
#include "neural/model.h"
#include "neural/model_file.h"
#include "neural/word_piece.h"

namespace chancery::neural {

/// What a Model is made of. In this order: what comes later has views of what comes before.
struct Model::Content {
  std::string place;
  MappedFile mapped;
  ModelFile file;
  WordPiece word_piece;
  std::unique_ptr<Graphs> graphs;
  std::size_t columns = 0;
};

}  // namespace chancery::neural

// SPDX-License-Identifier: Apache-2.0
//
// The bytes of a model file (docs/formats/model.md) as values, checked. Graphs stay bytes here.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/result.h"
#include "neural/model.h"

namespace chancery::neural {

/// What the header says; samples are read apart (read_samples), since only tests and debug builds use them.
struct ModelHeader {
  std::string name;
  std::string version;
  std::string language;
  std::size_t most_pieces = 0;
  std::size_t width = 0;
  /// How far a score may be from that of a sample: this times (1 + size of the score).
  double tolerance = 0;
  std::vector<Model::Head> heads;
  std::vector<std::string> relations;
  std::vector<std::string> pair_types;
};

/// A sentence with what the reference says of it.
struct Sample {
  std::vector<std::string> words;
  std::vector<std::uint32_t> heads;
  std::size_t source[2] = {0, 0};
  std::size_t target[2] = {0, 0};
  std::map<std::string, std::vector<float>> outputs;
};

/// Views into the bytes that parse() was given.
struct ModelFile {
  ModelHeader header;
  std::string fingerprint;
  std::string_view header_text;
  std::map<std::string, std::string_view, std::less<>> blobs;

  [[nodiscard]] std::string_view blob(std::string_view name) const { return blobs.find(name)->second; }
};

/// The blobs that each model has.
inline constexpr std::string_view kBlobs[] = {"vocabulary",    "sentence.xml", "sentence.bin", "relations.xml",
                                              "relations.bin", "pairs.xml",    "pairs.bin"};

/// Errors: kBadModel, without a place.
[[nodiscard]] Result<ModelFile> parse_model_file(std::string_view bytes);
/// Errors: kBadModel, without a place.
[[nodiscard]] Result<std::vector<Sample>> read_samples(const ModelFile& file);

}  // namespace chancery::neural

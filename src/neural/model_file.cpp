// SPDX-License-Identifier: Apache-2.0
#include "neural/model_file.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <cstring>

#include "base/hash.h"

namespace chancery::neural {
namespace {

namespace dom = simdjson::dom;

constexpr std::string_view kMagic = "CHNMODEL";
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kStart = 48;  // magic, version, length of the header, fingerprint
constexpr std::size_t kFingerprint = 16;
constexpr std::size_t kAlignment = 64;
constexpr double kTolerance = 0.05;
constexpr std::size_t kMostNumbers = 1U << 20U;  // a limit for what the header says, far above any model

std::unexpected<Error> refuse(const std::string& what) {
  return fail(ErrorCode::kBadModel, what);
}

std::unexpected<Error> damaged(const std::string& what) {
  return refuse("the header of the model file is wrong: " + what + "; make the model again with training/");
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) { number |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i); }
  return number;
}

std::string hex(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) { out += fmt::format("{:02x}", static_cast<unsigned char>(byte)); }
  return out;
}

Result<std::string> text(const dom::object& object, const char* key) {
  std::string_view found;
  if (object[key].get(found) != simdjson::SUCCESS) { return damaged(fmt::format("no text \"{}\"", key)); }
  return std::string(found);
}

Result<std::size_t> count(const dom::object& object, const char* key) {
  std::uint64_t found = 0;
  if (object[key].get(found) != simdjson::SUCCESS || found > kMostNumbers) {
    return damaged(fmt::format("no number \"{}\", or one too large", key));
  }
  return found;
}

Result<std::vector<std::string>> texts(const dom::object& object, const char* key) {
  dom::array array;
  if (object[key].get(array) != simdjson::SUCCESS) { return damaged(fmt::format("no list \"{}\"", key)); }
  std::vector<std::string> out;
  for (const auto element : array) {
    std::string_view found;
    if (element.get(found) != simdjson::SUCCESS) { return damaged(fmt::format("no text in \"{}\"", key)); }
    out.emplace_back(found);
  }
  return out;
}

template <class Number>
Result<std::vector<Number>> numbers(const dom::object& object, const char* key) {
  dom::array array;
  if (object[key].get(array) != simdjson::SUCCESS) { return damaged(fmt::format("no list \"{}\"", key)); }
  std::vector<Number> out;
  for (const auto element : array) {
    double found = 0;
    if (element.get(found) != simdjson::SUCCESS) { return damaged(fmt::format("no number in \"{}\"", key)); }
    if (found < -1e30 || found > 1e30 || (std::is_unsigned_v<Number> && (found < 0 || found > 1e9))) {
      return damaged(fmt::format("a number out of range in \"{}\"", key));
    }
    out.push_back(static_cast<Number>(found));
  }
  return out;
}

/// Parses the header text; `parser` keeps the values alive.
Result<dom::object> parse_object(dom::parser& parser, std::string_view text) {
  dom::object object;
  const simdjson::padded_string padded(text);
  if (parser.parse(padded).get(object) != simdjson::SUCCESS) { return damaged("no JSON object"); }
  return object;
}

Result<void> read_heads(const dom::object& object, ModelHeader& header) {
  dom::array heads;
  if (object["heads"].get(heads) != simdjson::SUCCESS) { return damaged("no list \"heads\""); }
  std::size_t next = 0;
  for (const auto element : heads) {
    dom::object head;
    if (element.get(head) != simdjson::SUCCESS) { return damaged("a head is no object"); }
    auto name = text(head, "name");
    auto from = count(head, "from");
    auto labels = texts(head, "labels");
    if (!name) { return std::unexpected(name.error()); }
    if (!from) { return std::unexpected(from.error()); }
    if (!labels) { return std::unexpected(labels.error()); }
    if (*from != next || labels->empty()) {
      return damaged(fmt::format("the columns of the head \"{}\" do not follow on those before", *name));
    }
    next += labels->size();
    header.heads.push_back({std::move(*name), *from, std::move(*labels)});
  }
  return header.heads.empty() ? Result<void>(damaged("no heads")) : Result<void>();
}

Result<void> read_settings(const dom::object& object, ModelHeader& header) {
  dom::object settings;
  if (object["settings"].get(settings) != simdjson::SUCCESS) { return damaged("no \"settings\""); }
  const auto most_pieces = count(settings, "most_pieces");
  const auto width = count(settings, "width");
  if (!most_pieces) { return std::unexpected(most_pieces.error()); }
  if (!width) { return std::unexpected(width.error()); }
  header.most_pieces = *most_pieces;
  header.width = *width;
  if (header.most_pieces < 3 || header.width == 0) { return damaged("settings that are too small"); }
  header.tolerance = kTolerance;
  double tolerance = 0;
  if (settings["tolerance"].get(tolerance) == simdjson::SUCCESS) { header.tolerance = tolerance; }
  return {};
}

Result<void> read_header(const dom::object& object, ModelHeader& header) {
  for (auto [key, place] :
       {std::pair{"name", &header.name}, {"version", &header.version}, {"language", &header.language}}) {
    auto found = text(object, key);
    if (!found) { return std::unexpected(found.error()); }
    *place = std::move(*found);
  }
  for (auto [key, place] : {std::pair{"relations", &header.relations}, {"pair_types", &header.pair_types}}) {
    auto found = texts(object, key);
    if (!found) { return std::unexpected(found.error()); }
    if (found->empty()) { return damaged(fmt::format("nothing in \"{}\"", key)); }
    *place = std::move(*found);
  }
  if (auto done = read_settings(object, header); !done) { return done; }
  return read_heads(object, header);
}

Result<void> read_blobs(const dom::object& object, std::string_view bytes, std::size_t begin, ModelFile& file) {
  dom::object blobs;
  if (object["blobs"].get(blobs) != simdjson::SUCCESS) { return damaged("no \"blobs\""); }
  for (const std::string_view name : kBlobs) {
    dom::array place;
    std::uint64_t at = 0;
    std::uint64_t size = 0;
    if (blobs[name].get(place) != simdjson::SUCCESS || place.size() != 2 || place.at(0).get(at) != simdjson::SUCCESS ||
        place.at(1).get(size) != simdjson::SUCCESS) {
      return damaged(fmt::format("no place of \"{}\"", name));
    }
    if (at % kAlignment != 0 || at < begin || at > bytes.size() || size > bytes.size() - at) {
      return damaged(fmt::format("\"{}\" does not lie in the file", name));
    }
    file.blobs.emplace(name, bytes.substr(at, size));
  }
  return {};
}

}  // namespace

Result<ModelFile> parse_model_file(std::string_view bytes) {
  if (!bytes.starts_with(kMagic.substr(0, std::min(kMagic.size(), bytes.size()))) || bytes.empty()) {
    return refuse("this is no model file: give the path of a .model file");
  }
  constexpr std::string_view kShort = "the model file is cut short: copy it again, whole";
  if (bytes.size() < kStart) { return refuse(std::string(kShort)); }
  if (const std::uint32_t version = number_at(bytes, kMagic.size()); version != kVersion) {
    return refuse(
        fmt::format("the model file has version {} of the format and this program reads version {}: use the "
                    "model that came with the program, or another release of the program",
                    version, kVersion));
  }
  const std::size_t length = number_at(bytes, kMagic.size() + 4);
  if (length > bytes.size() - kStart) { return refuse(std::string(kShort)); }
  ModelFile file;
  file.fingerprint = base::sha256_hex(bytes.substr(kStart));
  if (file.fingerprint != hex(bytes.substr(kFingerprint, kStart - kFingerprint))) {
    return refuse("the model file is damaged or cut short (its fingerprint does not fit): copy it again, whole");
  }
  file.header_text = bytes.substr(kStart, length);
  dom::parser parser;
  const auto object = parse_object(parser, file.header_text);
  if (!object) { return std::unexpected(object.error()); }
  if (auto done = read_header(*object, file.header); !done) { return std::unexpected(done.error()); }
  if (auto done = read_blobs(*object, bytes, kStart + length, file); !done) { return std::unexpected(done.error()); }
  return file;
}

namespace {

Result<void> read_outputs(const dom::object& sample, Sample& out) {
  dom::object outputs;
  if (sample["outputs"].get(outputs) != simdjson::SUCCESS) { return damaged("a sample without \"outputs\""); }
  for (const auto field : outputs) {
    const std::string key(field.key);
    auto values = numbers<float>(outputs, key.c_str());
    if (!values) { return std::unexpected(values.error()); }
    out.outputs.emplace(key, std::move(*values));
  }
  return {};
}

Result<Sample> read_sample(const dom::object& object) {
  Sample out;
  auto words = texts(object, "words");
  auto heads = numbers<std::uint32_t>(object, "heads");
  if (!words) { return std::unexpected(words.error()); }
  if (!heads) { return std::unexpected(heads.error()); }
  for (auto [key, range] : {std::pair{"source", &out.source}, {"target", &out.target}}) {
    const auto ends = numbers<std::size_t>(object, key);
    if (!ends) { return std::unexpected(ends.error()); }
    if (ends->size() != 2 || (*ends)[0] > (*ends)[1] || (*ends)[1] > words->size()) {
      return damaged(fmt::format("\"{}\" of a sample is no range of its words", key));
    }
    (*range)[0] = (*ends)[0];
    (*range)[1] = (*ends)[1];
  }
  out.words = std::move(*words);
  out.heads = std::move(*heads);
  if (auto done = read_outputs(object, out); !done) { return std::unexpected(done.error()); }
  return out;
}

}  // namespace

Result<std::vector<Sample>> read_samples(const ModelFile& file) {
  dom::parser parser;
  const auto object = parse_object(parser, file.header_text);
  if (!object) { return std::unexpected(object.error()); }
  dom::array samples;
  if ((*object)["samples"].get(samples) != simdjson::SUCCESS) { return damaged("no list \"samples\""); }
  std::vector<Sample> out;
  for (const auto element : samples) {
    dom::object sample;
    if (element.get(sample) != simdjson::SUCCESS) { return damaged("a sample is no object"); }
    auto read = read_sample(sample);
    if (!read) { return std::unexpected(read.error()); }
    out.push_back(std::move(*read));
  }
  return out;
}

}  // namespace chancery::neural

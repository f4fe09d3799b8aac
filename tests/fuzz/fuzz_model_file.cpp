// SPDX-License-Identifier: Apache-2.0
//
// Bytes as a model file: it is refused, or its parts lie inside it. A fingerprint never fits by chance, so it
// is made to fit: what is behind it is read too. Graphs are left to OpenVINO and not run.
#include "neural/model_file.h"

#include "base/hash.h"
#include "neural/word_piece.h"
#include "require.h"

namespace {

using chancery::fuzz::require;
namespace neural = chancery::neural;

constexpr std::size_t kFingerprint = 16;
constexpr std::size_t kStart = 48;

void read(std::string_view bytes) {
  const auto file = neural::parse_model_file(bytes);
  if (!file) {
    require(file.error().code == chancery::ErrorCode::kBadModel, "a refusal is kBadModel");
    return;
  }
  for (const auto& [name, blob] : file->blobs) {
    require(blob.data() >= bytes.data() && blob.data() + blob.size() <= bytes.data() + bytes.size(),
            "a blob lies in the file");
  }
  require(!file->header.heads.empty() && file->header.width > 0, "a header that was taken is whole");
  static_cast<void>(neural::read_samples(*file));
  static_cast<void>(neural::WordPiece::create(file->blob("vocabulary")));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = chancery::fuzz::text_of(data, size);
  read(bytes);
  if (size < kStart) { return 0; }
  std::string fitting(bytes);
  const std::string hex = chancery::base::sha256_hex(bytes.substr(kStart));
  for (std::size_t i = kFingerprint; i < kStart; ++i) {
    const auto digit = [&](std::size_t at) { return hex[at] <= '9' ? hex[at] - '0' : hex[at] - 'a' + 10; };
    fitting[i] = static_cast<char>(digit(2 * (i - kFingerprint)) * 16 + digit(2 * (i - kFingerprint) + 1));
  }
  read(fitting);
  return 0;
}

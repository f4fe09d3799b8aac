// SPDX-License-Identifier: Apache-2.0
#include "store/compression.h"

#include <zstd.h>

namespace chancery::store {
namespace {

/// Level 3 makes a store of news reports one part in a hundred smaller, and takes longer.
constexpr int kLevel = 1;

/// A record holds at most 10 MB of text and rows about it; what claims to be larger is damage.
constexpr unsigned long long kMostBytes = 1ULL << 30U;

}  // namespace

struct Compression::Contexts {
  struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  };
  std::unique_ptr<ZSTD_CCtx, Free> packing{ZSTD_createCCtx()};
  std::unique_ptr<ZSTD_DCtx, Free> unpacking{ZSTD_createDCtx()};
};

Compression::Compression() : contexts_(std::make_unique<Contexts>()) {}
Compression::~Compression() = default;

Result<std::string> Compression::pack(std::string_view bytes) {
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compressCCtx(contexts_->packing.get(), packed.data(), packed.size(), bytes.data(), bytes.size(), kLevel);
  if (ZSTD_isError(size) != 0) {
    return fail(ErrorCode::kInternal, std::string("packing failed: ") + ZSTD_getErrorName(size));
  }
  packed.resize(size);
  return packed;
}

Result<std::string> Compression::unpack(std::string_view packed) {
  const unsigned long long expected = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (expected == ZSTD_CONTENTSIZE_UNKNOWN || expected == ZSTD_CONTENTSIZE_ERROR || expected > kMostBytes) {
    return fail(ErrorCode::kStoreUnusable, "the packed bytes are damaged: they do not say their size");
  }
  std::string bytes(expected, '\0');
  const std::size_t size =
      ZSTD_decompressDCtx(contexts_->unpacking.get(), bytes.data(), bytes.size(), packed.data(), packed.size());
  if (ZSTD_isError(size) != 0 || size != expected) {
    return fail(ErrorCode::kStoreUnusable, "the packed bytes are damaged: they cannot be unpacked");
  }
  return bytes;
}

}  // namespace chancery::store

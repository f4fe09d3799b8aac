// SPDX-License-Identifier: Apache-2.0
#include "ingest/streams.h"

#include "base/utf8.h"
#include "ingest/counted_stream.h"

namespace chancery::ingest {

Streams::Streams(const base::Filesystem& files, const std::vector<std::string>& paths, FileKinds kinds)
    : files_(files), walk_(files, paths, kinds) {
  progress_.total = total_bytes(PathWalk(files, paths, kinds));
}

std::optional<Result<OpenStream>> Streams::next() {
  const auto input = walk_.next();
  if (!input) { return std::nullopt; }
  if (!*input) { return std::unexpected(input->error()); }
  OpenStream open;
  open.standard_input = (*input)->kind == InputKind::kStandardInput;
  open.name = open.standard_input ? std::string(kStandardInputName) : base::replace_bad_bytes((*input)->path);
  auto stream = open.standard_input ? files_.standard_input() : files_.open((*input)->path);
  if (!stream) {
    Error error = stream.error();
    error.place = open.name;
    return std::unexpected(std::move(error));
  }
  open.stream = std::make_unique<CountedStream>(std::move(*stream), progress_.done);
  return open;
}

}  // namespace chancery::ingest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/filesystem.h"
#include "chancery/report.h"
#include "ingest/path_walk.h"

namespace chancery::ingest {

/// One input that was opened.
struct OpenStream {
  std::unique_ptr<base::ByteStream> stream;
  std::string name;  ///< the path as the user named it, or "standard input"; UTF-8
  bool standard_input = false;
};

/// The inputs under the named paths, opened one by one. Streams count what is read of them, so this must
/// outlive them.
class Streams {
 public:
  /// `files` must outlive the object.
  Streams(const base::Filesystem& files, const std::vector<std::string>& paths, FileKinds kinds);

  /// The next input; an Error for a path that gives none, after which the rest goes on; nothing at the end.
  [[nodiscard]] std::optional<Result<OpenStream>> next();

  [[nodiscard]] ReportSource::Progress progress() const { return progress_; }

 private:
  const base::Filesystem& files_;
  PathWalk walk_;
  ReportSource::Progress progress_;
};

}  // namespace chancery::ingest

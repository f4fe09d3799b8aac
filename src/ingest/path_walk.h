// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/filesystem.h"

namespace chancery::ingest {

enum class InputKind : std::uint8_t { kText, kJsonLines, kStandardInput };

/// `path` as the user named it, or the named folder with the rest of the way.
struct Input {
  std::string path;
  InputKind kind = InputKind::kText;
  std::uint64_t size = 0;  ///< in bytes; 0 where it is not known
};

/// The inputs under the named paths, one by one: a file is itself; a folder is its .txt and .jsonl
/// files and those of its folders, in byte order of the names, hidden ones left out; "-" is standard
/// input. Holds the names of the folders on the way, not of all files.
class PathWalk {
 public:
  /// `files` must outlive the walk.
  PathWalk(const base::Filesystem& files, std::vector<std::string> paths);

  /// The next input; an Error for a path that gives none (kFileNotFound, kFileUnreadable, kBadUsage,
  /// kReportBinary), after which the rest goes on; nothing at the end.
  [[nodiscard]] std::optional<Result<Input>> next();

 private:
  struct Folder {
    std::string path;
    std::vector<base::FolderEntry> entries;
    std::size_t at = 0;
  };

  [[nodiscard]] Result<std::optional<Input>> begin(const std::string& path);
  [[nodiscard]] Result<void> enter(const std::string& path);
  [[nodiscard]] std::optional<Result<Input>> next_in_folders();
  [[nodiscard]] std::unexpected<Error> not_found(const std::string& path) const;
  [[nodiscard]] std::unexpected<Error> unknown_ending(const std::string& path) const;

  const base::Filesystem& files_;
  std::vector<std::string> paths_;
  std::size_t at_ = 0;
  std::vector<Folder> folders_;   // the way from the named folder to the one being read
  bool found_in_folder_ = false;  // an input or an error under the named folder
};

/// Bytes of all inputs; 0 where standard input is among them.
[[nodiscard]] std::uint64_t total_bytes(PathWalk walk);

}  // namespace chancery::ingest

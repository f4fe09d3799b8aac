// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/filesystem.h"

namespace chancery::ingest {

enum class InputKind : std::uint8_t { kText, kJsonLines, kConllu, kStandardInput };

/// `path` as the user named it, or the named folder with the rest of the way.
struct Input {
  std::string path;
  InputKind kind = InputKind::kText;
  std::uint64_t size = 0;  ///< in bytes; 0 where it is not known
};

/// What standard input is called in messages.
inline constexpr std::string_view kStandardInputName = "standard input";

/// A kind of file that a reader takes, known by its ending.
struct FileKind {
  std::string_view ending;  ///< in lower case, without the dot
  InputKind kind;
  std::string_view holds;  ///< "one report"
};

/// The files that a reader takes. Static lifetime.
using FileKinds = std::span<const FileKind>;
[[nodiscard]] FileKinds report_files();    ///< .txt and .jsonl
[[nodiscard]] FileKinds text_files();      ///< .txt
[[nodiscard]] FileKinds conllu_files();    ///< .conllu
[[nodiscard]] FileKinds question_files();  ///< .jsonl

/// The inputs under the named paths, one by one: a file is itself; a folder is its files of these
/// kinds and those of its folders, in byte order of the names, hidden ones left out; "-" is standard
/// input. Holds the names of the folders on the way, not of all files.
class PathWalk {
 public:
  /// `files` must outlive the walk.
  PathWalk(const base::Filesystem& files, std::vector<std::string> paths, FileKinds kinds = report_files());

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
  [[nodiscard]] std::optional<InputKind> kind_of(std::string_view path) const;
  [[nodiscard]] std::optional<Result<Input>> next_in_folders();
  [[nodiscard]] std::unexpected<Error> not_found(const std::string& path) const;
  [[nodiscard]] std::unexpected<Error> unknown_ending(const std::string& path) const;

  const base::Filesystem& files_;
  std::vector<std::string> paths_;
  FileKinds kinds_;
  std::size_t at_ = 0;
  std::vector<Folder> folders_;   // the way from the named folder to the one being read
  bool found_in_folder_ = false;  // an input or an error under the named folder
};

/// Bytes of all inputs; 0 where standard input is among them.
[[nodiscard]] std::uint64_t total_bytes(PathWalk walk);

}  // namespace chancery::ingest

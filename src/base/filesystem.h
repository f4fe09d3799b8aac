// SPDX-License-Identifier: Apache-2.0
//
// The files of the machine as far as reports are read from them. Reading only: what writes files (the
// store) has its own interface. MemoryFilesystem (base/memory_filesystem.h) is the twin for tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "chancery/result.h"

namespace chancery::base {

/// kOther: a pipe, a device, or something that may not be looked at.
enum class FileKind : std::uint8_t { kNone, kFile, kFolder, kOther };

/// `size` in bytes, where it is a file and the size is known.
struct FileInfo {
  FileKind kind = FileKind::kNone;
  std::uint64_t size = 0;
};

/// One name in a folder. A link to a file is a file; a link to a folder is kOther, so that a walk
/// through folders comes to an end.
struct FolderEntry {
  std::string name;
  FileInfo info;
};

/// Bytes one after the other. Not for several threads.
class ByteStream {
 public:
  virtual ~ByteStream() = default;
  /// Fills the buffer from its beginning and returns the number of bytes; 0 at the end. May return
  /// fewer bytes than there is room for. Errors: kFileUnreadable; after one, each further read fails.
  [[nodiscard]] virtual Result<std::size_t> read(std::span<char> buffer) = 0;
};

/// Paths are bytes, as the operating system takes them. Errors name no place: the caller knows it.
class Filesystem {
 public:
  virtual ~Filesystem() = default;
  /// What is there; follows links.
  [[nodiscard]] virtual FileInfo look(const std::string& path) const = 0;
  /// The names in a folder in byte order, without "." and "..". Errors: kFileUnreadable.
  [[nodiscard]] virtual Result<std::vector<FolderEntry>> list(const std::string& folder) const = 0;
  /// Errors: kFileUnreadable.
  [[nodiscard]] virtual Result<std::unique_ptr<ByteStream>> open(const std::string& path) const = 0;
  [[nodiscard]] virtual std::unique_ptr<ByteStream> standard_input() const = 0;
};

/// The real one; static lifetime, safe from several threads.
[[nodiscard]] const Filesystem& disk();

/// Reads to the end, but no more than `most` bytes. Errors: kFileUnreadable.
[[nodiscard]] Result<std::string> read_up_to(ByteStream& stream, std::size_t most);

}  // namespace chancery::base

// SPDX-License-Identifier: Apache-2.0
//
// Files that live in memory, for tests of what reads files.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/filesystem.h"

namespace chancery::base {

/// Streams that it opens are views of its contents: it must outlive them and stay as it is.
class MemoryFilesystem final : public Filesystem {
 public:
  /// Adds a file; the folders above it come with it.
  void add(const std::string& path, std::string content);
  void add_folder(const std::string& path);
  /// Makes a file or folder one that cannot be read.
  void forbid(const std::string& path) { forbidden_.insert(path); }
  /// Makes reading a file fail after so many bytes.
  void break_after(const std::string& path, std::size_t bytes) { broken_[path] = bytes; }
  void set_standard_input(std::string content) { standard_input_ = std::move(content); }

  [[nodiscard]] FileInfo look(const std::string& path) const override;
  [[nodiscard]] Result<std::vector<FolderEntry>> list(const std::string& folder) const override;
  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open(const std::string& path) const override;
  [[nodiscard]] std::unique_ptr<ByteStream> standard_input() const override;

 private:
  std::map<std::string, std::string> files_;
  std::set<std::string> folders_;
  std::set<std::string> forbidden_;
  std::map<std::string, std::size_t> broken_;
  std::string standard_input_;
};

}  // namespace chancery::base

// SPDX-License-Identifier: Apache-2.0
#include "base/filesystem.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

namespace chancery::base {
namespace {

namespace fs = std::filesystem;

std::unexpected<Error> unreadable(const std::error_code& why) {
  return fail(ErrorCode::kFileUnreadable, "cannot be read: " + why.message());
}

std::error_code last_error() {
  return {errno, std::generic_category()};
}

struct CloseFile {
  void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};

/// A file that is closed at the end, or standard input, which is not.
class FileStream final : public ByteStream {
 public:
  explicit FileStream(std::unique_ptr<std::FILE, CloseFile> owned) : owned_(std::move(owned)), file_(owned_.get()) {}
  explicit FileStream(std::FILE* borrowed) : file_(borrowed) {}

  [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override {
    const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file_);
    if (count == 0 && std::ferror(file_) != 0) { return unreadable(last_error()); }
    return count;
  }

 private:
  std::unique_ptr<std::FILE, CloseFile> owned_;
  std::FILE* file_;
};

FileInfo info_of(const fs::path& path) {
  std::error_code error;
  switch (fs::status(path, error).type()) {
    case fs::file_type::not_found: return {};
    case fs::file_type::directory: return {FileKind::kFolder, 0};
    case fs::file_type::regular: {
      const std::uintmax_t size = fs::file_size(path, error);
      return {FileKind::kFile, error ? 0 : size};
    }
    default: return {FileKind::kOther, 0};
  }
}

class Disk final : public Filesystem {
 public:
  [[nodiscard]] FileInfo look(const std::string& path) const override { return info_of(path); }

  [[nodiscard]] Result<std::vector<FolderEntry>> list(const std::string& folder) const override {
    std::vector<FolderEntry> entries;
    std::error_code error;
    fs::directory_iterator at(folder, error);
    while (!error && at != fs::directory_iterator()) {
      FileInfo info = info_of(at->path());
      std::error_code ignored;
      if (info.kind == FileKind::kFolder && at->is_symlink(ignored)) { info.kind = FileKind::kOther; }
      entries.push_back({at->path().filename().string(), info});
      at.increment(error);
    }
    if (error) { return unreadable(error); }
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
  }

  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open(const std::string& path) const override {
    std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file) { return unreadable(last_error()); }
    return std::make_unique<FileStream>(std::move(file));
  }

  [[nodiscard]] std::unique_ptr<ByteStream> standard_input() const override {
    return std::make_unique<FileStream>(stdin);
  }
};

}  // namespace

const Filesystem& disk() {
  static const Disk kDisk;
  return kDisk;
}

Result<std::string> read_up_to(ByteStream& stream, std::size_t most) {
  constexpr std::size_t kChunk = std::size_t{64} * 1024;
  std::string bytes;
  while (bytes.size() < most) {
    const std::size_t before = bytes.size();
    bytes.resize(std::min(most, before + kChunk));
    const auto count = stream.read(std::span(bytes).subspan(before));
    if (!count) { return std::unexpected(count.error()); }
    bytes.resize(before + *count);
    if (*count == 0) { break; }
  }
  return bytes;
}

}  // namespace chancery::base

// SPDX-License-Identifier: Apache-2.0
#include "base/memory_filesystem.h"

#include <algorithm>
#include <utility>

namespace chancery::base {
namespace {

std::unexpected<Error> unreadable() {
  return fail(ErrorCode::kFileUnreadable, "cannot be read: Permission denied");
}

/// Gives a few bytes at a time, so that readers meet the seams between two reads.
class MemoryStream final : public ByteStream {
 public:
  MemoryStream(std::string_view bytes, std::size_t breaks_at) : bytes_(bytes), breaks_at_(breaks_at) {}

  [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override {
    constexpr std::size_t kMost = 1021;  // a prime: seams fall everywhere
    if (at_ >= breaks_at_) { return fail(ErrorCode::kFileUnreadable, "cannot be read: Input/output error"); }
    const std::size_t count = std::min({buffer.size(), kMost, bytes_.size() - at_, breaks_at_ - at_});
    std::ranges::copy(bytes_.substr(at_, count), buffer.begin());
    at_ += count;
    return count;
  }

 private:
  std::string_view bytes_;
  std::size_t breaks_at_;
  std::size_t at_ = 0;
};

std::string without_end_slash(std::string path) {
  while (path.size() > 1 && path.back() == '/') { path.pop_back(); }
  return path;
}

}  // namespace

void MemoryFilesystem::add(const std::string& path, std::string content) {
  for (auto slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    folders_.insert(path.substr(0, slash));
  }
  files_[path] = std::move(content);
}

void MemoryFilesystem::add_folder(const std::string& path) {
  folders_.insert(path);
}

FileInfo MemoryFilesystem::look(const std::string& path) const {
  if (const auto file = files_.find(path); file != files_.end()) { return {FileKind::kFile, file->second.size()}; }
  if (path == "." || folders_.contains(without_end_slash(path))) { return {FileKind::kFolder, 0}; }
  return {};
}

Result<std::vector<FolderEntry>> MemoryFilesystem::list(const std::string& folder) const {
  const std::string name = without_end_slash(folder);
  if (forbidden_.contains(name)) { return unreadable(); }
  const std::string prefix = name == "." ? "" : name + "/";
  std::vector<FolderEntry> entries;
  const auto add_child = [&](const std::string& path) {
    if (!path.starts_with(prefix) || path.find('/', prefix.size()) != std::string::npos) { return; }
    entries.push_back({path.substr(prefix.size()), look(path)});
  };
  for (const auto& [path, content] : files_) { add_child(path); }
  for (const std::string& path : folders_) { add_child(path); }
  std::ranges::sort(entries, {}, &FolderEntry::name);
  return entries;
}

Result<std::unique_ptr<ByteStream>> MemoryFilesystem::open(const std::string& path) const {
  const auto file = files_.find(path);
  if (file == files_.end() || forbidden_.contains(path)) { return unreadable(); }
  const auto broken = broken_.find(path);
  return std::make_unique<MemoryStream>(file->second, broken == broken_.end() ? SIZE_MAX : broken->second);
}

std::unique_ptr<ByteStream> MemoryFilesystem::standard_input() const {
  return std::make_unique<MemoryStream>(standard_input_, SIZE_MAX);
}

}  // namespace chancery::base

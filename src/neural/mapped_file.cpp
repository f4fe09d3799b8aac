// SPDX-License-Identifier: Apache-2.0
#include "neural/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace chancery::neural {

Result<MappedFile> MappedFile::open(const std::filesystem::path& file) {
  const auto refuse = [&] {
    return fail(ErrorCode::kBadModel, "the model file cannot be read: " + std::generic_category().message(errno),
                file.string());
  };
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): the only interface there is
  const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (handle < 0) { return refuse(); }
  struct stat info{};
  void* data = MAP_FAILED;
  if (::fstat(handle, &info) == 0) {
    if (info.st_size == 0 || !S_ISREG(info.st_mode)) {
      ::close(handle);
      return fail(ErrorCode::kBadModel, "this is no model file: it is empty, or no file", file.string());
    }
    data = ::mmap(nullptr, static_cast<std::size_t>(info.st_size), PROT_READ, MAP_PRIVATE, handle, 0);
  }
  if (data == MAP_FAILED) {
    auto refused = refuse();
    ::close(handle);
    return refused;
  }
  ::close(handle);
  return MappedFile(data, static_cast<std::size_t>(info.st_size));
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) { ::munmap(data_, size_); }
}

void MappedFile::release_memory() const {
  ::madvise(data_, size_, MADV_DONTNEED);
}

}  // namespace chancery::neural

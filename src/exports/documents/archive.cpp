// SPDX-License-Identifier: Apache-2.0
#include "exports/documents/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <new>

namespace chancery::exports {
namespace {

constexpr unsigned kPlainFile = 0644;

struct Free {
  void operator()(archive_entry* one) const { archive_entry_free(one); }
};

}  // namespace

void ZipArchive::Close::operator()(archive* one) const {
  archive_write_free(one);
}

/// The library's callback. What nobody wants is dropped and not refused: refused in the middle of a file, the library
/// (3.6) would never free what it packs with.
long ZipArchive::pass_on(archive* /*handle*/, void* self, const void* bytes, std::size_t size) {
  auto& here = *static_cast<ZipArchive*>(self);
  here.wanted_ = here.wanted_ && (*here.write_)({static_cast<const char*>(bytes), size});
  return static_cast<long>(size);
}

ZipArchive::ZipArchive(const Write& write) : write_(&write), archive_(archive_write_new()) {
  if (archive_ == nullptr) { throw std::bad_alloc(); }
  archive* const one = archive_.get();
  // Without a block of its own size the end of the archive is not padded.
  if (check(archive_write_set_format_zip(one)) && check(archive_write_set_bytes_in_last_block(one, 1))) {
    check(archive_write_open(one, this, nullptr, pass_on, nullptr));
  }
}

ZipArchive::~ZipArchive() {
  wanted_ = false;  // what was not finished gets no end that makes it look whole
}

bool ZipArchive::check(int status) {
  if (status >= ARCHIVE_WARN) { return true; }
  if (error_.empty()) {
    const char* said = archive_error_string(archive_.get());
    error_ = said == nullptr ? "the archive cannot be written" : said;
  }
  return false;
}

bool ZipArchive::add(std::string_view name, std::string_view content) {
  if (!error_.empty()) { return false; }
  const std::unique_ptr<archive_entry, Free> entry(archive_entry_new());
  archive_entry_set_pathname_utf8(entry.get(), std::string(name).c_str());
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), kPlainFile);
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
  if (!check(archive_write_header(archive_.get(), entry.get()))) { return false; }
  if (archive_write_data(archive_.get(), content.data(), content.size()) < 0) { return check(ARCHIVE_FATAL); }
  return check(archive_write_finish_entry(archive_.get())) && wanted_;
}

Result<void> ZipArchive::finish() {
  if (error_.empty() && wanted_) { check(archive_write_close(archive_.get())); }
  if (error_.empty()) { return {}; }
  return fail(ErrorCode::kInternal, error_, "the archive of notes");
}

}  // namespace chancery::exports

// SPDX-License-Identifier: Apache-2.0
//
// The tables of a store file, as numbered SQL scripts (src/store/schema/NNN_*.sql, built into the
// program). A file's `user_version` is the number of scripts that were run in it. A script that was
// ever released is never changed: a new one brings old files up to date.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "chancery/result.h"
#include "store/sqlite/database.h"

namespace chancery::store {

/// "CHCY": what `PRAGMA application_id` says in a store of this program.
inline constexpr std::int32_t kApplicationId = 0x43484359;

/// The scripts in the order of their numbers; static lifetime.
[[nodiscard]] std::span<const std::string_view> migrations();

/// Whose file is it? kForeign: another program's.
enum class FileKind : std::uint8_t { kEmpty, kOurs, kForeign };
struct FileVersion {
  FileKind kind = FileKind::kEmpty;
  std::int64_t version = 0;
};
[[nodiscard]] Result<FileVersion> file_version(Database& database);

/// Runs the scripts that the file has not seen, all in one transaction. Needs kEmpty or kOurs.
[[nodiscard]] Result<void> migrate(Database& database);

}  // namespace chancery::store

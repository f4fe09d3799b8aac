// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

#include "chancery/record.h"
#include "chancery/report.h"
#include "store/compression.h"
#include "store/review/reviewed.h"
#include "store/sqlite/database.h"

namespace chancery::store {

/// Reads the packed records and raw reports, and corrects the records as people decided. Keeps those read
/// last, so that many facts of one report parse it once; forgets them where the file was changed.
class Bodies {
 public:
  explicit Bodies(Database& database) : database_(database) {}

  /// Errors: kNotFound; kStoreUnusable for bytes that are damaged.
  [[nodiscard]] Result<Reviewed> reviewed(std::int64_t report);
  /// The record as the program coded it.
  [[nodiscard]] Result<std::shared_ptr<const Record>> coded(std::int64_t report);
  /// This connection changed the file itself.
  void forget() { kept_ = {}; }
  /// The bytes as they were read.
  [[nodiscard]] Result<std::string> raw(std::int64_t report);
  /// The report as it came.
  [[nodiscard]] Result<Report> input(std::int64_t number);

 private:
  static constexpr std::size_t kKept = 64;
  struct Kept {
    std::int64_t report = 0;
    std::shared_ptr<const Record> coded;
    Reviewed reviewed;
  };
  [[nodiscard]] Result<const Kept*> kept(std::int64_t report);
  [[nodiscard]] Result<void> forget_if_changed();
  [[nodiscard]] Result<std::string> unpacked(const char* sql, std::int64_t report);

  Database& database_;
  Compression compression_;
  std::int64_t version_ = 0;      ///< of the file, as SQLite counts what others write
  std::array<Kept, kKept> kept_;  ///< a report has its place by its number
};

}  // namespace chancery::store

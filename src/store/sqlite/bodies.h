// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

#include "chancery/record.h"
#include "chancery/report.h"
#include "store/compression.h"
#include "store/sqlite/database.h"

namespace chancery::store {

/// Reads the packed records and raw reports. Keeps the records read last, so that many facts of one
/// report parse it once.
class Bodies {
 public:
  explicit Bodies(Database& database) : database_(database) {}

  /// Errors: kNotFound; kStoreUnusable for bytes that are damaged.
  [[nodiscard]] Result<std::shared_ptr<const Record>> record(std::int64_t report);
  /// The bytes as they were read.
  [[nodiscard]] Result<std::string> raw(std::int64_t report);
  /// The report as it came.
  [[nodiscard]] Result<Report> input(std::int64_t number);

 private:
  static constexpr std::size_t kKept = 64;
  struct Kept {
    std::int64_t report = 0;
    std::shared_ptr<const Record> record;
  };
  [[nodiscard]] Result<std::string> unpacked(const char* sql, std::int64_t report);

  Database& database_;
  Compression compression_;
  std::array<Kept, kKept> kept_;  ///< a report has its place by its number
};

}  // namespace chancery::store

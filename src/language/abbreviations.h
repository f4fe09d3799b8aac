// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/table_file.h"

namespace chancery::language {

/// What an abbreviation says about the end of a sentence (data/language/en/abbreviations.tsv).
enum class AbbreviationKind : std::uint8_t { kTitle, kMonth, kWeekday, kNumber, kCompany, kPlace, kLatin, kEnd };

/// The words that keep their full stop. Immutable after load.
class Abbreviations {
 public:
  /// Errors: kBadTable.
  [[nodiscard]] static Result<Abbreviations> load(const base::TableFile& tables);

  /// The kind of "Gen." (with its stop, as written), or nothing.
  [[nodiscard]] std::optional<AbbreviationKind> kind_of(std::string_view written) const;

 private:
  std::unordered_map<std::string, AbbreviationKind> kinds_;
};

}  // namespace chancery::language

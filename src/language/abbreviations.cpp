// SPDX-License-Identifier: Apache-2.0
#include "language/abbreviations.h"

#include <algorithm>
#include <array>

namespace chancery::language {
namespace {

constexpr std::array<std::string_view, 8> kKinds = {"title",   "month", "weekday", "number",
                                                    "company", "place", "latin",   "end"};
constexpr std::size_t kLongest = 12;

}  // namespace

Result<Abbreviations> Abbreviations::load(const base::TableFile& tables) {
  const auto rows = base::read_columns<2>(tables, "language/en/abbreviations", {"abbreviation", "kind"});
  if (!rows) { return std::unexpected(rows.error()); }
  Abbreviations abbreviations;
  for (const auto& [written, name] : *rows) {
    const auto* const kind = std::ranges::find(kKinds, name);
    if (kind == kKinds.end()) { return fail(ErrorCode::kBadTable, "abbreviations: no kind " + std::string(name)); }
    abbreviations.kinds_.emplace(written, static_cast<AbbreviationKind>(kind - kKinds.begin()));
  }
  return abbreviations;
}

std::optional<AbbreviationKind> Abbreviations::kind_of(std::string_view written) const {
  if (written.size() > kLongest) { return std::nullopt; }
  const auto found = kinds_.find(std::string(written));
  return found == kinds_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace chancery::language

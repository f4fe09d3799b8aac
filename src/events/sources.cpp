// SPDX-License-Identifier: Apache-2.0
#include "events/sources.h"

#include <algorithm>

namespace chancery::events {

std::optional<StatementId> statement_at(const Document& document, std::uint32_t offset) {
  std::optional<StatementId> found;
  std::uint32_t smallest = UINT32_MAX;
  const auto statements = document.statements();
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    for (const Span part : statements[i].content) {
      if (part.contains(offset) && part.size() < smallest) {
        found = StatementId{i};
        smallest = part.size();
      }
    }
  }
  return found;
}

}  // namespace chancery::events

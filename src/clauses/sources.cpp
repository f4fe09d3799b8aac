// SPDX-License-Identifier: Apache-2.0
#include "clauses/sources.h"

#include <utility>
#include <vector>

namespace chancery::clauses {

Sources::Sources(const Document& document) {
  std::vector<base::SpanIndex::Entry> parts;
  const auto statements = document.statements();
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    for (const Span part : statements[i].content) { parts.push_back({part, part.size(), i}); }
  }
  contents_ = base::SpanIndex(std::move(parts));
}

std::optional<StatementId> Sources::statement_at(std::uint32_t offset) const {
  const auto* found = contents_.first_at(offset);
  return found == nullptr ? std::nullopt : std::optional(StatementId{found->number});
}

}  // namespace chancery::clauses

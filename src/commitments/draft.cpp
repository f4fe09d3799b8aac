// SPDX-License-Identifier: Apache-2.0
#include "commitments/draft.h"

#include <algorithm>

namespace chancery::commitments {

void note_found(Rules& rules, const std::vector<ActorId>& found, std::string_view rule) {
  if (!found.empty()) { rules.emplace_back(rule); }
}

void add_ids(std::vector<ActorId>& to, const std::vector<ActorId>& from) {
  for (const ActorId id : from) {
    if (std::ranges::find(to, id) == to.end()) { to.push_back(id); }
  }
}

std::vector<ActorId> actors_of(const clauses::Reading& reading, const std::vector<std::uint32_t>& phrases) {
  std::vector<ActorId> all;
  for (const std::uint32_t phrase : phrases) { add_ids(all, reading.phrases()[phrase].mention->actors); }
  return all;
}

std::vector<ActorId> subjects_of(const Context& context, const clauses::Clause& clause) {
  std::vector<ActorId> all = actors_of(context.reading, clause.subjects);
  if (!all.empty() || (!clause.first_person && !clause.third_person)) { return all; }
  const auto statement = statement_at(context.document, context.reading.words().span(clause.head).begin);
  return statement ? context.document.at(*statement).speakers : all;
}

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

}  // namespace chancery::commitments

// SPDX-License-Identifier: Apache-2.0
#include "commitments/rules/not_before.h"

#include "commitments/act_span.h"

namespace chancery::commitments::rules {

void not_before(const Context& context, const std::vector<FoundCondition>& conditions, std::vector<Draft>& drafts) {
  for (const FoundCondition& condition : conditions) {
    if (condition.act == clauses::kNone || condition.follows == Follows::kThreat) { continue; }
    Draft draft{.kind = CommitmentKind::kRefusal, .debtors = {}, .creditors = {}, .rules = {}};
    draft.first = condition.act;
    draft.last = act_end(context, draft.first, true);
    draft.cue = condition.act;
    draft.rules = {"action:not-before", "kind:not-before"};
    if (draft.last > draft.first) { drafts.push_back(std::move(draft)); }
  }
}

}  // namespace chancery::commitments::rules

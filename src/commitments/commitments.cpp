// SPDX-License-Identifier: Apache-2.0
#include "commitments/commitments.h"

#include "commitments/rows.h"
#include "commitments/rules/asked_by_modal.h"
#include "commitments/rules/governed_act.h"
#include "commitments/rules/own_will.h"

namespace chancery::commitments {
namespace {

bool may_hold_commitments(const Document& document, const Sentence& sentence) {
  const SegmentKind kind = document.at(sentence.segment).kind;
  return kind == SegmentKind::kBody || kind == SegmentKind::kHeadline;
}

}  // namespace

Result<Commitments> Commitments::load(const base::TableFile& tables) {
  auto lexicon = Lexicon::load(tables);
  if (!lexicon) { return std::unexpected(lexicon.error()); }
  return Commitments(std::move(*lexicon));
}

Result<void> Commitments::run(Document& document) const {
  std::vector<Commitment> rows;
  std::vector<Dropped> dropped;
  const clauses::Sources sources(document);
  const EventIndex events(document);
  for (const Sentence& sentence : document.sentences()) {
    if (!may_hold_commitments(document, sentence)) { continue; }
    const clauses::Reading reading(document, sentence);
    const Context context{document, sentence, reading, sources, events, lexicon_};
    const std::vector<FoundCondition> conditions = find_conditions(context);
    std::vector<Draft> drafts;
    rules::governed_acts(context, drafts);
    rules::own_will(context, !conditions.empty(), drafts);
    rules::asked_by_modal(context, drafts);
    const std::size_t first_here = rows.size();  // acts of other sentences cannot overlap
    for (const Draft& draft : drafts) {
      Commitment row = make_row(context, draft, condition_of(conditions, draft));
      if (is_told_already(std::span(rows).subspan(first_here), row)) {
        dropped.push_back({"commitments", row.action, row.rules.front(), "the same act is a commitment already"});
      } else if (row.debtors.empty() && row.creditors.empty()) {
        dropped.push_back({"commitments", row.action, row.rules.front(), "no party is named"});
      } else {
        rows.push_back(std::move(row));
      }
    }
  }
  for (Commitment& row : rows) { document.add(std::move(row)); }
  for (Dropped& row : dropped) { document.add(std::move(row)); }
  return {};
}

}  // namespace chancery::commitments

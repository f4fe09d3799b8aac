// SPDX-License-Identifier: Apache-2.0
#include "statements/statements.h"

#include <string>
#include <utility>
#include <vector>

#include "statements/drafting.h"
#include "statements/quotations.h"
#include "statements/rows.h"
#include "statements/whole_text.h"

namespace chancery::statements {
namespace {

bool may_report(const Document& document, const Sentence& sentence) {
  const SegmentKind kind = document.at(sentence.segment).kind;
  return kind == SegmentKind::kBody || kind == SegmentKind::kHeadline;
}

void keep_refused(Document& document, const SentenceView& view, const std::vector<Refused>& refused) {
  for (const Refused& one : refused) {
    document.add(Dropped{.stage = Statements::kInfo.name,
                         .span = view.token(one.at).span,
                         .rule = std::string(one.rule),
                         .reason = std::string(one.reason)});
  }
}

}  // namespace

Result<Statements> Statements::load(const base::TableFile& tables) {
  auto table = CueTable::load(tables);
  if (!table) { return std::unexpected(table.error()); }
  return Statements{std::move(*table)};
}

Result<void> Statements::run(Document& document) const {
  std::vector<Draft> drafts;
  std::vector<Refused> refused;
  for (const Sentence& sentence : document.sentences()) {
    if (sentence.first == sentence.last || !may_report(document, sentence)) { continue; }
    refused.clear();
    const SentenceView view(document, sentence);
    draft_sentence(view, table_, drafts, refused);
    keep_refused(document, view, refused);
  }
  if (auto whole = find_whole_text(document, drafts)) {
    drafts.push_back(std::move(*whole));
  } else {
    add_floating_quotations(document, drafts);
  }
  add_statements(document, table_, drafts);
  return {};
}

}  // namespace chancery::statements

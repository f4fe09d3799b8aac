// SPDX-License-Identifier: Apache-2.0
#include "statements/statements.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "statements/drafting.h"
#include "statements/proposals.h"
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

/// What the encoder reads in a sentence.
std::span<const Attribution> attributions_of(const Document& document, SentenceId sentence) {
  const auto rows = std::ranges::equal_range(document.attributions(), sentence, {}, &Attribution::sentence);
  return {rows.begin(), rows.end()};
}

void keep_unsure(Document& document, const std::vector<const Attribution*>& unsure) {
  for (const Attribution* row : unsure) {
    document.add(Dropped{.stage = Statements::kInfo.name,
                         .span = *row->cue,
                         .rule = "encoder",
                         .reason = "the encoder is not sure that these words attribute"});
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
  std::vector<const Attribution*> unsure;
  for (const Sentence& sentence : document.sentences()) {
    if (sentence.first == sentence.last || !may_report(document, sentence)) { continue; }
    refused.clear();
    const SentenceView view(document, sentence);
    const std::size_t first = drafts.size();
    draft_sentence(view, table_, drafts, refused);
    add_proposals(view, table_, attributions_of(document, view.token(0).sentence), first, drafts, unsure);
    keep_refused(document, view, refused);
  }
  keep_unsure(document, unsure);
  if (auto whole = find_whole_text(document, drafts)) {
    drafts.push_back(std::move(*whole));
  } else {
    add_floating_quotations(document, drafts);
  }
  add_statements(document, table_, drafts);
  return {};
}

}  // namespace chancery::statements

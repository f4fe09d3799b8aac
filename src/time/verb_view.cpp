// SPDX-License-Identifier: Apache-2.0
#include "time/verb_view.h"

#include <algorithm>

namespace chancery::time {
namespace {

/// A mark that parts clauses. A hyphen inside a word does not.
bool parts_clauses(const Piece& piece) {
  if (piece.kind != PieceKind::kMark) { return false; }
  return piece.mark == ',' || piece.mark == ';' || piece.mark == ':' || piece.mark == '(' || piece.mark == ')' ||
         piece.mark == '"' || (piece.mark == '-' && !piece.glued);
}

/// A word that opens a clause: "after", "that", "which".
bool opens_clause(Pieces pieces, std::size_t at) {
  return has_class(pieces, at, Slot::kClause);
}

/// Where the clause of `first` begins in the text.
std::uint32_t clause_begin(Pieces pieces, std::size_t first) {
  std::size_t at = first;
  while (at > 0 && !parts_clauses(pieces[at - 1]) && !opens_clause(pieces, at - 1)) { --at; }
  return at == 0 ? 0 : pieces[at - 1].span.end;
}

/// The verb groups nearest before and after the expression.
struct Neighbours {
  const VerbGroup* before = nullptr;
  const VerbGroup* after = nullptr;
};

Neighbours neighbours(const Document& document, Span sentence, Span expression) {
  Neighbours found;
  for (const VerbGroup& group : document.verb_groups_in(sentence)) {
    if (group.span.begin >= expression.begin) {
      found.after = &group;
      break;
    }
    found.before = &group;
  }
  return found;
}

bool points_ahead(const VerbGroup& group) {
  const bool would = group.modal == Modal::kWould && !group.perfect;
  return group.tense == Tense::kFuture || group.modal == Modal::kWill || group.infinitive || would;
}

/// Does a planning word stand after `from` and before the expression?
bool planned(Pieces pieces, std::size_t first, std::uint32_t from) {
  for (std::size_t at = first; at > 0 && pieces[at - 1].span.begin >= from; --at) {
    if (has_class(pieces, at - 1, Slot::kPlan)) { return true; }
  }
  return false;
}

}  // namespace

VerbView view_of_verb(const Document& document, SentenceId sentence, Pieces pieces, std::size_t first,
                      std::size_t last) {
  const Span span{pieces[first].span.begin, pieces[last - 1].span.end};
  const auto [before, after] = neighbours(document, document.at(sentence).span, span);
  const std::uint32_t clause = clause_begin(pieces, first);
  const VerbGroup* verb = before != nullptr && (before->span.begin >= clause || after == nullptr) ? before : after;
  const bool limit = first > 0 && has_class(pieces, first - 1, Slot::kLimit);
  const bool possessive = last < pieces.size() && pieces[last].mark == '\'' && pieces[last].glued;
  if (verb == nullptr) { return limit ? VerbView::kFuture : VerbView::kUnknown; }
  const bool past = verb->perfect || (verb->tense == Tense::kPast && verb->modal == Modal::kNone);
  const std::uint32_t verb_begin = std::max(verb == before ? verb->span.begin : clause, clause);
  const bool past_plan = past && planned(pieces, first, verb_begin);
  const VerbView otherwise = past && !past_plan && !limit ? VerbView::kPast : VerbView::kUnknown;
  const bool since = first > 0 && has_class(pieces, first - 1, Slot::kPastLead);
  if (possessive || since) { return otherwise; }
  if (points_ahead(*verb)) { return VerbView::kFuture; }
  if (verb->perfect) { return otherwise; }
  // "set Friday as the deadline" is done; "is set for Friday" and "expects it Friday" are not.
  const bool own_plan = verb == before && (verb->passive || verb->tense == Tense::kPresent);
  const std::uint32_t from = verb == before && !own_plan ? verb->span.end : verb_begin;
  return limit || planned(pieces, first, std::max(from, clause)) ? VerbView::kFuture : otherwise;
}

}  // namespace chancery::time

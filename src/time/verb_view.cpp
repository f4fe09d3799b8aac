// SPDX-License-Identifier: Apache-2.0
#include "time/verb_view.h"

#include <algorithm>
#include <optional>

namespace chancery::time {
namespace {

/// A mark that parts clauses. A hyphen inside a word does not.
bool parts_clauses(const Piece& piece) {
  if (piece.kind != PieceKind::kMark) { return false; }
  return piece.mark == ',' || piece.mark == ';' || piece.mark == ':' || piece.mark == '(' || piece.mark == ')' ||
         piece.mark == '"' || (piece.mark == '-' && !piece.glued);
}

/// The expression, pieces [first, last) of a sentence.
struct Place {
  const Document& document;
  Span sentence;
  Pieces pieces;
  std::size_t first;
  std::size_t last;

  [[nodiscard]] Span span() const { return {pieces[first].span.begin, pieces[last - 1].span.end}; }
};

/// The verb that an expression belongs to, and the one that an infinitive hangs on.
struct Governor {
  const VerbGroup* verb = nullptr;
  const VerbGroup* above = nullptr;
};

// --- by the tree

/// The verb group that holds the token, or whose copula hangs on it ("had been due"); or null.
const VerbGroup* group_of(const Document& document, std::span<const VerbGroup> groups, TokenId token) {
  for (const VerbGroup& group : groups) {
    if (group.first.value <= token.value && token.value < group.last.value) { return &group; }
    const Arc* arc = document.arc_of(group.head);
    if (arc != nullptr && arc->head == token && document.interned(arc->relation) == "cop") { return &group; }
  }
  return nullptr;
}

/// The verb group that the token hangs under, or null.
const VerbGroup* group_above(const Document& document, std::span<const VerbGroup> groups, TokenId token) {
  const VerbGroup* own = group_of(document, groups, token);
  for (const Arc* arc = document.arc_of(token); arc != nullptr && arc->head != token; arc = document.arc_of(token)) {
    token = arc->head;
    const VerbGroup* group = group_of(document, groups, token);
    if (group != nullptr && group != own) { return group; }
  }
  return nullptr;
}

/// Nothing without a tree, or where no verb stands above the expression.
std::optional<Governor> governor_by_tree(const Place& place) {
  const auto tokens = place.document.tokens_in(place.span());
  if (place.document.trees().empty() || tokens.empty()) { return std::nullopt; }
  const auto groups = place.document.verb_groups_in(place.sentence);
  const VerbGroup* verb = group_above(place.document, groups, place.document.id_of(tokens.back()));
  if (verb == nullptr) { return std::nullopt; }
  return Governor{verb, group_above(place.document, groups, verb->head)};
}

// --- by the order of the words

/// Where the clause of the expression begins, and whether only a comma stands before it: that may be one of a list.
struct ClauseBegin {
  std::uint32_t offset = 0;
  bool comma = false;
};

ClauseBegin clause_begin(const Place& place) {
  std::size_t at = place.first;
  while (at > 0 && !parts_clauses(place.pieces[at - 1]) && !has_class(place.pieces, at - 1, Slot::kClause)) { --at; }
  if (at == 0) { return {}; }
  return {place.pieces[at - 1].span.end, place.pieces[at - 1].mark == ','};
}

/// Where the clause of the expression ends.
std::uint32_t clause_end(const Place& place) {
  std::size_t at = place.last;
  while (at < place.pieces.size() && !parts_clauses(place.pieces[at]) && !has_class(place.pieces, at, Slot::kClause)) {
    ++at;
  }
  return at < place.pieces.size() ? place.pieces[at].span.begin : place.sentence.end;
}

/// Does a clause begin between two verbs, or another sentence's words?
bool apart(const Place& place, const VerbGroup& left, const VerbGroup& right) {
  for (std::size_t at = 0; at < place.pieces.size(); ++at) {
    const Span span = place.pieces[at].span;
    if (span.begin < left.span.end || span.end > right.span.begin) { continue; }
    if (parts_clauses(place.pieces[at]) || has_class(place.pieces, at, Slot::kClause)) { return true; }
  }
  return false;
}

/// The nearest verb before the expression in its clause, else the first one after it there; else, where only
/// a comma parts them, the nearest before it ("admitted Poland, Hungary and Latvia on Friday"), else the first after.
Governor governor_by_order(const Place& place) {
  const VerbGroup* before = nullptr;
  const VerbGroup* before_that = nullptr;
  const VerbGroup* after = nullptr;
  for (const VerbGroup& group : place.document.verb_groups_in(place.sentence)) {
    if (group.span.begin >= place.span().begin) {
      after = &group;
      break;
    }
    before_that = before;
    before = &group;
  }
  const ClauseBegin begin = clause_begin(place);
  const bool inside = before != nullptr && before->span.begin >= begin.offset;
  const bool after_inside = after != nullptr && after->span.begin < clause_end(place);
  if (inside || after == nullptr || (begin.comma && before != nullptr && !after_inside)) {
    after = before;
    before = before_that;
  }
  const bool hangs = after != nullptr && before != nullptr && !apart(place, *before, *after);
  return {after, hangs ? before : nullptr};
}

// --- what the verb says

const Sense* sense_of(const Place& place, std::size_t at, Slot slot) {
  return place.pieces[at].word == nullptr ? nullptr : place.pieces[at].word->sense(slot);
}

/// The pieces of a verb group: is one of them of this class?
bool is_of_class(const Place& place, const VerbGroup& group, Slot slot) {
  for (std::size_t at = 0; at < place.pieces.size(); ++at) {
    if (group.span.contains(place.pieces[at].span) && has_class(place.pieces, at, slot)) { return true; }
  }
  return false;
}

bool is_past(const VerbGroup& group) {
  return group.perfect || (group.tense == Tense::kPast && group.modal == Modal::kNone);
}

/// "an agreement to meet": does such a noun stand before the verb?
bool noun_is_ahead(const Place& place, const VerbGroup& verb) {
  for (std::size_t at = 0; at + 1 < place.pieces.size(); ++at) {
    if (place.pieces[at + 1].span.begin != verb.span.begin) { continue; }
    return has_class(place.pieces, at, Slot::kAheadVerb) || has_class(place.pieces, at, Slot::kPlan);
  }
  return false;
}

/// "agreed to meet", "has decided to join", "an accord to be signed" lie ahead; "travelled to meet", "had been due
/// to expire" do not.
bool infinitive_is_ahead(const Place& place, const Governor& governor) {
  const VerbGroup* above = governor.above;
  if (above == nullptr || !is_past(*above)) { return true; }
  if (above->perfect && above->tense == Tense::kPast) { return false; }
  return governor.verb->passive || is_of_class(place, *above, Slot::kAheadVerb) ||
         is_of_class(place, *above, Slot::kPlan) || noun_is_ahead(place, *governor.verb);
}

bool points_ahead(const Place& place, const Governor& governor) {
  const VerbGroup& verb = *governor.verb;
  const bool would = verb.modal == Modal::kWould && !verb.perfect;
  if (verb.tense == Tense::kFuture || verb.modal == Modal::kWill || would) { return true; }
  return verb.infinitive && infinitive_is_ahead(place, governor);
}

/// Does a planning word stand before the expression, from `from` on? "Previously planned" and "set on Aug. 6" are
/// of what has been, "the plan" is a noun.
bool planned(const Place& place, std::uint32_t from) {
  for (std::size_t at = place.first; at > 0 && place.pieces[at - 1].span.begin >= from; --at) {
    const std::size_t word = at - 1;
    if (sense_of(place, word, Slot::kPlan) == nullptr) { continue; }
    const bool noun = word > 0 && has_class(place.pieces, word - 1, Slot::kArticle);
    const bool over = word > 0 && has_class(place.pieces, word - 1, Slot::kFormerly);
    const bool record = is_word(place.pieces, word, "set") && is_word(place.pieces, word + 1, "on");
    if (!noun && !over && !record) { return true; }
  }
  return false;
}

/// "The two meet Monday": a present that reports no words.
bool is_scheduled(const Place& place, const Governor& governor) {
  const VerbGroup& verb = *governor.verb;
  if (governor.above != nullptr && is_past(*governor.above)) { return false; }
  const bool plain = verb.tense == Tense::kPresent && verb.modal == Modal::kNone && !verb.perfect && !verb.negated;
  const bool weekday = has_class(place.pieces, place.last - 1, Slot::kWeekday);
  return plain && weekday && verb.span.begin < place.span().begin && !is_of_class(place, verb, Slot::kSayingVerb);
}

/// "ended Jan. 31", "met on Feb. 8": at most a preposition stands between, and not one that leads on ("extended to
/// Nov. 16", "called for May 3").
bool stands_beside(const Place& place, const VerbGroup& verb) {
  const std::size_t first = place.first;
  const bool onward = first > 0 && (is_word(place.pieces, first - 1, "to") || is_word(place.pieces, first - 1, "for"));
  if (onward) { return false; }
  const std::size_t left = first > 0 && has_class(place.pieces, first - 1, Slot::kLead) ? first - 1 : first;
  return left > 0 && place.pieces[left - 1].span.end == verb.span.end;
}

}  // namespace

VerbView view_of_verb(const Document& document, SentenceId sentence, Pieces pieces, std::size_t first,
                      std::size_t last) {
  const Place place{document, document.at(sentence).span, pieces, first, last};
  const auto by_tree = governor_by_tree(place);
  const Governor governor = by_tree ? *by_tree : governor_by_order(place);
  const bool limit = first > 0 && has_class(pieces, first - 1, Slot::kLimit);
  if (governor.verb == nullptr) { return limit ? VerbView::kFuture : VerbView::kUnknown; }
  const VerbGroup& verb = *governor.verb;
  const bool before = verb.span.begin < place.span().begin;
  const std::uint32_t begin = by_tree ? 0 : clause_begin(place).offset;
  const std::uint32_t verb_begin = before ? std::max(verb.span.begin, begin) : clause_begin(place).offset;
  const bool past = is_past(verb);
  const bool past_plan = past && planned(place, verb_begin);
  const VerbView told = stands_beside(place, verb) ? VerbView::kDone : VerbView::kPast;
  const VerbView otherwise = past && !past_plan && !limit ? told : VerbView::kUnknown;
  const bool possessive = last < pieces.size() && pieces[last].mark == '\'' && pieces[last].glued;
  const bool since = first > 0 && has_class(pieces, first - 1, Slot::kPastLead);
  // "to sell itself under a June agreement" is no infinitive of June.
  const bool attributive = first > 0 && has_class(pieces, first - 1, Slot::kArticle) && verb.infinitive;
  if (possessive || since || attributive) { return otherwise; }
  if (points_ahead(place, governor)) { return VerbView::kFuture; }
  if (verb.perfect) { return otherwise; }
  if (is_scheduled(place, governor)) { return VerbView::kFuture; }
  // "set Friday as the deadline" is done; "is set for Friday" and "expects it Friday" are not.
  const bool own_plan = before && (verb.passive || verb.tense == Tense::kPresent);
  const std::uint32_t from = before && !own_plan ? verb.span.end : verb_begin;
  return limit || planned(place, std::max(from, begin)) ? VerbView::kFuture : otherwise;
}

}  // namespace chancery::time

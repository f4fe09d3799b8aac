// SPDX-License-Identifier: Apache-2.0
#include "statements/contents.h"

#include <algorithm>

namespace chancery::statements {
namespace {

constexpr std::size_t kFewestLeftTokens = 4;  // words before an attribution that ends its sentence

/// "S, she said" and "S, said the minister": an attribution that stands behind (or inside) its content.
struct Tail {
  std::size_t begin = 0;  ///< the comma, or the position behind a closing quotation mark
  std::size_t end = 0;    ///< behind the attribution and its adverbials
  std::size_t hit = 0;    ///< number of the hit
};

bool has_verb(const SentenceView& view, Range range) {
  for (std::size_t at = range.first; at < range.last; ++at) {
    if (view.is_finite(at)) { return true; }
  }
  return false;
}

bool has_quote(const SentenceView& view, Range range) {
  for (std::size_t at = range.first; at < range.last; ++at) {
    if (view.is_quote_mark(at)) { return true; }
  }
  return false;
}

/// The contents of all hits of a sentence: first those that follow their attribution's own signs, then
/// the ends, which depend on where the other attributions stand.
class Finder {
 public:
  Finder(const SentenceView& view, const CueTable& table, const std::vector<Hit>& hits, std::vector<Refused>& refused)
      : view_(view), table_(table), hits_(hits), refused_(refused) {}

  std::vector<std::optional<Content>> find() {
    openings_.resize(hits_.size());
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      openings_[i] = open_content(view_, table_, hits_[i], limit_of(i));
    }
    for (std::size_t i = 0; i < hits_.size(); ++i) { find_tail(i); }
    std::vector<std::optional<Content>> contents(hits_.size());
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      const auto tail = std::ranges::find(tails_, i, &Tail::hit);
      contents[i] = tail != tails_.end() ? content_before(*tail) : content_after(i);
      if (!contents[i]) { refused_.push_back({hits_[i].head, "content", "no content in one of its frames"}); }
    }
    return contents;
  }

 private:
  /// A reporting word inside a quotation reports nothing beyond it.
  [[nodiscard]] std::size_t limit_of(std::size_t i) const {
    const std::int32_t quote = view_.quote(hits_[i].head);
    if (quote == SentenceView::kNone) { return view_.end(); }
    std::size_t at = hits_[i].head;
    while (at < view_.end() && view_.quote(at) == quote && !view_.is_quote_mark(at)) { ++at; }
    return at;
  }

  void find_tail(std::size_t i) {
    const Hit& hit = hits_[i];
    const bool according = hit.voice == Voice::kAccording;
    if (hit.voice != Voice::kFinite && !according) { return; }
    if (!hit.cue->frames.has(Frame::kQuote) || !hit.source || hit.inherited) { return; }
    if (hit.source_rule == "antecedent") { return; }
    std::size_t begin = hit.inverted && !according ? skip_adverbials_back(view_, hit.group.first).next : hit.first();
    const bool quote = begin > 0 && view_.is_quote_mark(begin - 1) && view_.quote(begin) == SentenceView::kNone;
    const bool comma = begin > 0 && view_.is_comma(begin - 1);
    // "the vote was fair officials said": nothing follows, so what stands before is the content.
    const bool runs_on = hit.cue->lemma == "say" && !openings_[i] && !hit.inverted &&
                         attribution_end(hit) >= view_.end() && hit.source_rule == "before-verb" &&
                         has_verb(view_, {0, begin});
    if (begin == 0 || (!quote && !comma && !according && !runs_on)) { return; }
    if (comma) { --begin; }
    const std::size_t end = attribution_end(hit);
    const bool ends = end >= view_.end() || view_.is_comma(end) || view_.is(end, ")");
    if (openings_[i] && prefers_opening(*openings_[i], begin, quote, ends)) { return; }
    const bool has_left = has_verb(view_, {0, begin}) || has_quote(view_, {0, begin});
    const bool splits = view_.is_comma(end) && !hit.inverted;
    const bool closes = end >= view_.end() && begin >= kFewestLeftTokens;
    if (!has_left && !splits && !according && !closes) { return; }
    tails_.push_back({begin, end, i});
  }

  /// Both sides could be the content: does what follows the reporting word win over what stands before?
  [[nodiscard]] bool prefers_opening(const Opening& opening, std::size_t begin, bool quote, bool ends) const {
    const std::string_view rule = opening.content.rule;
    if (rule == "that-clause" || rule == "colon") { return true; }
    if (rule == "quote-after") { return !quote; }
    const std::size_t lead = view_.upos(0) == Upos::kCconj ? 1 : 0;
    const bool dependent = view_.is_upos(lead, {Upos::kAdp, Upos::kSconj, Upos::kVerb, Upos::kAdv}) ||
                           table_.is(view_.word(lead), WordClass::kSubordinate);
    if (quote) { return dependent && view_.quote(0) == SentenceView::kNone && !ends; }
    return !ends && (dependent || !has_verb(view_, {0, begin}));
  }

  [[nodiscard]] std::size_t attribution_end(const Hit& hit) const {
    std::size_t at = skip_adverbials(view_, table_, hit.last(), view_.end()).next;
    if (hit.cue->frames.has(Frame::kAddressee)) {
      if (const auto phrase = phrase_from(view_, at, view_.end())) {
        at = skip_adverbials(view_, table_, phrase->last, view_.end()).next;
      }
    }
    return at;
  }

  std::optional<Content> content_before(const Tail& tail) {
    const Hit& hit = hits_[tail.hit];
    Content content;
    content.act = hit.cue->act;
    content.rule = hit.inverted ? "before-inverted" : "before-attribution";
    content.confidence = 0.9;
    read_adverbials(hit, content);
    content.ranges.push_back({0, tail.begin});
    const bool finite_behind = hit.voice == Voice::kAccording && view_.is_finite(tail.end);
    if (finite_behind || (view_.is_comma(tail.end) && tail.end + 1 < view_.end() && goes_on(tail))) {
      std::size_t first = finite_behind ? tail.end : tail.end + 1;
      if (view_.is(first, "that")) { ++first; }
      content.ranges.push_back({first, end_of(tail.hit, first, Start::kClause)});
      content.rule = "around-attribution";
    }
    return content;
  }

  /// Does the content go on behind the attribution ("A, she said, B")?
  [[nodiscard]] bool goes_on(const Tail& tail) const {
    const std::size_t next = tail.end + 1;
    if (view_.is_quote_mark(next) || view_.is(next, "including")) { return true; }
    if (hits_[tail.hit].voice == Voice::kAccording) {
      const bool open = view_.is_upos(tail.begin - 1, {Upos::kSconj, Upos::kAux}) || !has_verb(view_, {0, tail.begin});
      return open && !begins_tail(next);
    }
    if (!has_verb(view_, {0, tail.begin})) { return view_.upos(next) != Upos::kVerb || view_.is_finite(next); }
    return view_.is_any(next, {"and", "but", "because"}) && view_.is_quote_mark(next + 1);
  }

  [[nodiscard]] bool begins_tail(std::size_t at) const {
    const bool participle = view_.upos(at) == Upos::kVerb && !view_.is_finite(at);
    return is_relative(view_, at) || participle || view_.upos(at) == Upos::kAdp || view_.is_any(at, {"and", "but"});
  }

  void read_adverbials(const Hit& hit, Content& content) const {
    Adverbials passed = skip_adverbials(view_, table_, hit.last(), view_.end());
    content.time = passed.time;
    content.occasion = passed.occasion;
    if (!hit.cue->frames.has(Frame::kAddressee)) { return; }
    content.addressee = phrase_from(view_, passed.next, view_.end());
    if (!content.addressee) { return; }
    passed = skip_adverbials(view_, table_, content.addressee->last, view_.end());
    if (content.time == SentenceView::kNone) { content.time = passed.time; }
    if (!content.occasion) { content.occasion = passed.occasion; }
  }

  std::optional<Content> content_after(std::size_t i) {
    if (!openings_[i]) { return std::nullopt; }
    Content content = openings_[i]->content;
    Range range{openings_[i]->first, end_of(i, openings_[i]->first, openings_[i]->start)};
    while (!range.empty() && (view_.is_comma(range.last - 1) || view_.upos(range.last - 1) == Upos::kCconj)) {
      --range.last;
    }
    if (range.empty()) { return std::nullopt; }
    if (openings_[i]->start == Start::kClause && content.rule != "that-clause" && content.rule != "untensed-clause" &&
        !has_verb(view_, range) && !has_quote(view_, range) && view_.quote(range.first) == SentenceView::kNone) {
      return std::nullopt;
    }
    content.ranges.push_back(range);
    if (openings_[i]->start != Start::kClause) { read_closing_adverbials(range.last, content); }
    return content;
  }

  /// "condemned the launch in a statement on Monday": occasion and time behind an object.
  void read_closing_adverbials(std::size_t at, Content& content) const {
    const Adverbials closing = skip_adverbials(view_, table_, at, view_.end());
    if (!content.occasion) { content.occasion = closing.occasion; }
    if (content.time == SentenceView::kNone && closing.next == view_.end()) { content.time = closing.time; }
  }

  /// Where a content that begins at `first` ends.
  [[nodiscard]] std::size_t end_of(std::size_t i, std::size_t first, Start start) const {
    std::size_t limit = limit_of(i);
    for (const Tail& tail : tails_) {
      if (tail.hit != i && tail.begin > first) { limit = std::min(limit, tail.begin); }
    }
    const Hit& hit = hits_[i];
    if (hit.voice == Voice::kGerund && hit.source && hit.source->first > hit.head) {
      // "Vowing that S, the ambassador ...": S ends before the subject.
      limit = std::min(limit, hit.source->first);
    }
    const bool leads = in_leading_clause(hit);
    const std::int32_t own_quote = view_.quote(hit.head);
    for (std::size_t at = first; at < limit; ++at) {
      const bool quoted = view_.quote(at) != SentenceView::kNone && view_.quote(at) != own_quote;
      if (quoted && !view_.is_quote_mark(at)) { continue; }
      if (ends_before(i, at)) { return at; }
      if (hit.source_rule == "antecedent" && view_.is_comma(at) && resumes_main_clause(at + 1)) { return at; }
      if (leads && view_.is_comma(at) && begins_clause(at + 1)) { return at; }
      if (start == Start::kInfinitive && view_.is_comma(at) && is_relative(view_, at + 1)) { return at; }
      if (start == Start::kObject && at > first && ends_object(at, first)) { return at; }
    }
    return limit;
  }

  /// Does another attribution begin at `at`: ", adding", "and said", ", but the minister said"?
  [[nodiscard]] bool ends_before(std::size_t i, std::size_t at) const {
    const bool comma = view_.is_comma(at);
    const bool joins = view_.is_any(at, {"and", "but", "while", "as", "though", "although"});
    if ((!comma && !joins) || at <= hits_[i].head) { return false; }
    std::size_t next = at + 1;
    if (comma && view_.is_any(next, {"and", "but", "while", "as", "though", "although"})) { ++next; }
    for (std::size_t j = 0; j < hits_.size(); ++j) {
      const Hit& other = hits_[j];
      if (j == i || other.head <= at || other.voice == Voice::kNoun || other.voice == Voice::kPassive) { continue; }
      if (view_.quote(other.head) != view_.quote(hits_[i].head) || !openings_[j]) { continue; }
      const std::size_t begin = skip_adverbials_back(view_, other.group.first).next;
      const bool bare = begin <= next && next <= other.group.first;
      if (bare && other.voice == Voice::kGerund && comma) { return true; }
      if (bare && other.voice == Voice::kGerund && hits_[i].voice == Voice::kGerund) { return true; }
      if (bare && other.inherited && other.voice == Voice::kFinite && same_level(hits_[i], other)) { return true; }
      const bool own = !other.inherited && other.source && other.source->first == next && other.voice == Voice::kFinite;
      if (own && (comma || view_.is_any(at, {"but", "while", "as"}))) { return true; }
    }
    return false;
  }

  /// "While Kim has pledged to V, the North has refrained": the main clause is behind the comma.
  [[nodiscard]] bool in_leading_clause(const Hit& hit) const {
    const std::size_t lead = view_.upos(0) == Upos::kCconj ? 1 : 0;
    if (!table_.is(view_.word(lead), WordClass::kSubordinate) || view_.upos(lead) == Upos::kAdp) { return false; }
    for (std::size_t at = lead; at < hit.head; ++at) {
      if (view_.is_comma(at)) { return false; }
    }
    return hit.voice == Voice::kFinite;
  }

  /// May a second verb go with the reporting word, rather than with a verb of what was said?
  [[nodiscard]] bool same_level(const Hit& hit, const Hit& other) const {
    if (hit.voice == Voice::kAccording || hit.voice == Voice::kNoun) { return false; }
    const VerbGroup* second = view_.group(other.head);
    const VerbGroup* first = view_.group(hit.head);
    if (second == nullptr || first == nullptr) { return false; }
    return second->tense == Tense::kPast || second->perfect ||
           (second->tense == Tense::kPresent && first->tense == Tense::kPresent);
  }

  /// "Rouhani, who said S, left": the verb behind the comma is not of S.
  [[nodiscard]] bool resumes_main_clause(std::size_t at) const {
    while (view_.upos(at) == Upos::kAdv || view_.time(at) != SentenceView::kNone) { ++at; }
    return view_.is_finite(at);
  }

  /// What ends an object besides: a comma that opens no list, a subordinate clause, a second verb.
  [[nodiscard]] bool ends_object(std::size_t at, std::size_t first) const {
    if (view_.quote(at) != SentenceView::kNone && view_.quote(at) == view_.quote(first)) { return false; }
    if (view_.is_comma(at)) { return !continues_list(at); }
    if (view_.upos(at) == Upos::kCconj) { return begins_clause(at + 1); }
    if (view_.is(at, "in") && view_.is_any(at + 1, {"a", "an", "his", "her", "its", "their"})) {
      const auto place = phrase_from(view_, at + 1, view_.end());
      return place && table_.is(view_.lemma(place->last - 1), WordClass::kOccasion);
    }
    return table_.is(view_.word(at), WordClass::kSubordinate) && !(view_.is(at, "as") && openings_as(first, at)) &&
           view_.group(at) == nullptr;
  }

  /// A finite verb, or a subject with one, perhaps behind adverbials.
  [[nodiscard]] bool begins_clause(std::size_t at) const {
    std::size_t next = skip_adverbials(view_, table_, at, view_.end()).next;
    if (view_.is_comma(next) && next > at) { ++next; }
    // "to stop and put an end to": a form that may be an infinitive opens no clause.
    if (view_.is_finite(next) && view_.word(next) != view_.lemma(next)) { return true; }
    const auto subject = phrase_from(view_, next, view_.end());
    return subject && view_.is_finite(skip_adverbials(view_, table_, subject->last, view_.end()).next);
  }

  /// "any suggestion that the court or the party is": a clause inside the object has its own "or".
  [[nodiscard]] bool has_relative(std::size_t first, std::size_t at) const {
    for (std::size_t here = first; here < at; ++here) {
      if (view_.is_any(here, {"that", "which", "who"})) { return true; }
    }
    return false;
  }

  /// Is this "as" the one of "described N as N"?
  [[nodiscard]] bool openings_as(std::size_t first, std::size_t at) const {
    for (std::size_t here = first; here < at; ++here) {
      if (view_.is(here, "as")) { return false; }
    }
    const auto phrase = phrase_from(view_, at + 1, view_.end());
    return !phrase || !view_.is_finite(phrase->last);
  }

  /// "the talks, the summit and the treaty": a comma inside a list of objects.
  [[nodiscard]] bool continues_list(std::size_t at) const {
    if (view_.upos(at - 1) == Upos::kAdj && view_.is_upos(at + 1, {Upos::kAdj, Upos::kAdv})) { return true; }
    if (view_.is(at + 1, "and")) { return !begins_clause(at + 2) && phrase_from(view_, at + 2, view_.end()); }
    const auto phrase = phrase_from(view_, at + 1, view_.end());
    if (!phrase) { return false; }
    if (view_.is(phrase->last, ",") && !view_.is(phrase->last + 1, "and")) { return continues_list(phrase->last); }
    const bool joined = view_.is_comma(phrase->last) && view_.is(phrase->last + 1, "and");
    for (std::size_t here = phrase->first; here < phrase->last; ++here) {
      if (view_.upos(here) == Upos::kCconj) { return !view_.is_finite(phrase->last); }
    }
    return joined && !view_.is_finite(phrase->last + 2);
  }

  const SentenceView& view_;
  const CueTable& table_;
  const std::vector<Hit>& hits_;
  std::vector<Refused>& refused_;
  std::vector<std::optional<Opening>> openings_;
  std::vector<Tail> tails_;
};

}  // namespace

std::vector<std::optional<Content>> find_contents(const SentenceView& view, const CueTable& table,
                                                  const std::vector<Hit>& hits, std::vector<Refused>& refused) {
  return Finder(view, table, hits, refused).find();
}

}  // namespace chancery::statements

// SPDX-License-Identifier: Apache-2.0
//
// The frames: what follows a reporting word.
#include <algorithm>

#include "statements/contents.h"

namespace chancery::statements {
namespace {

constexpr std::size_t kMostBeforeThat = 40;  // tokens between "said" and "that"

/// Tries the frames of one hit at the positions behind its reporting word.
class Opener {
 public:
  Opener(const SentenceView& view, const CueTable& table, const Hit& hit, std::size_t limit)
      : view_(view), table_(table), hit_(hit), limit_(limit) {}

  std::optional<Opening> open() {
    opening_.content.act = hit_.cue->act;
    std::size_t at = hit_.last();
    if (hit_.voice == Voice::kNoun) { return noun_content(at); }
    if (hit_.voice == Voice::kAccording) { return according_content(at); }
    if (hit_.voice == Voice::kPassive) { at = hit_.source ? hit_.source->last : at; }
    at = skip(at);
    if (has(Frame::kAddressee) && hit_.cue->particle.empty()) { at = skip_addressee(at); }
    if (at >= limit_) { return std::nullopt; }
    if (const auto clause = marked_clause(at)) { return clause; }
    if (view_.is_comma(at)) { return behind_comma(at); }
    if (hit_.voice == Voice::kPassive) { return passive_content(at); }
    if (const auto asked = question(at)) { return asked; }
    if (const auto infinitive = infinitive_content(at)) { return infinitive; }
    if (const auto clause = bare_clause(at)) { return clause; }
    return object_content(at);
  }

 private:
  [[nodiscard]] bool has(Frame frame) const { return hit_.cue->frames.has(frame); }

  std::size_t skip(std::size_t at) {
    const Adverbials passed = skip_adverbials(view_, table_, at, limit_);
    if (passed.occasion) { opening_.content.occasion = passed.occasion; }
    if (passed.time != SentenceView::kNone) { opening_.content.time = passed.time; }
    return passed.next;
  }

  Opening take(std::size_t first, Start start, std::string_view rule, double confidence) {
    opening_.first = first;
    opening_.start = start;
    opening_.content.rule = rule;
    opening_.content.confidence = confidence;
    return opening_;
  }

  [[nodiscard]] bool opens_quote(std::size_t at) const {
    return view_.is_quote_mark(at) && view_.quote(at) != view_.quote(at - 1);
  }

  std::size_t skip_addressee(std::size_t at) {
    if (view_.is(at, "that")) { return at; }
    const auto phrase = phrase_from(view_, at, limit_);
    if (!phrase) { return at; }
    // "warned the talks may fail" has no addressee: the phrase is the subject of the content.
    if (view_.is_finite(skip_adverbials(view_, table_, phrase->last, limit_).next) && !view_.is(hit_.head, "told")) {
      return at;
    }
    opening_.content.addressee = phrase;
    return skip(phrase->last);
  }

  std::optional<Opening> noun_content(std::size_t at) {
    if (hit_.source && hit_.source->first > hit_.head) { at = hit_.source->last; }
    if (view_.is(at, "that")) { return take(at + 1, Start::kClause, "noun-that", 0.6); }
    if (view_.is(at, "to")) { return take(at, Start::kInfinitive, "noun-to", 0.5); }
    return take(at + 1, Start::kObject, "noun-of", 0.4);
  }

  /// "According to N, S": the rest of the sentence.
  std::optional<Opening> according_content(std::size_t at) {
    if (hit_.head != 0 && !view_.is_any(hit_.head - 1, {"but", "and"})) { return std::nullopt; }
    while (at < limit_ && !view_.is_comma(at)) { ++at; }
    if (at + 1 >= limit_) { return std::nullopt; }
    return take(at + 1, Start::kClause, "after-according-to", 0.9);
  }

  /// "She said, after the vote, S": only where nothing stands before that could be the content.
  std::optional<Opening> behind_comma(std::size_t at) {
    const bool begins = hit_.first() == 0 && has(Frame::kClause) && hit_.voice == Voice::kFinite;
    if (!begins || begins_participle(at + 1) || is_relative(view_, at + 1)) { return std::nullopt; }
    return take(at + 1, Start::kClause, "comma-clause", 0.7);
  }

  /// "criticized by N as N".
  std::optional<Opening> passive_content(std::size_t at) {
    if (view_.is(at, "as")) { return take(at + 1, Start::kObject, "passive-as", 0.6); }
    if (has(Frame::kAddressee)) {
      opening_.content.addressee = hit_.hearer;
      return bare_clause(at);
    }
    return std::nullopt;
  }

  /// A content behind "that", a colon or an opening quotation mark.
  std::optional<Opening> marked_clause(std::size_t at) {
    if (view_.is(at, ":")) { return take(at + 1, Start::kClause, "colon", 0.9); }
    if (view_.is_comma(at) && opens_quote(at + 1)) { return take(at + 1, Start::kClause, "comma-quote", 0.9); }
    const bool quotes = has(Frame::kQuote) || has(Frame::kClause);
    if (quotes && opens_quote(at)) { return take(at, Start::kClause, "quote-after", 0.8); }
    if (!has(Frame::kClause) && !has(Frame::kAddressee) && !has(Frame::kThat)) { return std::nullopt; }
    const auto that = find_that(at);
    if (!that) { return std::nullopt; }
    return take(*that + 1, Start::kClause, "that-clause", 0.9);
  }

  /// "said at a press conference in Paris that": the complementizer, where only adverbials come before.
  [[nodiscard]] std::optional<std::size_t> find_that(std::size_t at) const {
    const std::size_t last = std::min(limit_, at + kMostBeforeThat);
    const bool takes_object = has(Frame::kObject) || has(Frame::kAs) || has(Frame::kOf);
    for (std::size_t here = at; here < last; ++here) {
      if (view_.is(here, "that") && !is_subject(here, here == at && !takes_object)) {
        if (here > at && view_.is_any(here - 1, {"so", "such"})) { return std::nullopt; }
        const bool direct = here == at || view_.is_comma(here - 1) || !takes_object;
        const bool of_reports = here > 0 && table_.noun(view_.lemma(here - 1)) != nullptr;
        if (direct || of_reports) { return here; }
        return std::nullopt;
      }
      if (view_.is_comma(here) && is_relative(view_, here + 1)) {
        here = insertion_end(here, last);
        continue;
      }
      if (view_.is_finite(here) || view_.is_quote_mark(here) || view_.is_any(here, {";", ":"})) { return std::nullopt; }
      if (view_.is_comma(here) && begins_participle(here + 1)) { return std::nullopt; }
    }
    return std::nullopt;
  }

  /// "said that was": the word is a subject, not a conjunction. Right behind a verb that takes a clause
  /// only forms of "be" show that.
  [[nodiscard]] bool is_subject(std::size_t that, bool expected) const {
    if (expected) {
      return view_.is_any(that + 1, {"was", "is", "'s", "would", "were", "has", "have", "had", "will", "could"});
    }
    return view_.is_finite(that + 1) || view_.is_upos(that + 1, {Upos::kVerb, Upos::kAux});
  }

  /// The last position of "told Bush, who had visited Jordan, that" before "that".
  [[nodiscard]] std::size_t insertion_end(std::size_t comma, std::size_t last) const {
    std::size_t at = comma + 1;
    while (at < last && !view_.is_comma(at)) { ++at; }
    return at;
  }

  [[nodiscard]] bool begins_participle(std::size_t at) const {
    while (view_.upos(at) == Upos::kAdv) { ++at; }
    return view_.is_any(at, {"and", "but"}) || (view_.group(at) != nullptr && !view_.is_finite(at));
  }

  std::optional<Opening> question(std::size_t at) {
    const bool word = view_.is_any(at, {"whether", "if", "why", "how", "what", "who", "when", "where"});
    if (word && (has(Frame::kAsk) || has(Frame::kClause) || has(Frame::kAddressee))) {
      return take(at, Start::kClause, "question", 0.6);
    }
    if (!has(Frame::kAsk)) { return std::nullopt; }
    const auto phrase = phrase_from(view_, at, limit_);
    if (phrase && view_.is(phrase->last, "to") && view_.group(phrase->last) != nullptr) {
      opening_.content.act = Act::kDemand;
      return take(at, Start::kObject, "asked-to", 0.7);
    }
    return std::nullopt;
  }

  std::optional<Opening> infinitive_content(std::size_t at) {
    const bool marked = view_.is_any(at, {"to", "not"}) && view_.group(at) != nullptr && view_.group(at)->infinitive;
    if (marked && (has(Frame::kTo) || opening_.content.addressee)) {
      if (opening_.content.addressee) { opening_.content.act = Act::kDemand; }
      return take(at, Start::kInfinitive, "infinitive", 0.8);
    }
    if (has(Frame::kWant)) {
      const auto phrase = phrase_from(view_, at, limit_);
      if (phrase && view_.is(phrase->last, "to")) { return take(at, Start::kObject, "wants-to", 0.5); }
    }
    return std::nullopt;
  }

  /// A clause without "that": a phrase and a finite verb before the next comma.
  std::optional<Opening> bare_clause(std::size_t at) {
    const bool clausal = has(Frame::kClause) || (has(Frame::kAddressee) && opening_.content.addressee);
    if (!clausal || !may_begin_clause(at)) { return std::nullopt; }
    const auto phrase = phrase_from(view_, at, limit_);
    if (phrase && view_.is_finite(skip_adverbials(view_, table_, phrase->last, limit_).next)) {
      return take(at, Start::kClause, "bare-clause", 0.85);
    }
    if (has(Frame::kObject) || has(Frame::kAs) || has(Frame::kSmall)) { return std::nullopt; }
    if (view_.is_any(at, {"with", "by", "to", "for", "against"})) { return std::nullopt; }
    for (std::size_t here = at; here < limit_; ++here) {
      if (view_.is_finite(here)) { return take(at, Start::kClause, "bare-clause", 0.75); }
      if (view_.is(here, ";")) { break; }
    }
    return untensed_clause(at);
  }

  /// "said the two raised funds": the tags give no tense, but a phrase and a verb stand there.
  std::optional<Opening> untensed_clause(std::size_t at) {
    const auto subject = phrase_from(view_, at, limit_);
    if (!subject) { return std::nullopt; }
    const VerbGroup* verb = view_.group(subject->last);
    if (verb == nullptr || verb->infinitive || view_.token(subject->last).verb_form == VerbForm::kGerund) {
      return std::nullopt;
    }
    return take(at, Start::kClause, "untensed-clause", 0.6);
  }

  [[nodiscard]] bool may_begin_clause(std::size_t at) const {
    return !view_.is_upos(at, {Upos::kPunct, Upos::kCconj}) || view_.is_quote_mark(at);
  }

  std::optional<Opening> object_content(std::size_t at) {
    const bool gerund = view_.group(at) != nullptr && view_.token(at).verb_form == VerbForm::kGerund;
    if (gerund && (has(Frame::kGerund) || has(Frame::kObject))) { return take(at, Start::kObject, "gerund", 0.7); }
    if (const auto gap = behind_gap(at)) { return gap; }
    const bool participle = view_.upos(at) == Upos::kVerb && begins_phrase(view_, at + 1) && !view_.is_finite(at + 1);
    if (!begins_phrase(view_, at) && !opens_quote(at) && !participle) { return std::nullopt; }
    if (has(Frame::kObject)) { return take(at, Start::kObject, "object", 0.6); }
    const auto phrase = phrase_from(view_, at, limit_);
    if (!phrase) { return std::nullopt; }
    if (has(Frame::kOf) && view_.is_any(phrase->last, {"of", "over"})) { return take(at, Start::kObject, "of", 0.7); }
    if (has(Frame::kOf) && finds_of(at)) { return take(at, Start::kObject, "of", 0.6); }
    if (has(Frame::kAs) && finds_as(phrase->last)) { return take(at, Start::kObject, "as", 0.7); }
    if (has(Frame::kSmall) && predicates(*phrase)) { return take(at, Start::kObject, "small-clause", 0.5); }
    return std::nullopt;
  }

  /// "which it described as N", "whom he accused of N", "what it called N": the object stands before.
  std::optional<Opening> behind_gap(std::size_t at) {
    if (has(Frame::kAs) && view_.is(at, "as")) { return take(at + 1, Start::kObject, "as", 0.6); }
    const bool relative = hit_.source && hit_.source->first > 0 && is_relative(view_, hit_.source->first - 1);
    if (!relative) { return std::nullopt; }
    if (has(Frame::kOf) && view_.is(at, "of")) { return take(at + 1, Start::kObject, "of", 0.6); }
    if (has(Frame::kObject) && view_.is(at, "for")) { return take(at + 1, Start::kObject, "for", 0.5); }
    const bool predicate = begins_phrase(view_, at) || opens_quote(at);
    if (has(Frame::kSmall) && predicate) { return take(at, Start::kObject, "small-clause", 0.5); }
    return std::nullopt;
  }

  [[nodiscard]] bool finds_of(std::size_t at) const {
    constexpr std::size_t kMostBeforeOf = 30;
    const std::size_t last = std::min(limit_, at + kMostBeforeOf);
    while (at < last && !view_.is(at, "of")) { ++at; }
    return at < last;
  }

  [[nodiscard]] bool finds_as(std::size_t at) const {
    constexpr std::size_t kMostBeforeAs = 20;
    const std::size_t last = std::min(limit_, at + kMostBeforeAs);
    for (; at < last && !view_.is_finite(at) && !view_.is_comma(at); ++at) {
      if (view_.is(at, "as")) { return true; }
    }
    return false;
  }

  /// "called it a mistake", "called the talks "useful"": something follows the phrase that says what it is.
  [[nodiscard]] bool predicates(Range phrase) const {
    const std::size_t next = phrase.last;
    return next < limit_ && (opens_quote(next) || view_.is_upos(next, {Upos::kDet, Upos::kAdj}) ||
                             (is_personal_pronoun(view_, phrase.first) && begins_phrase(view_, next)));
  }

  const SentenceView& view_;
  const CueTable& table_;
  const Hit& hit_;
  std::size_t limit_;
  Opening opening_;
};

}  // namespace

std::optional<Opening> open_content(const SentenceView& view, const CueTable& table, const Hit& hit,
                                    std::size_t limit) {
  return Opener(view, table, hit, limit).open();
}

}  // namespace chancery::statements

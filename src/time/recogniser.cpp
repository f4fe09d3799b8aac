// SPDX-License-Identifier: Apache-2.0
#include "time/recogniser.h"

#include <algorithm>
#include <string>
#include <utility>

#include "time/grammar/vetoes.h"
#include "time/verb_view.h"

namespace chancery::time {
namespace {

/// Is the word before the expression of this class ("by", "in")?
bool stands_before(Pieces pieces, std::size_t first, Slot slot) {
  return first > 0 && has_class(pieces, first - 1, slot);
}

/// May these two stand together as one expression: "noon Thursday", "Friday, Oct. 13"?
std::string_view join_rule(const Meaning& left, const Meaning& right) {
  const bool day =
      right.kind == Kind::kWeekday || right.kind == Kind::kDeictic || (right.kind == Kind::kCalendar && right.from.day);
  if (left.kind == Kind::kClock && day && !right.hour) { return "join-clock-day"; }
  const bool dated = right.kind == Kind::kCalendar && right.from.day && !right.weekday;
  return left.kind == Kind::kWeekday && dated ? "join-weekday-date" : "";
}

Meaning joined(const Meaning& left, const Meaning& right) {
  Meaning meaning = right;
  if (left.kind == Kind::kClock) {
    meaning.hour = left.hour;
    meaning.minute = left.minute;
    meaning.afternoon = left.afternoon;
    meaning.zone = left.zone;
    if (meaning.part.empty()) { meaning.part = left.part; }
  } else {
    meaning.weekday = left.weekday;
    if (meaning.part.empty()) { meaning.part = left.part; }
  }
  return meaning;
}

/// One sentence or dateline.
class Scan {
 public:
  Scan(const Lexicon& lexicon, const Grammar& grammar, Document& document, std::vector<Found>& found)
      : lexicon_(lexicon), grammar_(grammar), document_(document), found_(found) {}

  void run(Span span, std::optional<SentenceId> sentence) {
    cut_pieces(document_.text(), span, lexicon_, pieces_);
    last_end_ = 0;
    for (std::size_t at = 0; at < pieces_.size();) {
      const auto match = longest_at(at);
      if (!match) {
        ++at;
        continue;
      }
      take(*match, sentence);
      at = match->last;
    }
  }

  /// Takes back the months that are persons in a report that speaks of such a one.
  void drop_names() {
    if (!name_seen_) { return; }
    std::erase_if(found_, [&](const Found& one) {
      if (one.maybe_name) { drop(one.span, kMonthName, "a person of this name is in the report"); }
      return one.maybe_name;
    });
  }

 private:
  void drop(Span span, std::string_view rule, std::string_view reason) {
    document_.add(Dropped{.stage = "time", .span = span, .rule = std::string(rule), .reason = std::string(reason)});
  }

  /// The best match at `at`; where that begins later, for its context, a longer one may begin there.
  std::optional<Match> longest_at(std::size_t at) const {
    auto match = grammar_.match(pieces_, at);
    if (match && match->first > at) {
      auto inner = grammar_.match(pieces_, match->first);
      if (inner && inner->last > match->last) { return inner; }
    }
    return match;
  }

  void take(const Match& match, std::optional<SentenceId> sentence) {
    const Pattern& pattern = grammar_.pattern(match.pattern);
    const Span span = span_of(match.first, match.last);
    if (const Veto why = veto(pieces_, match, pattern); !why.rule.empty()) {
      name_seen_ = name_seen_ || why.rule == kMonthName;
      drop(span, why.rule, why.reason);
      return;
    }
    if (match.gap.end == 0 && join_to_last(match, span)) { return; }
    note_order(pattern, match.meaning, span);
    Found one{.span = span, .meaning = match.meaning, .rule = pattern.name, .sentence = sentence};
    const VerbView view =
        sentence ? view_of_verb(document_, *sentence, pieces_, match.first, match.last) : VerbView::kUnknown;
    one.future = view == VerbView::kFuture;
    one.past = view == VerbView::kPast || view == VerbView::kDone;
    one.done = view == VerbView::kDone;
    one.by = stands_before(pieces_, match.first, Slot::kLimit);
    one.after_lead = stands_before(pieces_, match.first, Slot::kTimeLead);
    one.maybe_name = may_be_name(pieces_, match, pattern);
    last_end_ = match.last;
    if (match.gap.end == 0) {
      found_.push_back(one);
      return;
    }
    one.end = End::kFirst;
    one.span = span_of(match.first, match.gap.begin);
    found_.push_back(one);
    one.end = End::kSecond;
    one.span = span_of(match.gap.end, match.last);
    found_.push_back(one);
  }

  /// The text of pieces [first, last).
  [[nodiscard]] Span span_of(std::size_t first, std::size_t last) const {
    return {pieces_[first].span.begin, pieces_[last - 1].span.end};
  }

  /// A date in figures that could be read with the day first as well.
  void note_order(const Pattern& pattern, const Meaning& meaning, Span span) {
    constexpr int kMonthsOfYear = 12;
    if (pattern.name != "slash-month-day-year" || meaning.from.day > kMonthsOfYear) { return; }
    document_.add(
        Diagnostic{.code = "date-order-assumed",
                   .message = "\"" + std::string(document_.text_of(span)) + "\" was read with the month first.",
                   .span = span});
  }

  /// Joins the match to the expression that ends just before it, if any.
  bool join_to_last(const Match& match, Span span) {
    if (last_end_ == 0) { return false; }
    const bool comma = match.first == last_end_ + 1 && pieces_[last_end_].mark == ',';
    if (match.first != last_end_ && !comma) { return false; }
    const std::string_view rule = join_rule(found_.back().meaning, match.meaning);
    if (rule.empty()) { return false; }
    found_.back().span = cover(found_.back().span, span);
    found_.back().meaning = joined(found_.back().meaning, match.meaning);
    found_.back().rule = rule;
    last_end_ = match.last;
    return true;
  }

  const Lexicon& lexicon_;
  const Grammar& grammar_;
  Document& document_;
  std::vector<Found>& found_;
  std::vector<Piece> pieces_;
  bool name_seen_ = false;    ///< a person with the name of a month
  std::size_t last_end_ = 0;  ///< piece after the last expression of this sentence; 0 = none yet
};

}  // namespace

Result<Recogniser> Recogniser::load(const base::TableFile& tables) {
  auto lexicon = Lexicon::load(tables);
  if (!lexicon) { return std::unexpected(lexicon.error()); }
  auto grammar = Grammar::load(tables, *lexicon);
  if (!grammar) { return std::unexpected(grammar.error()); }
  return Recogniser(std::move(*lexicon), std::move(*grammar));
}

std::vector<Found> Recogniser::find(Document& document) const {
  std::vector<Found> found;
  if (document.sentences().empty()) { return found; }  // a language that is not read: its dateline is not either
  Scan scan(lexicon_, grammar_, document, found);
  for (const Segment& segment : document.segments()) {
    if (segment.kind == SegmentKind::kDateline) { scan.run(segment.span, std::nullopt); }
  }
  for (std::uint32_t i = 0; i < document.sentences().size(); ++i) {
    scan.run(document.sentences()[i].span, SentenceId{i});
  }
  scan.drop_names();
  std::ranges::sort(found, {}, &Found::span);
  return found;
}

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
#include "language/segments/segments.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "language/characters.h"
#include "language/segments/layout.h"
#include "language/segments/shape.h"
#include "language/segments/tail.h"

namespace chancery::language {
namespace {

constexpr std::uint32_t kLongestHeadline = 14;  // words; longer lines without a stop are cut-off sentences
constexpr std::uint32_t kLongestCrosshead = 8;
constexpr std::size_t kDatelineReach = 3;  // paragraphs of the body in which a dateline may stand

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_blank(peek(text, at).code)) { at += peek(text, at).size; }
  return at;
}

std::uint32_t skip_blanks_back(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  while (at > begin && is_blank(base::character_before(text, at).code)) { at -= base::character_before(text, at).size; }
  return at;
}

/// Divides one text.
class Dividing {
 public:
  Dividing(std::string_view text, std::string_view title, const Datelines& datelines, const Desk& desk)
      : text_(text), title_(base::trim(title)), datelines_(datelines), desk_(desk) {}

  std::vector<Piece> run() {
    for (const Paragraph& one : find_paragraphs(text_)) {
      const Shape shape = shape_of(text_, one.span);
      paragraphs_.push_back(
          {one.span, one.blank_before, shape, desk_.is_site_line(one.span.in(text_), shape), std::nullopt});
    }
    find_body();
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) { paragraphs_[i].desk = desk_kind(i); }
    tail_ = std::max(first_body_ + 1, find_tail(text_, paragraphs_));
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) { divide(i); }
    return std::move(pieces_);
  }

 private:
  /// The first and last paragraphs of running text. Where there is none, all is body.
  void find_body() {
    const auto is_body = [&](const ShapedParagraph& one) {
      if (is_title(one.span)) { return false; }
      return (one.shape.is_told() && !is_in_brackets(one.span) && !is_navigation(one.span.in(text_), one.shape)) ||
             datelines_.find(text_, one.span, true).has_value();
    };
    const auto first = std::ranges::find_if(paragraphs_, is_body);
    first_body_ = first == paragraphs_.end() ? 0 : static_cast<std::size_t>(first - paragraphs_.begin());
    last_body_ = first_body_;
    for (std::size_t i = first_body_; i < paragraphs_.size(); ++i) {
      const ShapedParagraph& one = paragraphs_[i];
      if (one.shape.is_told() && !one.shape.is_foreign() && !one.site && !is_in_brackets(one.span)) { last_body_ = i; }
    }
  }

  /// The title beside the text, said again as its first line.
  [[nodiscard]] bool is_title(Span span) const {
    return !title_.empty() && span.in(text_) == title_ && paragraphs_.size() > 1;
  }

  [[nodiscard]] bool is_in_brackets(Span span) const { return text_[span.begin] == '(' || text_[span.begin] == '['; }

  [[nodiscard]] Place place_of(std::size_t i) const {
    if (i < first_body_) { return Place::kHead; }
    return i > last_body_ ? Place::kTail : Place::kMiddle;
  }

  /// The kind of a paragraph that is all a desk's: the first bracket's, where it is made of brackets.
  [[nodiscard]] std::optional<SegmentKind> desk_kind(std::size_t i) const {
    const ShapedParagraph& one = paragraphs_[i];
    if (paragraphs_.size() == 1) { return std::nullopt; }
    if (is_in_brackets(one.span)) {
      const auto brackets = desk_.brackets(text_, one.span, place_of(i));
      if (!brackets.empty()) { return brackets.front().kind; }
    }
    if (one.shape.is_told() && place_of(i) != Place::kTail && i != last_body_) { return std::nullopt; }
    return desk_.line_kind(text_, one.span, one.shape, i == last_body_ && i > first_body_ ? Place::kTail : place_of(i));
  }

  void add(SegmentKind kind, std::uint32_t begin, std::uint32_t end, std::size_t paragraph) {
    begin = skip_blanks(text_, begin, end);
    end = skip_blanks_back(text_, begin, end);
    if (begin < end) { pieces_.push_back({{kind, {begin, end}}, static_cast<std::uint32_t>(paragraph)}); }
  }

  void add(SegmentKind kind, Span span, std::size_t paragraph) { add(kind, span.begin, span.end, paragraph); }

  void divide(std::size_t i) {
    const ShapedParagraph& one = paragraphs_[i];
    if (is_in_brackets(one.span) && one.desk) {
      const auto brackets = desk_.brackets(text_, one.span, place_of(i));
      for (const Desk::Bracket& bracket : brackets) { add(bracket.kind.value_or(SegmentKind::kNote), bracket.span, i); }
      if (!brackets.empty()) { return; }
    }
    if (one.desk) {
      add(*one.desk, one.span, i);
    } else if (i >= tail_) {
      add(SegmentKind::kJunk, one.span, i);
    } else if (i < first_body_) {
      add(head_kind(i), one.span, i);
    } else if (is_crosshead(i)) {
      add(SegmentKind::kHeadline, one.span, i);
    } else {
      divide_body(i);
    }
  }

  [[nodiscard]] SegmentKind head_kind(std::size_t i) const {
    const ShapedParagraph& one = paragraphs_[i];
    if (is_title(one.span)) { return SegmentKind::kHeadline; }
    if (is_byline(text_, one.span, one.shape)) { return SegmentKind::kByline; }
    if (datelines_.is_date(text_, one.span)) { return SegmentKind::kDateline; }
    if (one.shape.is_foreign() && !paragraphs_[first_body_].shape.is_foreign()) { return SegmentKind::kJunk; }
    if (is_navigation(one.span.in(text_), one.shape)) { return SegmentKind::kJunk; }
    const bool goes_on = paragraphs_[i + 1].shape.begins_low;
    return one.shape.words <= kLongestHeadline && !one.shape.stops && !goes_on ? SegmentKind::kHeadline
                                                                               : SegmentKind::kBody;
  }

  /// A short line without a stop between paragraphs of running text.
  [[nodiscard]] bool is_crosshead(std::size_t i) const {
    const Shape& shape = paragraphs_[i].shape;
    if (i == first_body_ || i >= last_body_ || shape.stops || shape.words == 0 || shape.bullet) { return false; }
    const bool between = paragraphs_[i - 1].shape.stops && paragraphs_[i + 1].shape.is_told();
    return shape.words <= kLongestCrosshead && between && !shape.begins_low &&
           (shape.is_capitals() || shape.digits == 0);
  }

  void divide_body(std::size_t i) {
    const ShapedParagraph& one = paragraphs_[i];
    Span body = one.span;
    if (const auto note = i == first_body_ ? desk_.leading_note(text_, body) : std::nullopt) {
      add(SegmentKind::kNote, *note, i);
      body.begin = skip_blanks(text_, note->end, body.end);
    }
    if (const auto picture = i == first_body_ ? desk_.leading_picture(text_, body) : std::nullopt) {
      add(SegmentKind::kCaption, picture->caption, i);
      add(SegmentKind::kCredit, picture->credit, i);
      body.begin = picture->credit.end;
    }
    if (const auto dateline = dateline_at(i, body)) {
      add(SegmentKind::kDateline, *dateline, i);
      body.begin = dateline->end;
      dateline_found_ = true;
    }
    const auto brackets = desk_.trailing(text_, body, i >= last_body_);
    if (!brackets.empty()) { body.end = brackets.front().span.begin; }
    add(SegmentKind::kBody, body, i);
    for (const Desk::Bracket& bracket : brackets) { add(*bracket.kind, bracket.span, i); }
  }

  [[nodiscard]] std::optional<Span> dateline_at(std::size_t i, Span body) const {
    if (dateline_found_ || i >= first_body_ + kDatelineReach || body.empty()) { return std::nullopt; }
    return datelines_.find(text_, body, i > first_body_);
  }

  std::string_view text_;
  std::string_view title_;
  const Datelines& datelines_;
  const Desk& desk_;
  std::vector<ShapedParagraph> paragraphs_;
  std::vector<Piece> pieces_;
  std::size_t first_body_ = 0;
  std::size_t last_body_ = 0;
  std::size_t tail_ = 0;
  bool dateline_found_ = false;
};

}  // namespace

Result<Segmenter> Segmenter::load(const base::TableFile& tables) {
  auto datelines = Datelines::load(tables);
  if (!datelines) { return std::unexpected(datelines.error()); }
  auto desk = Desk::load(tables);
  if (!desk) { return std::unexpected(desk.error()); }
  return Segmenter(std::move(*datelines), std::move(*desk));
}

std::vector<Piece> Segmenter::divide(std::string_view text, std::string_view title) const {
  return Dividing(text, title, datelines_, desk_).run();
}

}  // namespace chancery::language

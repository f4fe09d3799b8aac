// SPDX-License-Identifier: Apache-2.0
#include "language/segments/tail.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "language/characters.h"

namespace chancery::language {
namespace {

constexpr int kStrong = 30;
constexpr int kSure = 10;             // what the sum must reach
constexpr int kHeadlineLine = 4;      // three of them make a tail
constexpr int kSentenceCaseLine = 3;  // of lines without capitals it takes four
constexpr std::uint32_t kFewestInSentenceCase = 5;
constexpr int kList = -15;
constexpr std::uint32_t kFewWords = 5;
constexpr std::uint32_t kLongestHeadline = 20;
constexpr std::size_t kLongestPrefix = 40;
constexpr std::size_t kRepeats = 3;

/// The part before the first colon, if it is short.
std::string_view prefix_of(std::string_view line) {
  for (std::size_t at = 0; at < std::min(line.size(), kLongestPrefix); at += peek(line, at).size) {
    const char32_t code = peek(line, at).code;
    if (code == U':' || code == U'\uFF1A') { return line.substr(0, at); }
  }
  return {};
}

class Weighing {
 public:
  Weighing(std::string_view text, std::span<const ShapedParagraph> paragraphs)
      : text_(text), paragraphs_(paragraphs), main_is_latin_(latin_is_main()) {
    find_lists();
    for (const ShapedParagraph& one : paragraphs_) {
      const std::string_view prefix = prefix_of(one.span.in(text_));
      if (!prefix.empty() && !one.shape.stops) { ++prefixes_[prefix]; }
    }
  }

  [[nodiscard]] std::size_t run() const {
    if (paragraphs_.empty()) { return 0; }
    int sum = 0;
    bool strong = false;
    int best = kSure - 1;
    std::size_t tail = paragraphs_.size();
    for (std::size_t i = paragraphs_.size() - 1; i > 0 && !ends_tail(i); --i) {
      const int own = weight(i);
      strong = strong || own >= kStrong;
      // Where the tail is beyond doubt, a line without a stop above it is more of the same.
      sum += strong && !paragraphs_[i].shape.stops && own > kList ? std::max(own, 1) : own;
      if (sum > best || (sum == best && own > 0)) {
        best = sum;
        tail = i;
      }
    }
    return tail;
  }

 private:
  /// Told by the running text; where there is none, by all of it.
  [[nodiscard]] bool latin_is_main() const {
    std::uint64_t latin = 0;
    std::uint64_t letters = 0;
    for (const bool all : {false, true}) {
      for (const ShapedParagraph& one : paragraphs_) {
        if (!all && !one.shape.is_told()) { continue; }
        latin += one.shape.latin;
        letters += one.shape.letters;
      }
      if (letters > 0) { break; }
    }
    return latin * 2 >= letters;
  }

  [[nodiscard]] bool is_foreign(const Shape& shape) const { return main_is_latin_ && shape.is_foreign(); }

  /// Running text of the report: no tail reaches over it.
  [[nodiscard]] bool ends_tail(std::size_t i) const {
    const ShapedParagraph& one = paragraphs_[i];
    return !one.desk && !one.site && one.shape.is_told() && !is_foreign(one.shape) && !repeats_prefix(i) &&
           !is_navigation(one.span.in(text_), one.shape);
  }

  [[nodiscard]] int weight(std::size_t i) const {
    const ShapedParagraph& one = paragraphs_[i];
    const Shape& shape = one.shape;
    if (one.desk) { return 0; }
    if (one.site) { return kSure; }
    if (is_foreign(shape) || repeats_prefix(i)) { return kStrong; }
    if (is_navigation(one.span.in(text_), shape)) { return kSure; }
    if (shape.stops) { return -kSure; }
    if (is_in_list(i)) { return kList; }
    if (shape.words <= kFewWords) { return is_alone(i) ? kSure : 0; }
    return headline_weight(shape);
  }

  /// "Sports news:Germany beat Canada": the same prefix on several lines, then a headline.
  [[nodiscard]] bool repeats_prefix(std::size_t i) const {
    const ShapedParagraph& one = paragraphs_[i];
    const std::string_view line = one.span.in(text_);
    const std::string_view prefix = prefix_of(line);
    const auto found = prefixes_.find(prefix);
    if (prefix.empty() || one.shape.stops || found == prefixes_.end() || found->second < kRepeats) { return false; }
    const std::string_view rest = base::trim(line.substr(prefix.size() + peek(line, prefix.size()).size));
    const Shape shape = shape_of(rest, {0, static_cast<std::uint32_t>(rest.size())});
    const bool headline = shape.words > kFewWords && base::is_upper(peek(rest, 0).code) && shape.commas < 2;
    return shape.is_foreign() || headline;
  }

  /// A list that belongs to the report: announced by a colon, with bullets, or full of figures and names.
  [[nodiscard]] bool is_in_list(std::size_t i) const {
    const Shape& shape = paragraphs_[i].shape;
    if (shape.bullet || shape.commas * 4 > shape.words || shape.digits * 5 > shape.letters) { return true; }
    return announced_[i];
  }

  /// Of each paragraph: is the last one before it that stops, with nothing foreign in between, a colon's?
  void find_lists() {
    announced_.resize(paragraphs_.size());
    for (std::size_t i = 1; i < paragraphs_.size(); ++i) {
      const ShapedParagraph& before = paragraphs_[i - 1];
      if (before.shape.stops) {
        announced_[i] = text_.substr(0, before.span.end).ends_with(':');
      } else {
        announced_[i] = !is_foreign(before.shape) && !before.desk && announced_[i - 1];
      }
    }
  }

  /// The paragraph before it is running text, a desk's line, or itself for the tail.
  [[nodiscard]] bool is_alone(std::size_t i) const {
    const ShapedParagraph& before = paragraphs_[i - 1];
    return before.desk || before.shape.stops || before.shape.is_told() || is_foreign(before.shape);
  }

  /// A line that could be the headline of something else: what it speaks for the tail.
  [[nodiscard]] static int headline_weight(const Shape& shape) {
    const bool line =
        shape.words <= kLongestHeadline && !shape.has_brackets && !shape.begins_low && shape.long_words >= 2;
    if (!line) { return shape.has_brackets ? 0 : -kHeadlineLine; }
    if (shape.is_title_case()) { return kHeadlineLine; }
    return shape.words >= kFewestInSentenceCase && !shape.has_colon ? kSentenceCaseLine : 0;
  }

  std::string_view text_;
  std::span<const ShapedParagraph> paragraphs_;
  std::unordered_map<std::string_view, std::size_t> prefixes_;
  bool main_is_latin_;
  std::vector<bool> announced_;  // by paragraph: a list that a colon announces may hold it
};

}  // namespace

bool is_navigation(std::string_view line, const Shape& shape) {
  constexpr std::uint32_t kMostWords = 14;
  const bool small = shape.words >= 2 && shape.words <= kMostWords && shape.stops;
  return small && shape.long_words >= 2 && shape.long_capitalised == shape.long_words && !line.contains('"') &&
         !line.contains("\u201D") && std::ranges::count(line, '.') >= 2;
}

std::size_t find_tail(std::string_view text, std::span<const ShapedParagraph> paragraphs) {
  return Weighing(text, paragraphs).run();
}

}  // namespace chancery::language

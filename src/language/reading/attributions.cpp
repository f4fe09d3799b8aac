// SPDX-License-Identifier: Apache-2.0
#include "language/reading/attributions.h"

#include <algorithm>

namespace chancery::language {
namespace {

enum Pointer : std::size_t { kSourceBegin, kSourceEnd, kContentBegin, kContentEnd };

/// One sentence; `kept` says of each word whether it is still content.
class Decoding {
 public:
  explicit Decoding(const AttributionScores& scores) : scores_(scores), words_(scores.marks.size()) {}

  [[nodiscard]] std::vector<WordAttribution> run() {
    std::vector<WordAttribution> out;
    std::vector<bool> covered(words_, false);
    for (const TaggedSpan& cue : scores_.cues) {
      std::optional<PointedRange> content;
      out.push_back(attribution_of(cue, content));
      const WordAttribution& row = out.back();
      mark(covered, cue.words);
      if (row.source) { mark(covered, *row.source); }
      if (content) { mark(covered, content->words); }
    }
    for (const TaggedSpan& content : scores_.contents) {
      const auto begin = covered.begin() + static_cast<std::ptrdiff_t>(content.words.first);
      const auto end = covered.begin() + static_cast<std::ptrdiff_t>(content.words.last);
      if (std::find(begin, end, true) != end || only_marks(content.words)) { continue; }
      out.push_back({.content = {content.words}, .score = content.score});
    }
    return out;
  }

 private:
  static void mark(std::vector<bool>& words, WordRange range, bool as = true) {
    for (std::size_t i = range.first; i < range.last; ++i) { words[i] = as; }
  }

  [[nodiscard]] std::span<const float> row(Pointer pointer, std::size_t cue) const {
    const std::size_t columns = words_ + 1;
    return scores_.pointers.subspan((pointer * words_ + cue) * columns, columns);
  }

  [[nodiscard]] bool only_marks(WordRange range) const {
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (!scores_.marks[i]) { return false; }
    }
    return true;
  }

  [[nodiscard]] WordAttribution attribution_of(const TaggedSpan& cue, std::optional<PointedRange>& content) const {
    const std::size_t word = cue.words.last - 1;  // it stands for the cue
    WordAttribution out{.cue = cue.words, .score = cue.score};
    for (std::size_t i = cue.words.first; i < cue.words.last && !scores_.saying.empty(); ++i) {
      out.saying = std::max(out.saying, scores_.saying[i]);
    }
    auto source = decode_range(row(kSourceBegin, word), row(kSourceEnd, word));
    if (source) { out.source = beside(source->words, cue.words); }
    content = decode_range(row(kContentBegin, word), row(kContentEnd, word));
    if (!content) { return out; }
    out.content = pieces(content->words, out);
    if (out.content.empty() && out.source && source->score < content->score) {
      // The source has taken all of the content, and is less sure: it is somewhere else, or nowhere.
      source = decode_range(row(kSourceBegin, word), row(kSourceEnd, word), content->words);
      out.source = source ? beside(source->words, cue.words) : std::nullopt;
      out.content = pieces(content->words, out);
    }
    if (!out.content.empty()) { out.score = std::min(out.score, content->score); }
    return out;
  }

  /// The longer part of a range that is left when the words of the cue are taken out.
  [[nodiscard]] std::optional<WordRange> beside(WordRange range, WordRange cue) const {
    if (range.overlaps(cue)) {
      const WordRange left{range.first, std::max(range.first, cue.first)};
      const WordRange right{std::min(range.last, cue.last), range.last};
      range = right.last - right.first > left.last - left.first ? right : left;
    }
    if (range.empty() || only_marks(range)) { return std::nullopt; }
    return range;
  }

  /// The content without cue and source, and without what hangs on them: words beside a cut that are
  /// tagged as no content ("..., the minister said |in Oslo on Monday|, ...") and the marks there.
  [[nodiscard]] std::vector<WordRange> pieces(WordRange whole, const WordAttribution& row) const {
    std::vector<bool> kept(words_, false);
    mark(kept, whole);
    mark(kept, *row.cue, false);
    if (row.source) { mark(kept, *row.source, false); }
    std::vector<WordRange> out;
    for (std::size_t first = whole.first; first < whole.last;) {
      if (!kept[first]) {
        ++first;
        continue;
      }
      std::size_t last = first;
      while (last < whole.last && kept[last]) { ++last; }
      const WordRange piece = trimmed({first, last}, whole);
      if (!piece.empty() && !only_marks(piece)) { out.push_back(piece); }
      first = last;
    }
    return out;
  }

  [[nodiscard]] WordRange trimmed(WordRange piece, WordRange whole) const {
    const std::size_t end = piece.last;
    if (piece.first != whole.first) {
      while (piece.first < end && is_no_content(piece.first)) { ++piece.first; }
    }
    if (end != whole.last) {
      while (piece.last > piece.first && is_no_content(piece.last - 1)) { --piece.last; }
    }
    return piece;
  }

  [[nodiscard]] bool is_no_content(std::size_t word) const {
    constexpr float kLikely = 0.5F;
    return !scores_.outside.empty() && scores_.outside[word] > kLikely;
  }

  const AttributionScores& scores_;
  std::size_t words_;
};

}  // namespace

std::optional<PointedRange> decode_range(std::span<const float> begins, std::span<const float> ends, WordRange except) {
  const std::vector<float> begin = probabilities(begins);
  const std::vector<float> end = probabilities(ends);
  std::size_t likeliest_begin = 0;  // column; 0: none yet
  PointedRange best;
  float best_product = begin[0] * end[0];
  bool found = false;
  for (std::size_t column = 1; column < end.size(); ++column) {
    if (except.contains(column - 1)) {
      likeliest_begin = 0;
      continue;
    }
    if (likeliest_begin == 0 || begin[column] > begin[likeliest_begin]) { likeliest_begin = column; }
    const float product = begin[likeliest_begin] * end[column];
    if (product <= best_product) { continue; }
    best_product = product;
    best = {{likeliest_begin - 1, column}, std::min(begin[likeliest_begin], end[column])};
    found = true;
  }
  return found ? std::optional(best) : std::nullopt;
}

std::vector<WordAttribution> decode_attributions(const AttributionScores& scores) {
  return Decoding(scores).run();
}

}  // namespace chancery::language

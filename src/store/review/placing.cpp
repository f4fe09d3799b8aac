// SPDX-License-Identifier: Apache-2.0
#include "store/review/placing.h"

#include <algorithm>
#include <tuple>

#include "store/review/fields.h"

namespace chancery::store {

std::int64_t closeness(Span a, Span b) {
  constexpr std::int64_t kHundred = 100;
  if (!a.overlaps(b)) { return 0; }
  const std::int64_t common = std::min(a.end, b.end) - std::max(a.begin, b.begin);
  return kHundred * common / cover(a, b).size();
}

FactAnchor anchor_of(const Record& record, std::string sha256, FactKind kind, std::size_t row) {
  FactAnchor about{std::move(sha256), kind, std::string(label_of(record, kind, row)), spans_of(record, kind, row), ""};
  about.words = about.spans.front().in(record.text);
  return about;
}

bool has_words(const Record& record, const FactAnchor& about) {
  if (about.spans.empty()) { return false; }
  const Span first = about.spans.front();
  return first.end <= record.text.size() && !first.empty() && first.in(record.text) == about.words;
}

std::optional<std::size_t> place_in(const Record& coded, const Decision& decision) {
  const FactAnchor& about = decision.about;
  if (!has_words(coded, about)) { return std::nullopt; }
  std::optional<std::size_t> best;
  std::tuple<std::int64_t, bool, bool> best_fit{kGreaterPart, false, false};
  for (std::size_t row = 0; row < rows_of_kind(coded, about.kind); ++row) {
    const auto spans = spans_of(coded, about.kind, row);
    std::int64_t close = 0;
    for (const Span span : spans) { close = std::max(close, closeness(span, about.spans.front())); }
    const bool same_label = label_of(coded, about.kind, row) == about.label;
    if (decision.kind == DecisionKind::kReject && !same_label) { continue; }
    const std::tuple fit(close, same_label, spans == about.spans);
    if (fit > best_fit || (!best && close == kGreaterPart && fit >= best_fit)) {
      best = row;
      best_fit = fit;
    }
  }
  return best;
}

}  // namespace chancery::store

// SPDX-License-Identifier: Apache-2.0
#include "document/row_check.h"

#include <cmath>

#include "base/utf8.h"

namespace chancery::document {

bool RowCheck::span(Span span, const FieldPath& path) {
  const std::string_view text = record_.text;
  if (span.empty()) {
    add(path, "is empty");
  } else if (span.end > text.size()) {
    add(path, "ends at " + std::to_string(span.end) + ", past the end of the text");
  } else if (!base::is_boundary(text, span.begin) || !base::is_boundary(text, span.end)) {
    add(path, "cuts a character");
  } else {
    return true;
  }
  return false;
}

void RowCheck::span(const std::optional<Span>& one, const FieldPath& path) {
  if (one) { span(*one, path); }
}

void RowCheck::spans(const std::vector<Span>& spans, const FieldPath& path) {
  for (std::size_t i = 0; i < spans.size(); ++i) {
    span(spans[i], path.at(i));
    if (i > 0) { follows(spans[i - 1], spans[i], path.at(i)); }
  }
}

void RowCheck::follows(Span before, Span span, const FieldPath& path) {
  if (span.begin < before.end) { add(path, "begins before the one before it ends"); }
}

void RowCheck::text(std::string_view text, const FieldPath& path) {
  if (const auto bad = base::first_bad_byte(text)) { add(path, "is not UTF-8 at offset " + std::to_string(*bad)); }
}

void RowCheck::required(std::string_view written, const FieldPath& path) {
  if (written.empty()) { add(path, "is empty"); }
  text(written, path);
}

void RowCheck::state(std::string_view code, const FieldPath& path) {
  constexpr std::size_t kLetters = 3;
  const bool letters = std::ranges::all_of(code, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
  if (!code.empty() && (code.size() != kLetters || !letters)) { add(path, "is not a code of three capital letters"); }
}

void RowCheck::rules(const Rules& rules, const FieldPath& path) {
  for (std::size_t i = 0; i < rules.size(); ++i) {
    text(rules[i], path.at(i));
    const auto colon = rules[i].find(':');
    if (colon == std::string::npos || colon == 0 || colon + 1 == rules[i].size()) {
      add(path.at(i), "is not of the form \"field:rule\"");
    }
  }
}

void RowCheck::confidence(double confidence, const FieldPath& path) {
  if (!std::isfinite(confidence) || confidence < 0 || confidence > 1) { add(path, "is not from 0 to 1"); }
}

void RowCheck::date(const std::optional<Date>& date, const FieldPath& path) {
  constexpr std::chrono::year kFirst{0};
  constexpr std::chrono::year kLast{9999};
  if (!date) { return; }
  const std::chrono::year year = std::chrono::year_month_day(*date).year();
  if (year < kFirst || year > kLast) { add(path, "is not in the years 0 to 9999"); }
}

void RowCheck::time(const Time& time, const FieldPath& path) {
  date(time.earliest, path.key("earliest"));
  date(time.latest, path.key("latest"));
  label(time.precision, path.key("precision"));
  label(time.basis, path.key("basis"));
  id(time.of, path.key("of"));
  if (time.earliest && time.latest && *time.earliest > *time.latest) {
    add(path, "has its earliest day after its latest");
  }
  if (time.basis == Basis::kNone && (time.earliest || time.latest)) {
    add(path.key("basis"), "is none, and there is a day");
  }
  if (time.precision == Precision::kDay && time.earliest != time.latest) {
    add(path.key("precision"), "is day, and it is not one day");
  }
}

void RowCheck::ids(const std::vector<ActorId>& ids, const FieldPath& path) {
  for (std::size_t i = 0; i < ids.size(); ++i) { id(ids[i], path.at(i)); }
  std::vector<ActorId> sorted = ids;
  std::ranges::sort(sorted);
  if (const auto twice = std::ranges::adjacent_find(sorted); twice != sorted.end()) {
    add(path, "has " + to_string(*twice) + " twice");
  }
}

std::vector<bool> leading_into_circles(const std::vector<std::vector<std::uint32_t>>& to) {
  // Takes away, again and again, the rows that lead nowhere any more; what stays leads into a circle.
  std::vector<std::vector<std::uint32_t>> from(to.size());
  std::vector<std::size_t> open(to.size());
  for (std::uint32_t row = 0; row < to.size(); ++row) {
    for (const std::uint32_t next : to[row]) {
      if (next >= to.size()) { continue; }
      from[next].push_back(row);
      ++open[row];
    }
  }
  std::vector<bool> circular(to.size(), true);
  std::vector<std::uint32_t> done;
  for (std::uint32_t row = 0; row < to.size(); ++row) {
    if (open[row] == 0) { done.push_back(row); }
  }
  while (!done.empty()) {
    const std::uint32_t row = done.back();
    done.pop_back();
    circular[row] = false;
    for (const std::uint32_t before : from[row]) {
      if (--open[before] == 0) { done.push_back(before); }
    }
  }
  return circular;
}

}  // namespace chancery::document

// SPDX-License-Identifier: Apache-2.0
#include "events/when/sides.h"

namespace chancery::events {

std::string_view side_of(const Document& document, const Time& days) {
  const Time& report = document.published().time;
  if (!report.earliest || !report.latest) { return "unknown"; }
  if (days.earliest && *days.earliest > *report.latest) { return "ahead"; }
  if (days.latest && *days.latest < *report.earliest) { return "past"; }
  return days.earliest == report.earliest && days.latest == report.latest ? "today" : "around";
}

std::string_view status_group(Status status) {
  switch (status) {
    case Status::kOccurred: return "occurred";
    case Status::kOngoing: return "ongoing";
    case Status::kNegated: return "negated";
    default: return "open";
  }
}

std::string_view verb_form(const VerbGroup& group) {
  if (group.infinitive) { return "infinitive"; }
  if (group.modal != Modal::kNone) { return "modal"; }
  if (group.perfect) { return "perfect"; }
  switch (group.tense) {
    case Tense::kPast: return "past";
    case Tense::kPresent: return "present";
    case Tense::kFuture: return "future";
    case Tense::kNone: break;
  }
  return "none";
}

std::string_view verb_form(const Document& document, Span span) {
  const auto sentence = document.sentence_at(span.begin);
  if (!sentence) { return "none"; }
  for (const VerbGroup& group : document.verb_groups_in(document.at(*sentence).span)) {
    if (group.span.overlaps(span)) { return verb_form(group); }
  }
  return "none";
}

}  // namespace chancery::events

// SPDX-License-Identifier: Apache-2.0
#include "events/learned/same_event.h"

#include <fmt/format.h>

#include <algorithm>

namespace chancery::events {
namespace {

template <class T>
bool within(const std::vector<T>& few, const std::vector<T>& many) {
  return std::ranges::all_of(few, [&](const T& one) { return std::ranges::find(many, one) != many.end(); });
}

/// How two sides stand to each other.
std::string_view compared(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  if (a.empty() && b.empty()) { return "none"; }
  if (a.empty() || b.empty()) { return "open"; }
  const bool a_in_b = within(a, b);
  const bool b_in_a = within(b, a);
  if (a_in_b && b_in_a) { return "same"; }
  if (a_in_b || b_in_a) { return "part"; }
  const bool share = std::ranges::any_of(a, [&](std::string_view one) { return std::ranges::find(b, one) != b.end(); });
  return share ? "overlap" : "other";
}

bool has_time(const Time& time) {
  return time.basis != Basis::kNone && time.basis != Basis::kAssumed && (time.earliest || time.latest);
}

std::string_view compared(const Time& a, const Time& b) {
  if (!has_time(a) && !has_time(b)) { return "none"; }
  if (!has_time(a) || !has_time(b)) { return "one"; }
  if (a.earliest == b.earliest && a.latest == b.latest) { return "same"; }
  const bool apart =
      (a.latest && b.earliest && *a.latest < *b.earliest) || (b.latest && a.earliest && *b.latest < *a.earliest);
  return apart ? "apart" : "overlap";
}

std::string_view compared(Status a, Status b) {
  if (a == b) { return "same"; }
  if (a == Status::kNegated || b == Status::kNegated) { return "negated"; }
  return is_open(a) == is_open(b) ? "near" : "other";
}

}  // namespace

double SameEvent::probability(const Candidate& earlier, const Candidate& later, std::size_t between) const {
  const Features features = signs(earlier, later, between);
  if (observer_ != nullptr) {
    const Span other = earlier.event.mentions.front().trigger;
    observer_->asked(
        {"same", later.event.mentions.front().trigger, later.event.type, fmt::format("{}-{}", other.begin, other.end)},
        features);
  }
  return judge_.probability("same", features);
}

Features SameEvent::signs(const Candidate& earlier, const Candidate& later, std::size_t between) const {
  Features features;
  const Event& a = earlier.event;
  const Event& b = later.event;
  const std::string_view type = label(b.type);
  features.add("type", type);
  add_words(earlier, later, features);
  add_parties(a, b, features);
  features.add("status", compared(a.status, b.status));
  features.add("time", compared(a.time, b.time));
  const bool modes = a.mode == b.mode;
  features.add("mode", modes ? "same" : a.mode == Mode::kNone || b.mode == Mode::kNone ? "open" : "other");
  const std::size_t apart = later.sentence.value - earlier.sentence.value;
  features.add_count("apart", apart);
  features.add_count(joined(type, "apart"), apart);
  features.add_count("between", between);
  const auto in_title = [&](const Candidate& one) {
    return document_.at(document_.at(one.sentence).segment).kind == SegmentKind::kHeadline;
  };
  if (in_title(earlier)) { features.add("from-title"); }
  if (earlier.sentence.value <= 1) { features.add_count("from-top", later.sentence.value); }
  features.add("reporter", !a.reported_by && !b.reported_by ? "none"
                           : a.reported_by == b.reported_by ? "same"
                                                            : "other");
  return features;
}

void SameEvent::add_words(const Candidate& earlier, const Candidate& later, Features& features) {
  const std::string_view type = label(later.event.type);
  const std::string_view lemma = earlier.lemma == later.lemma ? "same" : "other";
  features.add("lemma", lemma);
  features.add(joined(type, "lemma"), lemma);
  std::string kinds(earlier.noun ? "noun" : "verb");
  kinds.append("-").append(later.noun ? "noun" : "verb");
  features.add("words", kinds);
  features.add(joined("words", lemma), kinds);
  if (later.noun) {
    features.add("article", later.article);
    features.add(joined(lemma, "article"), later.article);
  }
}

void SameEvent::add_parties(const Event& a, const Event& b, Features& features) const {
  const Keys actors_a = keys(a.actors);
  const Keys actors_b = keys(b.actors);
  const Keys recipients_a = keys(a.recipients);
  const Keys recipients_b = keys(b.recipients);
  const std::string_view all = compared(keys(a.recipients, actors_a), keys(b.recipients, actors_b));
  const std::string_view type = label(b.type);
  features.add("parties", all);
  features.add(joined(type, "parties"), all);
  if (a.mutual || b.mutual) {
    features.add("mutual-parties", all);
  } else {
    features.add("actors", compared(actors_a, actors_b));
    features.add("recipients", compared(recipients_a, recipients_b));
    features.add("sides", joined(compared(actors_a, actors_b), compared(recipients_a, recipients_b)));
  }
}

SameEvent::Keys SameEvent::keys(const std::vector<ActorId>& ids, Keys keys) const {
  for (const ActorId id : ids) {
    for (const ActorId one : cast_.members(id)) {
      const std::string_view key = cast_.key(one);
      if (std::ranges::find(keys, key) == keys.end()) { keys.push_back(key); }
    }
  }
  return keys;
}

}  // namespace chancery::events

// SPDX-License-Identifier: Apache-2.0
#include "events/merging.h"

#include <algorithm>
#include <initializer_list>

namespace chancery::events {
namespace {

/// What decides whether two parties may be the same: the state, else the name.
using Keys = std::vector<std::string_view>;

class Merger {
 public:
  Merger(const Document& document, std::vector<Candidate> candidates, const SameEvent* weights)
      : document_(document), candidates_(std::move(candidates)), weights_(weights) {}

  std::vector<Event> merge() {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      Candidate candidate = candidates_[i];
      const std::size_t same = weights_ == nullptr ? find_same(candidate) : find_likeliest(candidate);
      of_type_[static_cast<std::size_t>(candidate.event.type)].push_back(i);
      event_of_.push_back(same);
      if (same < merged_.size()) {
        if (weights_ != nullptr) { take_surer(merged_[same], candidate); }
        fold(merged_[same].event, candidate);
      } else {
        merged_.push_back(std::move(candidate));
      }
    }
    std::vector<Event> events;
    events.reserve(merged_.size());
    for (Candidate& one : merged_) { events.push_back(std::move(one.event)); }
    return events;
  }

 private:
  /// From here on two tellings are one event.
  static constexpr double kSame = 0.4;

  /// Tellings of the type that are looked at, from the last one back: a long report stays cheap.
  static constexpr std::size_t kMostLookedAt = 60;

  /// "Filed a lawsuit", "a truce was declared": verb and object tell one event.
  static bool is_verb_with_object(const Candidate& one, const Candidate& other) {
    return one.sentence == other.sentence && one.noun != other.noun && one.clause != clauses::kNone &&
           one.clause == other.clause;
  }

  /// The event one of whose tellings is likeliest the same, or one past the last.
  [[nodiscard]] std::size_t find_likeliest(const Candidate& candidate) const {
    std::size_t best = merged_.size();
    double most = kSame;
    const std::vector<std::size_t>& before = of_type_[static_cast<std::size_t>(candidate.event.type)];
    for (std::size_t back = 0; back < std::min(before.size(), kMostLookedAt); ++back) {
      const std::size_t other = before[before.size() - 1 - back];
      if (is_verb_with_object(candidates_[other], candidate)) { return event_of_[other]; }
      const double probability = weights_->probability(candidates_[other], candidate, back);
      if (probability < most) { continue; }
      most = probability;
      best = event_of_[other];
    }
    return best;
  }

  void add_keys(Keys& keys, const std::vector<ActorId>& ids) const {
    for (const ActorId id : ids) {
      const Actor& actor = document_.at(id);
      if (actor.state.empty() && !actor.members.empty()) {
        add_keys(keys, actor.members);
        continue;
      }
      const std::string_view key = actor.state.empty() ? std::string_view(actor.name) : std::string_view(actor.state);
      if (std::ranges::find(keys, key) == keys.end()) { keys.push_back(key); }
    }
  }

  static bool within(const Keys& few, const Keys& many) {
    return std::ranges::all_of(few, [&](std::string_view key) { return std::ranges::find(many, key) != many.end(); });
  }
  static bool compatible(const Keys& a, const Keys& b) { return within(a, b) || within(b, a); }

  [[nodiscard]] bool same_parties(const Event& a, const Event& b) const {
    if (a.mutual || b.mutual) {
      Keys of_a;
      Keys of_b;
      add_keys(of_a, a.actors);
      add_keys(of_a, a.recipients);
      add_keys(of_b, b.actors);
      add_keys(of_b, b.recipients);
      return compatible(of_a, of_b);
    }
    Keys actors_a;
    Keys actors_b;
    add_keys(actors_a, a.actors);
    add_keys(actors_b, b.actors);
    Keys recipients_a;
    Keys recipients_b;
    add_keys(recipients_a, a.recipients);
    add_keys(recipients_b, b.recipients);
    return compatible(actors_a, actors_b) && compatible(recipients_a, recipients_b);
  }

  static bool has_time(const Time& time) {
    return time.basis != Basis::kNone && time.basis != Basis::kAssumed && (time.earliest || time.latest);
  }

  /// Are these some days of those: "next week" told again as "on Thursday"?
  static bool narrows(const Time& days, const Time& wide) {
    return has_time(days) && has_time(wide) && days.earliest && days.latest && wide.earliest && wide.latest &&
           *wide.earliest <= *days.earliest && *days.latest <= *wide.latest &&
           (days.earliest != wide.earliest || days.latest != wide.latest);
  }

  static bool same_time(const Time& a, const Time& b) {
    if (!has_time(a) || !has_time(b)) { return true; }
    const bool a_first = a.latest && b.earliest && *a.latest < *b.earliest;
    const bool b_first = b.latest && a.earliest && *b.latest < *a.earliest;
    return !a_first && !b_first;
  }

  static bool same_status(Status a, Status b) {
    const auto open = [](Status s) {
      return s == Status::kPlanned || s == Status::kPossible || s == Status::kHypothetical;
    };
    const auto done = [](Status s) { return s == Status::kOccurred || s == Status::kOngoing; };
    return a == b || (open(a) && open(b)) || (done(a) && done(b));
  }

  [[nodiscard]] std::size_t find_same(const Candidate& candidate) const {
    const Event& event = candidate.event;
    for (std::size_t i = merged_.size(); i-- > 0;) {
      const Event& other = merged_[i].event;
      const bool modes = other.mode == event.mode || other.mode == Mode::kNone || event.mode == Mode::kNone;
      if (other.type == event.type && modes && same_status(other.status, event.status) &&
          same_time(other.time, event.time) && same_parties(other, event)) {
        return i;
      }
    }
    return merged_.size();
  }

  static bool has_two_sides(const Event& event) { return !event.actors.empty() && !event.recipients.empty(); }

  /// The parties of the telling that is surest of them, one with two sides first. Somebody whom the other one
  /// names himself stands for his state.
  void take_surer(Candidate& candidate, const Candidate& further) const {
    Event& event = candidate.event;
    const bool more_sides = has_two_sides(further.event) && !has_two_sides(event);
    const bool fewer_sides = !has_two_sides(further.event) && has_two_sides(event);
    if (!more_sides && (fewer_sides || further.sureness <= candidate.sureness)) { return; }
    if (same_keys(event, further.event)) {  // they are told by name where they are told first
      candidate.sureness = further.sureness;
      return;
    }
    const std::vector<ActorId> before = all_parties(event);
    event.actors = further.event.actors;
    event.recipients = further.event.recipients;
    event.mutual = further.event.mutual;
    candidate.sureness = further.sureness;
    take_rules(event, further.event, {"parties", "recipients", "mutual"});
    name_persons(event.actors, before, event.recipients);
    name_persons(event.recipients, before, event.actors);
  }

  /// Have both the same states on the same sides, of what is mutual on both together?
  [[nodiscard]] bool same_keys(const Event& a, const Event& b) const {
    if (a.mutual != b.mutual) { return false; }
    const auto equal = [this](const std::vector<ActorId>& one, const std::vector<ActorId>& other) {
      Keys of_one;
      Keys of_other;
      add_keys(of_one, one);
      add_keys(of_other, other);
      return within(of_one, of_other) && within(of_other, of_one);
    };
    if (a.mutual) { return equal(all_parties(a), all_parties(b)); }
    return equal(a.actors, b.actors) && equal(a.recipients, b.recipients);
  }

  static std::vector<ActorId> all_parties(const Event& event) {
    std::vector<ActorId> all = event.actors;
    add_ids(all, event.recipients);
    return all;
  }

  void name_persons(std::vector<ActorId>& side, const std::vector<ActorId>& named,
                    const std::vector<ActorId>& other_side) const {
    for (ActorId& id : side) {
      const Actor& state = document_.at(id);
      if (state.kind != ActorKind::kState) { continue; }
      const auto found = std::ranges::find_if(named, [&](ActorId one) {
        const Actor& actor = document_.at(one);
        const bool taken =
            std::ranges::find(side, one) != side.end() || std::ranges::find(other_side, one) != other_side.end();
        return actor.kind != ActorKind::kState && actor.state == state.state && !taken;
      });
      if (found != named.end()) { id = *found; }
    }
  }

  /// Takes over what the further telling says more.
  static void fold(Event& event, Candidate& candidate) {
    Event& further = candidate.event;
    event.mentions.insert(event.mentions.end(), further.mentions.begin(), further.mentions.end());
    if (event.actors.empty() && event.recipients.empty()) {
      event.actors = std::move(further.actors);
      event.recipients = std::move(further.recipients);
      event.mutual = further.mutual;
      take_rules(event, further, {"parties", "recipients", "mutual"});
    } else if (event.mutual == further.mutual) {
      const bool one_sided = event.actors.empty() || event.recipients.empty();
      if (event.actors.empty()) { event.actors = without(further.actors, event.recipients); }
      if (event.recipients.empty()) { event.recipients = without(further.recipients, event.actors); }
      if (one_sided) { add_rules(event, further, {"parties", "recipients"}); }
    }
    if (event.mode == Mode::kNone) {
      event.mode = further.mode;
      take_rules(event, further, {"mode"});
    }
    if ((!has_time(event.time) && has_time(further.time)) || narrows(further.time, event.time)) {
      event.time = further.time;
      take_rules(event, further, {"time"});
    }
    if (!event.place) {
      event.place = std::move(further.place);
      take_rules(event, further, {"place"});
    }
    if (!further.reported_by) {
      event.reported_by.reset();
      take_rules(event, further, {"reported_by"});
    }
    add_rules(event, further, {"issues"});
    for (std::string& issue : further.issues) {
      if (std::ranges::find(event.issues, issue) == event.issues.end()) { event.issues.push_back(std::move(issue)); }
    }
    event.confidence = std::max(event.confidence, further.confidence);
    if (std::ranges::find(event.rules, kMerged) == event.rules.end()) { event.rules.emplace_back(kMerged); }
  }

  using Fields = std::initializer_list<std::string_view>;

  static bool is_of(std::string_view rule, Fields fields) {
    return std::ranges::find(fields, rule.substr(0, rule.find(':'))) != fields.end();
  }

  /// The rules of these fields are the other telling's too.
  static void add_rules(Event& event, const Event& further, Fields fields) {
    for (const std::string& rule : further.rules) {
      const bool known = std::ranges::find(event.rules, rule) != event.rules.end();
      if (is_of(rule, fields) && !known) { event.rules.push_back(rule); }
    }
  }

  /// The fields are the other telling's now, and so are their rules.
  static void take_rules(Event& event, const Event& further, Fields fields) {
    std::erase_if(event.rules, [&](const std::string& rule) { return is_of(rule, fields); });
    add_rules(event, further, fields);
  }

  static std::vector<ActorId> without(std::vector<ActorId> ids, const std::vector<ActorId>& taken) {
    std::erase_if(ids, [&](ActorId id) { return std::ranges::find(taken, id) != taken.end(); });
    return ids;
  }

  static constexpr std::string_view kMerged = "mentions:same-event";

  const Document& document_;
  std::vector<Candidate> candidates_;
  const SameEvent* weights_;
  std::vector<Candidate> merged_;
  std::vector<std::vector<std::size_t>> of_type_{labels<EventType>().size()};  // candidates, in order
  std::vector<std::size_t> event_of_;                                          // row of merged_ for each candidate
};

}  // namespace

std::vector<Event> merge(const Document& document, std::vector<Candidate> candidates, const SameEvent* weights) {
  return Merger(document, std::move(candidates), weights).merge();
}

}  // namespace chancery::events

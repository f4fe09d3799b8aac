// SPDX-License-Identifier: Apache-2.0
#include "ledger/history.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "ledger/identity.h"

namespace chancery::ledger {
namespace {

/// So much of the words of an act or a condition has to stand in the sentence of an event, in hundredths.
constexpr unsigned kWholly = 60;
constexpr unsigned kPartly = 34;
/// Of an act of more words so many have to stand there, of a shorter one all; one word alone is never enough.
constexpr std::size_t kFewestWholly = 3;
constexpr std::size_t kFewestPartly = 2;
constexpr unsigned kLeastWeight = 5;
/// What is done later does not answer what was said then.
constexpr std::chrono::days kLongest{550};

Match matched(const WordSet& wanted, const WordSet& sentence) {
  const Common both = common(wanted, sentence);
  if (wanted.empty() || both.words < std::min(kFewestPartly, wanted.size())) { return Match::kNo; }
  const unsigned share = covered(wanted, sentence);
  const bool enough = wanted.size() >= kFewestPartly && both.words >= std::min(kFewestWholly, wanted.size()) &&
                      both.weight >= kLeastWeight;
  return share >= kWholly && enough ? Match::kWholly : share >= kPartly ? Match::kPartly : Match::kNo;
}

/// The best match of the words of a place that tells of the event. The verb of the event has to be of the act or
/// condition, and for the whole its head: a sentence tells more than one thing.
/// An event told in many places may be several that the report holds for one: its parties and its day are then those
/// of one of them. What "must be" done was taken for done.
Match matched(const WordSet& wanted, const WordSet& head, const EventTelling& event) {
  constexpr std::size_t kMostPlaces = 2;
  const bool hedged = std::ranges::any_of(event.places, &ToldAt::hedged);
  Match best = Match::kNo;
  for (const ToldAt& place : event.places) {
    if (common(place.trigger, wanted).words == 0) { continue; }
    const Match match = matched(wanted, place.sentence);
    const bool sure = common(place.trigger, head).words > 0 && event.places.size() <= kMostPlaces && !hedged;
    best = std::max(best, sure ? match : std::min(match, Match::kPartly));
  }
  return best;
}

/// The types of the events that the report itself sees in the words of the act.
bool fits_type(const EventTelling& event, const Telling& telling) {
  bool any = false;
  for (const Event& row : telling.hit.record->events) {
    const bool inside = std::ranges::any_of(
        row.mentions, [&](const EventMention& mention) { return telling.row().action.contains(mention.trigger); });
    if (!inside) { continue; }
    if (row.type == event.row().type) { return true; }
    any = true;
  }
  return !any;
}

bool is_open(CommitmentState state) {
  return state == CommitmentState::kOpen || state == CommitmentState::kDue || state == CommitmentState::kConditional ||
         state == CommitmentState::kInForce || state == CommitmentState::kSuspended;
}

/// One thing on one day that may move the state.
struct Step {
  std::optional<Date> day;
  int order = 0;  ///< on one day: what is told, what others say, what happens, what passes
  const Telling* telling = nullptr;
  const EventTelling* event = nullptr;
  bool ours = false;
};

class Walk {
 public:
  explicit Walk(const Known& known) : known_(known), first_(known.tellings[known.rows.front()]) {
    for (const std::size_t row : known.rows) {
      const Telling& telling = known.tellings[row];
      last_told_ = std::max(last_told_, telling.day.value_or(last_told_));
      words_.insert(words_.end(), telling.act.begin(), telling.act.end());
      words_.insert(words_.end(), telling.condition.begin(), telling.condition.end());
    }
    std::ranges::sort(words_);
    const auto again = std::ranges::unique(words_);
    words_.erase(again.begin(), again.end());
  }

  std::vector<LedgerLine> run() {
    collect();
    for (const Step& step : steps_) {
      pass_deadline(step.day);
      if (step.event != nullptr) {
        happen(*step.event);
      } else if (step.ours) {
        tell(*step.telling);
      } else {
        answer(*step.telling);
      }
    }
    pass_deadline(Date::max());
    return std::move(history_);
  }

 private:
  void collect() {
    for (const std::size_t row : known_.rows) {
      const Telling& telling = known_.tellings[row];
      steps_.push_back({telling.day, 0, &telling, nullptr, true});
    }
    for (const std::size_t row : known_.others) {
      const Telling& telling = known_.tellings[row];
      if (after(telling.day)) { steps_.push_back({telling.day, 1, &telling, nullptr, false}); }
    }
    for (const std::size_t row : known_.near) {
      const EventTelling& event = known_.events[row];
      if (after(event.day) && may_matter(event)) { steps_.push_back({event.day, 2, nullptr, &event, false}); }
    }
    const auto key = [](const Step& step) { return std::pair(step.day.value_or(Date::max()), step.order); };
    std::ranges::stable_sort(steps_, {}, key);
  }

  /// Later than the first telling; what has no day comes at no known time and moves nothing.
  [[nodiscard]] bool after(const std::optional<Date>& day) const {
    return day && first_.day && *day > *first_.day && *day - last_told_ <= kLongest;
  }

  /// Nothing of the many events of a party, unless its verb is a word of the undertaking or ends one.
  [[nodiscard]] bool may_matter(const EventTelling& event) const {
    return is_done(event.row().status) && std::ranges::any_of(event.places, [&](const ToldAt& place) {
             return common(place.trigger, words_).words > 0 || known_.endings.may_end(place.trigger);
           });
  }

  void move(std::optional<Date> day, CommitmentState state, std::optional<Hit> evidence, std::string rule) {
    history_.push_back({day, state, std::move(evidence), std::move(rule)});
    state_ = state;
  }
  void note(std::optional<Date> day, const Hit& evidence, std::string rule) {
    const bool noted = std::ranges::any_of(
        history_, [&](const LedgerLine& line) { return line.rule == rule && line.day == day && !line.state; });
    if (!noted) { history_.push_back({day, std::nullopt, evidence, std::move(rule)}); }
  }

  void tell(const Telling& telling) {
    const Commitment& row = telling.row();
    const CommitmentState told = row.state.value;
    const bool held_up = told == CommitmentState::kSuspended;
    if (history_.empty()) {
      move(telling.day, told, telling.hit, "told");
    } else if (is_open(state_) && !is_open(told)) {
      move(telling.day, told, telling.hit, "told-as-ended");
    } else if (is_open(state_) && held_up && state_ != told) {
      move(telling.day, told, telling.hit, "told-as-suspended");
    } else if (!has_condition_ && row.condition && state_ == CommitmentState::kOpen) {
      move(telling.day, told, telling.hit, "told-with-condition");
    } else {
      note(telling.day, telling.hit, "told-again");
    }
    if (state_ != CommitmentState::kSuspended) { before_hold_ = state_; }
    has_condition_ = has_condition_ || row.condition.has_value();
    if (row.deadline) { deadline_ = row.deadline; }
  }

  /// What others, or the debtor under another kind, say of the same act.
  void answer(const Telling& other) {
    if (!is_open(state_)) { return; }
    const CommitmentKind kind = first_.row().kind;
    const CommitmentKind said = other.row().kind;
    const bool promised = said == CommitmentKind::kPromise || said == CommitmentKind::kMaintenance;
    if (!share_one(other.debtors, first_.debtors) || other_creditor(other, first_)) { return; }
    if (kind == CommitmentKind::kDemand) {
      if (said == CommitmentKind::kRefusal) { move(other.day, CommitmentState::kRefused, other.hit, "demand-refused"); }
      if (promised) { note(other.day, other.hit, "promised-in-answer"); }
    } else if (kind == CommitmentKind::kRefusal) {
      if (promised) { move(other.day, CommitmentState::kWithdrawn, other.hit, "promised-after-refusal"); }
    } else if (kind != CommitmentKind::kThreat && said == CommitmentKind::kRefusal) {
      move(other.day, CommitmentState::kWithdrawn, other.hit, "refused-after-promise");
    } else if (promised && is_same_but_for_deadline(other)) {
      move(other.day, CommitmentState::kSuperseded, other.hit, "promised-with-other-deadline");
    }
  }

  [[nodiscard]] bool is_same_but_for_deadline(const Telling& other) const {
    return other.row().kind == first_.row().kind && !can_be_one(other.row().deadline, deadline_);
  }

  void happen(const EventTelling& event) {
    if (!is_open(state_) || ends(event) || is_own_words(event)) { return; }
    const bool waits = has_condition_ && state_ != CommitmentState::kDue;
    const Match met = waits ? condition_met(event) : Match::kNo;
    const Match done = act_done(event);
    if (met == Match::kNo && done == Match::kNo) { return; }
    const bool of_act = done >= met;
    const std::string what = of_act ? "act-done" : "condition-met";
    if (event.row().reported_by.has_value()) {
      note(event.day, event.hit, "alleged: " + what);
    } else if (std::max(met, done) == Match::kPartly) {
      note(event.day, event.hit, (of_act ? "perhaps: " : "partly: ") + what);
    } else if (of_act) {
      act(event);
    } else {
      move(event.day, CommitmentState::kDue, event.hit, what);
    }
  }

  /// Is it what the entry's own reports see in the words of the undertaking?
  [[nodiscard]] bool is_own_words(const EventTelling& event) const {
    return std::ranges::any_of(known_.rows, [&](std::size_t row) {
      const Telling& telling = known_.tellings[row];
      if (telling.hit.report != event.hit.report) { return false; }
      return std::ranges::any_of(event.row().mentions, [&](const EventMention& mention) {
        return mention.trigger.overlaps(telling.row().action) ||
               std::ranges::any_of(telling.row().evidence, [&](Span s) { return mention.trigger.overlaps(s); });
      });
    });
  }

  void act(const EventTelling& event) {
    const CommitmentKind kind = first_.row().kind;
    if (kind == CommitmentKind::kRefusal) {
      move(event.day, state_ == CommitmentState::kDue ? CommitmentState::kLapsed : CommitmentState::kBroken, event.hit,
           "refused-act-done");
    } else if (kind != CommitmentKind::kMaintenance) {
      move(event.day, CommitmentState::kFulfilled, event.hit, "act-done");
    }
  }

  /// Is the undertaking put on hold, taken back, waived or kept no longer?
  bool ends(const EventTelling& event) {
    const EndingRule* rule = nullptr;
    for (const std::size_t row : known_.rows) {
      if (rule == nullptr) { rule = known_.endings.ending(event, known_.tellings[row]); }
    }
    if (rule == nullptr) { return false; }
    const bool on_hold = state_ == CommitmentState::kSuspended;
    const bool goes_on = rule->to == CommitmentState::kOpen;
    if (goes_on ? !on_hold : (on_hold && rule->to == CommitmentState::kSuspended)) { return false; }
    if (event.row().reported_by.has_value()) {
      note(event.day, event.hit, "alleged: " + std::string(rule->name));
      return true;
    }
    if (!on_hold) { before_hold_ = state_; }
    // What was to be kept until something happens may end when it has happened.
    const bool may_end = rule->to == CommitmentState::kBroken && state_ == CommitmentState::kDue;
    move(event.day,
         goes_on   ? before_hold_
         : may_end ? CommitmentState::kLapsed
                   : rule->to,
         event.hit, std::string(rule->name));
    return true;
  }

  [[nodiscard]] Match act_done(const EventTelling& event) const {
    Match best = Match::kNo;
    for (const std::size_t row : known_.rows) { best = std::max(best, does_act(event, known_.tellings[row])); }
    return best;
  }
  [[nodiscard]] Match condition_met(const EventTelling& event) const {
    Match best = Match::kNo;
    for (const std::size_t row : known_.rows) {
      const Telling& telling = known_.tellings[row];
      const Match match = meets_condition(event, telling);
      // "Denuclearizes" is not met by one event that is called so: how much is enough is for the parties to say.
      const bool vague = match == Match::kWholly && known_.endings.is_vague(telling.condition);
      best = std::max(best, vague ? Match::kPartly : match);
    }
    return best;
  }

  /// A deadline needs no report to pass.
  void pass_deadline(const std::optional<Date>& day) {
    if (!day || !deadline_ || !deadline_->latest || *day <= *deadline_->latest) { return; }
    const Date passed = *deadline_->latest + std::chrono::days{1};
    if (deadline_passed_ || !is_open(state_)) { return; }
    const bool demand = first_.row().kind == CommitmentKind::kDemand;
    if (demand || state_ == CommitmentState::kConditional) {
      move(passed, CommitmentState::kLapsed, std::nullopt, std::string(kDeadlinePassed));
    } else if (state_ == CommitmentState::kOpen || state_ == CommitmentState::kDue) {
      move(passed, CommitmentState::kDue, std::nullopt, std::string(kDeadlinePassed));
      deadline_passed_ = true;
    }
  }

  const Known& known_;
  const Telling& first_;
  std::vector<LedgerLine> history_;
  CommitmentState state_ = CommitmentState::kOpen;
  std::optional<Time> deadline_;  ///< as last told
  bool deadline_passed_ = false;
  WordSet words_;  ///< of the acts and conditions
  Date last_told_ = Date::min();
  bool has_condition_ = false;
  CommitmentState before_hold_ = CommitmentState::kOpen;  ///< to which it goes back when it is taken up again
  std::vector<Step> steps_;
};

}  // namespace

Match does_act(const EventTelling& event, const Telling& telling) {
  if (!is_done(event.row().status) || !may_be_same(event.actor, telling.debtor)) { return Match::kNo; }
  const Match match = matched(telling.act, telling.head, event);
  return match == Match::kWholly && !fits_type(event, telling) ? Match::kPartly : match;
}

Match meets_condition(const EventTelling& event, const Telling& telling) {
  if (!is_done(event.row().status) || telling.negated) { return Match::kNo; }
  if (!telling.condition_by.empty() && !may_be_same(event.actor, telling.fulfiller)) { return Match::kNo; }
  return matched(telling.condition, telling.condition, event);
}

std::vector<LedgerLine> history_of(const Known& known) {
  return Walk(known).run();
}

}  // namespace chancery::ledger

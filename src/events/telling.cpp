// SPDX-License-Identifier: Apache-2.0
#include "events/telling.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "events/learned/event_features.h"
#include "events/learned/linker.h"
#include "events/participants.h"
#include "events/rules/aimed_at.h"
#include "events/rules/authorities.h"
#include "events/rules/earlier_telling.h"
#include "events/rules/named_in_sentence.h"
#include "events/rules/speaker_acts.h"
#include "events/status.h"
#include "events/when/times.h"

namespace chancery::events {
namespace {

constexpr double kBaseConfidence = 0.45;
constexpr double kForBothSides = 0.2;
constexpr double kForVerb = 0.1;
constexpr double kForTime = 0.1;
constexpr double kLessWhenWeak = 0.15;
constexpr double kLessWhenGuessed = 0.2;

double confidence_of(const Event& event, const Trigger& trigger, bool guessed, bool learned) {
  if (learned) { return std::round(trigger.probability * 100) / 100; }
  double confidence = kBaseConfidence;
  if (!event.actors.empty() && !event.recipients.empty()) { confidence += kForBothSides; }
  if (!trigger.noun) { confidence += kForVerb; }
  if (event.time.basis != Basis::kNone && event.time.basis != Basis::kAssumed) { confidence += kForTime; }
  if (trigger.word->weak || trigger.word->topic || trigger.word->model) { confidence -= kLessWhenWeak; }
  if (guessed) { confidence -= kLessWhenGuessed; }
  return std::round(confidence * 100) / 100;  // as it is written
}

std::vector<std::string> issues_of(const Context& context) {
  std::vector<std::string> issues;
  const auto& words = context.reading.words();
  for (std::uint32_t word = 0; word < words.size(); ++word) {
    const std::string_view issue = context.lexicon.issue(words.lemma(word));
    if (!issue.empty() && std::ranges::find(issues, issue) == issues.end()) { issues.emplace_back(issue); }
  }
  return issues;
}

/// Who knows the trigger: the model alone, or a table.
std::string source_of(const Trigger& trigger) {
  if (trigger.word->model) { return "model"; }
  return trigger.noun ? "noun-lexicon" : "verb-lexicon";
}

/// The rules of what the trigger's row, its sentence and the statement around it say.
Rules rules_of(const Event& event, const Trigger& trigger, const std::string& status) {
  const std::string lexicon = source_of(trigger);
  Rules rules{"type:" + lexicon, status};
  if (event.mode != Mode::kNone) { rules.push_back("mode:" + lexicon); }
  if (event.mutual) { rules.push_back("mutual:" + lexicon); }
  if (event.reported_by) { rules.emplace_back("reported_by:statement-around"); }
  if (!event.issues.empty()) { rules.emplace_back("issues:words-of-sentence"); }
  return rules;
}

/// The status for which most speaks.
Status likeliest_status(const Judge& judge, const Features& features) {
  std::vector<double> sums;
  for (const std::string_view one : labels<Status>()) { sums.push_back(judge.sum(one, features)); }
  return static_cast<Status>(std::ranges::max_element(sums) - sums.begin());
}

/// A speech act that its own speaker performs ("we condemn"): the report shows the act itself.
bool performs(const Context& context, StatementId statement, const Trigger& trigger,
              const std::vector<ActorId>& actors) {
  if (!trigger.word->speech) { return false; }
  const std::vector<ActorId>& speakers = context.document.at(statement).speakers;
  return std::ranges::any_of(actors, [&](ActorId id) { return std::ranges::find(speakers, id) != speakers.end(); });
}

/// Who condemns "the attack" does not tell of it: it is known.
bool is_taken_as_known(const Trigger& trigger, Status status) {
  return trigger.noun && status == Status::kOccurred;
}

/// One trigger under work.
class Telling {
 public:
  Telling(const Context& context, const Trigger& trigger, std::vector<Candidate>& candidates,
          std::vector<Dropped>& dropped)
      : context_(context),
        trigger_(trigger),
        span_(span_of(context, trigger)),
        candidates_(candidates),
        dropped_(dropped) {}

  void tell() {
    status_ = find_status(context_, trigger_);
    if (!context_.learned() && !status_.status) {
      drop(status_.rule, "promised, demanded or refused: a commitment, no event of its own");
      return;
    }
    find_parties();
    if (context_.learned()) { weigh(); }
    if (trigger_.rejected) { return; }
    if (const std::string_view reason = too_few(); !reason.empty()) {
      drop("parties:at-least-one", std::string(reason));
      return;
    }
    build();
  }

 private:
  void drop(std::string rule, std::string reason) {
    dropped_.push_back({"events", span_, std::move(rule), std::move(reason)});
  }

  void find_parties() {
    Proposals proposals;
    parties_ = events::find_parties(context_, trigger_, proposals);
    rules::earlier_telling(context_, trigger_, candidates_, parties_);
    guessed_ = rules::named_in_sentence(context_, trigger_, parties_);
    guessed_ = rules::authorities(context_, trigger_, parties_) || guessed_;
    guessed_ = rules::aimed_at(context_, trigger_, parties_) || guessed_;
    proposals.take(parties_);
    if (context_.learned()) { link_parties(context_, trigger_, proposals, candidates_, parties_, dropped_); }
    rules::speaker_of_cue(context_, trigger_, parties_);
  }

  /// Status and reporter by weights, with what the rules say among the signs.
  void weigh() {
    const Features features = event_features(context_, trigger_, status_, parties_);
    if (context_.observer != nullptr) {
      context_.observer->asked({"telling", span_, *trigger_.word->type, ""}, features);
    }
    const Status likeliest = likeliest_status(context_.judge, features);
    if (status_.status != likeliest && !is_plain(likeliest)) { status_ = {likeliest, "status:weighed"}; }
    vouched_for_ = context_.judge.probability("reporter", features) < 0.5;
    if (vouched_for_) { rules::speaker_for_state(context_, trigger_, parties_); }
  }

  /// "Did not attend" is no event that occurred, whatever else speaks for it; a refusal is one.
  [[nodiscard]] bool is_plain(Status likeliest) const {
    const bool done = likeliest == Status::kOccurred || likeliest == Status::kOngoing;
    const EventWord& word = *trigger_.word;
    const bool deed = !trigger_.noun && !word.model && !word.speech && word.type != EventType::kReject;
    return done && deed && status_.rule == "status:negated";
  }

  /// Why these parties are too few for an event, or "".
  [[nodiscard]] std::string_view too_few() const {
    const bool one_sided = parties_.actors.empty() || parties_.recipients.empty();
    if (!context_.learned() && trigger_.word->topic && one_sided) { return "a topic without two parties"; }
    if (parties_.empty() && !trigger_.word->strong) { return "no party is named"; }
    return {};
  }

  /// Does the report itself vouch for it, though it stands inside a statement?
  [[nodiscard]] bool is_vouched_for(const Event& event, StatementId statement) const {
    if (context_.learned()) { return vouched_for_; }
    return is_taken_as_known(trigger_, event.status) || performs(context_, statement, trigger_, event.actors);
  }

  [[nodiscard]] std::string_view article() const {
    const clauses::Tree& tree = context_.reading.tree();
    if (tree.empty()) { return "none"; }
    const std::uint32_t word = tree.child(trigger_.last - 1, "det");
    return word == clauses::kNone ? "none" : context_.reading.words().lower(word);
  }

  /// After the report's day; what is told in the past tense only from the second day on, since the date of a report
  /// from the other side of the globe may be a day behind.
  [[nodiscard]] bool is_to_come(const Time& time) const {
    const std::optional<Date>& published = context_.document.published().time.latest;
    if (!published || !time.earliest) { return false; }
    const bool past =
        trigger_.clause != clauses::kNone && context_.reading.clauses()[trigger_.clause].group->tense == Tense::kPast;
    return *time.earliest > *published && !(past && *time.earliest == *published + std::chrono::days{1});
  }

  void build() {
    Candidate candidate{.event = {},
                        .sentence = context_.id,
                        .sureness = parties_.sureness,
                        .noun = trigger_.noun,
                        .lemma = context_.reading.words().lemma(trigger_.last - 1),
                        .article = article(),
                        .clause = trigger_.noun ? clause_with_object(context_.reading, trigger_) : trigger_.clause};
    Event& event = candidate.event;
    event.type = *trigger_.word->type;
    event.mode = trigger_.word->mode;
    event.status = *status_.status;
    event.actors = std::move(parties_.actors);
    event.recipients = std::move(parties_.recipients);
    event.mutual = parties_.mutual;
    event.mentions.push_back({span_, context_.sentence.span});
    WhenAndWhere when = find_when_and_where(context_, trigger_, event.status);
    event.time = when.time;
    if (event.status == Status::kOccurred && !trigger_.word->speech && is_to_come(event.time)) {
      event.status = Status::kPlanned;
      status_.rule = "status:time-to-come";
    }
    event.place = std::move(when.place);
    event.issues = issues_of(context_);
    if (const auto statement = context_.sources.statement_at(span_.begin)) {
      if (!is_vouched_for(event, *statement)) { event.reported_by = statement; }
      const Time& said = context_.document.at(*statement).time;
      if (said.of && !event.time.of && performs(context_, *statement, trigger_, event.actors) &&
          !is_taken_as_known(trigger_, event.status)) {
        event.time = said;
        when.rules.emplace_back("time:of-statement");
      }
    }
    event.confidence = confidence_of(event, trigger_, guessed_, context_.learned());
    event.rules = rules_of(event, trigger_, status_.rule);
    event.rules.insert(event.rules.end(), parties_.rules.begin(), parties_.rules.end());
    event.rules.insert(event.rules.end(), when.rules.begin(), when.rules.end());
    candidates_.push_back(std::move(candidate));
  }

  const Context& context_;
  const Trigger& trigger_;
  Span span_;
  std::vector<Candidate>& candidates_;
  std::vector<Dropped>& dropped_;
  StatusFound status_;
  Parties parties_;
  bool guessed_ = false;
  bool vouched_for_ = false;
};

}  // namespace

void tell(const Context& context, const Trigger& trigger, std::vector<Candidate>& candidates,
          std::vector<Dropped>& dropped) {
  Telling(context, trigger, candidates, dropped).tell();
}

}  // namespace chancery::events

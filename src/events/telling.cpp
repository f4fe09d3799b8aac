// SPDX-License-Identifier: Apache-2.0
#include "events/telling.h"

#include <algorithm>
#include <cmath>

#include "events/participants.h"
#include "events/rules/aimed_at.h"
#include "events/rules/authorities.h"
#include "events/rules/earlier_telling.h"
#include "events/rules/named_in_sentence.h"
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

double confidence_of(const Event& event, const Trigger& trigger, bool guessed) {
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

/// Why these parties are too few for an event, or "".
std::string_view too_few(const Trigger& trigger, const Parties& parties) {
  if (trigger.word->topic && (parties.actors.empty() || parties.recipients.empty())) {
    return "a topic without two parties";
  }
  if (parties.empty() && !trigger.word->strong) { return "no party is named"; }
  return {};
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

}  // namespace

void tell(const Context& context, const Trigger& trigger, std::vector<Candidate>& candidates,
          std::vector<Dropped>& dropped) {
  const auto& words = context.reading.words();
  const Span span{words.span(trigger.first).begin, words.span(trigger.last - 1).end};
  StatusFound status = find_status(context, trigger);
  if (!status.status) {
    dropped.push_back(
        {"events", span, status.rule, "promised, demanded or refused: a commitment, no event of its own"});
    return;
  }
  Parties parties = find_parties(context, trigger);
  rules::earlier_telling(context, trigger, candidates, parties);
  bool guessed = rules::named_in_sentence(context, trigger, parties);
  guessed = rules::authorities(context, trigger, parties) || guessed;
  guessed = rules::aimed_at(context, trigger, parties) || guessed;
  if (const std::string_view reason = too_few(trigger, parties); !reason.empty()) {
    dropped.push_back({"events", span, "parties:at-least-one", std::string(reason)});
    return;
  }
  Candidate candidate{.event = {}, .sentence = context.id, .word = trigger.word};
  Event& event = candidate.event;
  event.type = *trigger.word->type;
  event.mode = trigger.word->mode;
  event.status = *status.status;
  event.actors = std::move(parties.actors);
  event.recipients = std::move(parties.recipients);
  event.mutual = parties.mutual;
  event.mentions.push_back({span, context.sentence.span});
  WhenAndWhere when = find_when_and_where(context, trigger, event.status);
  event.time = when.time;
  const std::optional<Date>& published = context.document.published().time.latest;
  if (event.status == Status::kOccurred && !trigger.word->speech && published && event.time.earliest &&
      *event.time.earliest > *published) {
    event.status = Status::kPlanned;
    status.rule = "status:time-to-come";
  }
  event.place = std::move(when.place);
  event.issues = issues_of(context);
  if (const auto statement = context.sources.statement_at(span.begin);
      statement && !is_taken_as_known(trigger, event.status)) {
    if (!performs(context, *statement, trigger, event.actors)) {
      event.reported_by = statement;
    } else if (const Time& said = context.document.at(*statement).time; said.of && !event.time.of) {
      event.time = said;
      when.rules.emplace_back("time:of-statement");
    }
  }
  event.confidence = confidence_of(event, trigger, guessed);
  event.rules = rules_of(event, trigger, status.rule);
  event.rules.insert(event.rules.end(), parties.rules.begin(), parties.rules.end());
  event.rules.insert(event.rules.end(), when.rules.begin(), when.rules.end());
  candidates.push_back(std::move(candidate));
}

}  // namespace chancery::events

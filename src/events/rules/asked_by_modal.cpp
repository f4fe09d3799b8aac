// SPDX-License-Identifier: Apache-2.0
#include "events/rules/asked_by_modal.h"

#include <algorithm>

namespace chancery::events::rules {
namespace {

using clauses::Clause;
using clauses::Reading;

/// The word that asks ("must"), or kNone.
std::uint32_t asking_word(const Reading& reading, const Clause& clause) {
  const auto& words = reading.words();
  const bool asks = clause.group->modal == Modal::kShould || clause.group->modal == Modal::kMust;
  return asks && !words.is(clause.first, "to") ? clause.first : clauses::kNone;
}

std::vector<ActorId> subjects(const Reading& reading, const Clause& clause) {
  std::vector<ActorId> all;
  for (const std::uint32_t phrase : clause.subjects) { add_ids(all, reading.phrases()[phrase].mention->actors); }
  return all;
}

bool overlap(const std::vector<ActorId>& a, const std::vector<ActorId>& b) {
  return std::ranges::any_of(a, [&](ActorId id) { return std::ranges::find(b, id) != b.end(); });
}

}  // namespace

void asked_by_modal(const Context& context, std::vector<Candidate>& candidates) {
  const auto& words = context.reading.words();
  for (const Clause& clause : context.reading.clauses()) {
    const std::uint32_t word = asking_word(context.reading, clause);
    if (word == clauses::kNone) { continue; }
    const auto statement = context.sources.statement_at(words.span(word).begin);
    if (!statement) { continue; }
    const std::vector<ActorId>& speakers = context.document.at(*statement).speakers;
    std::vector<ActorId> asked = subjects(context.reading, clause);
    if (speakers.empty() || asked.empty() || clause.first_person || overlap(speakers, asked)) { continue; }
    Candidate candidate{.event = {}, .sentence = context.id};
    candidate.event.type = clause.group->negated ? EventType::kReject : EventType::kRequest;
    candidate.event.mode = Mode::kChange;
    candidate.event.actors = speakers;
    candidate.event.recipients = std::move(asked);
    candidate.event.mentions.push_back({words.span(word), context.sentence.span});
    candidate.event.confidence = 0.5;
    candidate.event.rules = {"type:asked-by-modal", "mode:asked-by-modal", "status:asking-is-done",
                             "parties:speaker-and-subject"};
    if (const Time& said = context.document.at(*statement).time; said.of) {
      candidate.event.time = said;
      candidate.event.rules.emplace_back("time:of-statement");
    }
    candidates.push_back(std::move(candidate));
  }
}

}  // namespace chancery::events::rules

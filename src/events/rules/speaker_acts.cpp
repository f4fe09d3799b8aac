// SPDX-License-Identifier: Apache-2.0
#include "events/rules/speaker_acts.h"

#include <algorithm>
#include <optional>

namespace chancery::events::rules {
namespace {

/// Statements of a sentence that are looked at: a report without full stops stays cheap.
constexpr std::size_t kMostLookedAt = 100;

/// Where a statement stands: at its reporting words, else at what is said.
SentenceId sentence_of(const Document& document, const Statement& statement) {
  const std::uint32_t said = statement.content.empty() ? 0 : statement.content.front().begin;
  const std::uint32_t at = statement.cue ? statement.cue->begin : said;
  return document.sentence_at(at).value_or(SentenceId{});
}

/// The statement whose reporting words hold this byte of the sentence, if any. Statements are in the order of
/// their sentences.
std::optional<StatementId> statement_said_at(const Context& context, std::uint32_t at) {
  const auto all = context.document.statements();
  auto one = std::ranges::partition_point(
      all, [&](const Statement& statement) { return sentence_of(context.document, statement) < context.id; });
  for (std::size_t seen = 0; seen < kMostLookedAt && one != all.end(); ++seen, ++one) {
    if (sentence_of(context.document, *one) != context.id) { break; }
    if (one->cue && one->cue->contains(at)) { return StatementId{static_cast<std::uint32_t>(one - all.begin())}; }
  }
  return std::nullopt;
}

/// "Kenya was urged by Norway": the subject says nothing.
bool is_passive(const Context& context, const Trigger& trigger) {
  return !trigger.noun && !trigger.word->stative && trigger.clause != clauses::kNone &&
         context.reading.clauses()[trigger.clause].group->passive;
}

void act(const std::vector<ActorId>& speakers, std::string_view rule, Parties& parties) {
  parties.actors = speakers;
  std::erase_if(parties.recipients, [&](ActorId id) { return std::ranges::find(speakers, id) != speakers.end(); });
  parties.rules.emplace_back(rule);
}

}  // namespace

bool speaker_of_cue(const Context& context, const Trigger& trigger, Parties& parties) {
  if (parties.mutual || is_passive(context, trigger)) { return false; }
  const auto statement = statement_said_at(context, span_of(context, trigger).begin);
  if (!statement) { return false; }
  const std::vector<ActorId>& speakers = context.document.at(*statement).speakers;
  if (speakers.empty() || speakers == parties.actors) { return false; }
  act(speakers, "actors:speaker-of-cue", parties);
  return true;
}

bool speaker_for_state(const Context& context, const Trigger& trigger, Parties& parties) {
  if (parties.mutual || parties.actors.size() != 1) { return false; }
  const std::uint32_t at = span_of(context, trigger).begin;
  const auto statement = context.sources.statement_at(at);
  if (!statement || statement_said_at(context, at)) { return false; }
  const std::vector<ActorId>& speakers = context.document.at(*statement).speakers;
  if (speakers.size() != 1) { return false; }
  const Actor& speaker = context.document.at(speakers.front());
  const Actor& actor = context.document.at(parties.actors.front());
  const bool persons = speaker.kind == ActorKind::kPerson && actor.kind != ActorKind::kPerson;
  if (!persons || actor.state.empty() || actor.state != speaker.state) { return false; }
  act(speakers, "actors:speaker-for-state", parties);
  return true;
}

}  // namespace chancery::events::rules

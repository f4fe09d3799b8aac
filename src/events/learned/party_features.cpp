// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "events/learned/cast_of_report.h"
#include "events/learned/model_row.h"
#include "events/learned/party_candidates.h"
#include "events/learned/relation.h"

namespace chancery::events {

PartyFeatures::PartyFeatures(const Context& context, const Trigger& trigger, const Parties& parties,
                             const Proposals& proposals, const std::vector<Candidate>& earlier)
    : context_(context),
      trigger_(trigger),
      parties_(parties),
      proposals_(proposals),
      earlier_(earlier),
      predicate_(model_row(context, trigger)),
      type_(label(*trigger.word->type)),
      lemma_(context.reading.words().lemma(trigger.last - 1)) {
  if (!trigger.noun && trigger.clause != clauses::kNone) {
    lemma_ = context.reading.words().lemma(context.reading.clauses()[trigger.clause].head);
  }
  subject_ = kind_of_subject();
  agents_ = find_agents();
}

/// "Iran" in "Iran was urged by", "they urged": what kind of subject the verb has; nothing for nouns.
std::string_view PartyFeatures::kind_of_subject() const {
  if (trigger_.noun || trigger_.clause == clauses::kNone) { return {}; }
  const clauses::Clause& clause = context_.reading.clauses()[trigger_.clause];
  if (clause.first_person) { return "we"; }
  if (clause.third_person) { return "they"; }
  if (clause.subject_open) { return "subject-unknown"; }
  return clause.subjects.empty() ? "no-subject" : "subject-named";
}

/// Those behind "by" who do what the trigger says.
std::vector<std::uint32_t> PartyFeatures::find_agents() const {
  std::vector<std::uint32_t> agents;
  const auto& phrases = context_.reading.phrases();
  for (std::uint32_t number = 0; number < phrases.size(); ++number) {
    if (phrases[number].preposition != "by") { continue; }
    const std::string relation = relation_of(context_, trigger_, number);
    if (relation == "object-by" || relation == "after-by") { agents.push_back(number); }
  }
  return agents;
}

Features PartyFeatures::of(const PartyCandidate& candidate) const {
  Features features;
  add_rules(candidate, features);
  add_phrases(candidate, features);
  add_report(candidate, features);
  add_statement(candidate, features);
  add_earlier(candidate, features);
  add_model(candidate, features);
  return features;
}

bool PartyFeatures::has_key(const std::vector<ActorId>& ids, std::string_view key) const {
  return std::ranges::any_of(ids, [&](ActorId id) {
    const auto members = context_.cast.members(id);
    return std::ranges::any_of(members, [&](ActorId one) { return context_.cast.key(one) == key; });
  });
}

void PartyFeatures::add_rules(const PartyCandidate& candidate, Features& features) const {
  std::string_view acts;
  std::string_view suffers;
  for (const Proposal& one : proposals_.all()) {
    if (!has_key({one.actor}, candidate.key)) { continue; }
    std::string_view& side = one.recipient ? suffers : acts;
    if (side.empty()) { side = one.rule; }
  }
  if (acts.empty()) { acts = parties_.actors.empty() ? "open" : "other"; }
  if (suffers.empty()) { suffers = parties_.recipients.empty() ? "open" : "other"; }
  features.add("rule-actor", acts);
  features.add("rule-recipient", suffers);
  features.add(joined(type_, "rule-actor"), acts);
  features.add(joined(type_, "rule-recipient"), suffers);
  features.add("rules", joined(acts, suffers));
  features.add("type", type_);
  if (parties_.mutual) { features.add("mutual"); }
  features.add(trigger_.noun ? "noun" : "verb");
  if (trigger_.word->model) { features.add("trigger-of-model"); }
}

void PartyFeatures::add_phrases(const PartyCandidate& candidate, Features& features) const {
  const auto& phrases = context_.reading.phrases();
  if (candidate.phrases.empty()) {
    features.add("relation", "not-in-sentence");
    features.add(joined(type_, "relation"), "not-in-sentence");
    return;
  }
  features.add_count("phrases", candidate.phrases.size());
  if (!agents_.empty()) {
    const bool is_agent = std::ranges::any_of(
        candidate.phrases, [&](std::uint32_t number) { return std::ranges::find(agents_, number) != agents_.end(); });
    features.add("agent", is_agent ? "this" : "other");
  }
  for (const std::uint32_t number : candidate.phrases) {
    const clauses::Phrase& phrase = phrases[number];
    const std::string relation = relation_of(context_, trigger_, number);
    const std::string_view weak = phrase.mention->place ? "place" : phrase.weak() ? "weak" : "strong";
    features.add("relation", relation);
    features.add(joined("relation", weak), relation);
    features.add(joined(type_, "relation"), relation);
    features.add(joined(lemma_, "relation"), relation);
    if (!subject_.empty()) { features.add(joined(subject_, "relation"), relation); }
    if (const std::string path = path_of(context_, trigger_, number); !path.empty()) {
      features.add("path", path);
      features.add(joined(trigger_.noun ? "noun" : "verb", "path"), path);
    }
    add_joined(candidate, number, features);
    features.add("form", label(phrase.mention->form));
    features.add("weak", weak);
    features.add(joined("weak", weak), phrase.first < trigger_.first ? "before" : "after");
    const std::uint32_t distance = phrase.first < trigger_.first
                                       ? trigger_.first - std::min(trigger_.first, phrase.last)
                                       : phrase.first - trigger_.last;
    features.add_count(phrase.first < trigger_.first ? "before" : "after", distance);
    if (!phrase.preposition.empty()) {
      features.add("preposition", phrase.preposition);
      features.add(joined(type_, "preposition"), phrase.preposition);
    }
    const auto others = static_cast<std::size_t>(std::ranges::count_if(phrases, [&](const clauses::Phrase& other) {
      const std::uint32_t from = std::min(phrase.last, trigger_.last);
      const std::uint32_t to = std::max(phrase.first, trigger_.first);
      return other.first >= from && other.last <= to;
    }));
    features.add_count(phrase.first < trigger_.first ? "between-before" : "between-after", others);
  }
}

/// "Zaire accused Uganda, Rwanda and Burundi": in a list with somebody whom a rule names.
void PartyFeatures::add_joined(const PartyCandidate& candidate, std::uint32_t phrase, Features& features) const {
  for (const std::uint32_t other : context_.reading.with_joined(phrase)) {
    if (other == phrase) { continue; }
    for (const ActorId id : context_.reading.phrases()[other].mention->actors) {
      if (has_key({id}, candidate.key)) { continue; }
      for (const Proposal& one : proposals_.all()) {
        if (one.actor == id) { features.add("in-list-with", one.recipient ? "recipient" : "actor"); }
      }
    }
  }
}

void PartyFeatures::add_report(const PartyCandidate& candidate, Features& features) const {
  const Actor& actor = context_.document.at(candidate.actors.front());
  features.add("kind", label(actor.kind));
  features.add(joined(type_, "kind"), label(actor.kind));
  features.add(actor.state.empty() ? "stateless" : "of-state", label(actor.kind));
  if (actor.sector != Sector::kNone) { features.add("sector", label(actor.sector)); }
  features.add_count("mentions", context_.cast.mentions(candidate.key));
  features.add_count("rank", context_.cast.rank(candidate.key));
  if (candidate.phrases.empty()) { features.add_count("rank-outside", context_.cast.rank(candidate.key)); }
  if (context_.cast.in_title(candidate.key)) { features.add("in-title"); }
  if (context_.cast.in_lead(candidate.key)) { features.add("in-lead"); }
  if (candidate.key == context_.home_state) {
    features.add("home");
    features.add(joined(type_, "home"));
    const bool acts = has_key(parties_.actors, candidate.key);
    features.add("home", acts ? "acts" : parties_.actors.empty() ? "open" : "other-acts");
  }
}

void PartyFeatures::add_statement(const PartyCandidate& candidate, Features& features) const {
  const auto statement = context_.sources.statement_at(context_.reading.words().span(trigger_.first).begin);
  if (!statement) {
    features.add("statement", "none");
    return;
  }
  const Statement& around = context_.document.at(*statement);
  const bool speaks = has_key(around.speakers, candidate.key);
  const std::string role = speaks ? "speaker" : has_key(around.addressees, candidate.key) ? "addressee" : "other";
  features.add("statement", role);
  features.add(joined(type_, "statement"), role);
  if (speaks && trigger_.clause != clauses::kNone) {
    const clauses::Clause& clause = context_.reading.clauses()[trigger_.clause];
    if (clause.first_person) { features.add("speaker-says-we"); }
    if (clause.subject_open) { features.add("speaker-and-open-subject"); }
  }
}

void PartyFeatures::add_earlier(const PartyCandidate& candidate, Features& features) const {
  const auto add = [&](std::string_view name, const Event& event) {
    std::string sides;
    if (has_key(event.actors, candidate.key)) { sides += "actor"; }
    if (has_key(event.recipients, candidate.key)) { sides += "recipient"; }
    if (sides.empty()) { sides = "none"; }
    features.add(name, sides);
    if (candidate.phrases.empty()) { features.add(joined(name, "outside"), sides); }
    if (parties_.mutual) { features.add(joined(name, "mutual"), sides); }
  };
  if (!earlier_.empty()) {
    add(earlier_.back().sentence == context_.id ? "event-before-here" : "event-before", earlier_.back().event);
  }
  if (const Candidate* last = last_of_type(earlier_, *trigger_.word->type)) { add("same-type-before", last->event); }
}

void PartyFeatures::add_model(const PartyCandidate& candidate, Features& features) const {
  if (predicate_ == nullptr) {
    features.add("model:none");
    return;
  }
  add_side("initiator", predicate_->initiators, candidate, features);
  add_side("recipient", predicate_->recipients, candidate, features);
}

void PartyFeatures::add_side(std::string_view name, const std::vector<ScoredToken>& side,
                             const PartyCandidate& candidate, Features& features) const {
  float here = 0;
  float anywhere = 0;
  for (const ScoredToken& one : side) {
    const std::uint32_t phrase = context_.reading.phrase_at_or_none(context_.reading.words().number(one.token));
    if (std::ranges::find(candidate.phrases, phrase) != candidate.phrases.end()) { here += one.score; }
    anywhere += one.score;
  }
  const auto logit = [](float share) {
    constexpr float kLeast = 0.02F;
    const float held = std::clamp(share, kLeast, 1 - kLeast);
    return std::log(held / (1 - held));
  };
  if (candidate.phrases.empty()) {
    features.add(fmt::format("model:{}-outside", name), logit(1 - anywhere));
  } else {
    features.add(fmt::format("model:{}", name), logit(here));
  }
}

}  // namespace chancery::events

// SPDX-License-Identifier: Apache-2.0
#include "commitments/act_features.h"

#include <algorithm>
#include <array>

namespace chancery::commitments {
namespace {

using clauses::Clause;
using clauses::kNone;
using clauses::Link;

constexpr std::array<std::string_view, 8> kLinks = {"root", "coordinated", "relative",   "condition",
                                                    "time", "complement",  "infinitive", "participle"};
constexpr std::array<std::string_view, 7> kModals = {"none", "will", "would", "may", "can", "should", "must"};
constexpr std::array<std::string_view, 4> kTenses = {"none", "past", "present", "future"};

std::string_view link_name(Link link) {
  return kLinks[static_cast<std::size_t>(link)];
}
std::string_view modal_name(const Clause& clause) {
  return kModals[static_cast<std::size_t>(clause.group->modal)];
}
std::string_view tense_name(const Clause& clause) {
  return kTenses[static_cast<std::size_t>(clause.group->tense)];
}

class Builder {
 public:
  Builder(const Context& context, const Proposal& proposal)
      : context_(context), words_(context.reading.words()), proposal_(proposal) {}

  Features build(const std::vector<FoundCondition>& conditions) {
    add_rule();
    add_cue();
    if (proposal_.clause == kNone) {
      add_noun();
    } else {
      add_clause("", context_.reading.clauses()[proposal_.clause]);
      add_act(context_.reading.clauses()[proposal_.clause]);
    }
    if (proposal_.cue_clause != kNone && proposal_.cue_clause != proposal_.clause) {
      add_clause("cue ", context_.reading.clauses()[proposal_.cue_clause]);
    }
    add_source();
    add_conditions(conditions);
    const auto kind = context_.document.at(context_.sentence.segment).kind;
    if (kind == SegmentKind::kHeadline) { put("headline"); }
    if (words_.size() > 0 && words_.is(words_.size() - 1, "?")) { put("question"); }
    if (proposal_.draft.last - proposal_.draft.first < 3) { put("short"); }
    return std::move(features_);
  }

 private:
  void put(std::string feature) {
    if (std::ranges::find(features_, feature) == features_.end()) { features_.push_back(std::move(feature)); }
  }
  void put(std::string_view name, std::string_view value) { put(std::string(name) + "=" + std::string(value)); }

  void add_rule() {
    if (!proposal_.ruled) {
      put("no rule");
      return;
    }
    const std::string rule = proposal_.draft.rules.front();
    put(rule);
    put("rule kind", label(proposal_.draft.kind));
    put(rule + " " + std::string(label(proposal_.draft.kind)));
    put("rule cue", words_.lemma(proposal_.draft.cue));
  }

  void add_cue() {
    const std::uint32_t cue = proposal_.draft.cue;
    put("cue", cue_word(context_, proposal_));
    if (const Event* event = context_.events.at(words_.span(cue).begin)) { put("cue event", label(event->type)); }
    if (words_.is_noun(cue)) { put("cue is a noun"); }
    if (proposal_.draft.first > 0 && words_.upos(proposal_.draft.first - 1) == Upos::kAdp) {
      put("after", words_.lower(proposal_.draft.first - 1));
    }
    const std::uint32_t before = proposal_.clause == kNone ? 0 : context_.reading.clauses()[proposal_.clause].first;
    if (before > 0 && words_.upos(before - 1) == Upos::kAdj) { put("adjective", words_.lower(before - 1)); }
    if (words_.upos(cue) == Upos::kNoun && cue > 0) { put("before cue", words_.lower(cue - 1)); }
  }

  void add_clause(const std::string& whose, const Clause& clause) {
    put(whose + "link", link_name(clause.link));
    put(whose + "modal", modal_name(clause));
    put(whose + "tense", tense_name(clause));
    put(whose + "modal, link", std::string(modal_name(clause)) + " " + std::string(link_name(clause.link)));
    if (clause.group->negated) { put(whose + "not"); }
    if (clause.group->passive) { put(whose + "passive"); }
    if (clause.group->perfect) { put(whose + "perfect"); }
    if (clause.group->progressive) { put(whose + "progressive"); }
    if (clause.group->modal != Modal::kNone) {
      put(whose + "modal, not", std::string(modal_name(clause)) + (clause.group->negated ? " not" : ""));
    }
    put(whose + "verb", words_.lemma(clause.head));
    put(whose + "subject", subject_of(clause));
    if (clause.link == Link::kTime || clause.link == Link::kCondition) { put(whose + "marker", clause.marker); }
  }

  [[nodiscard]] static std::string_view subject_of(const Clause& clause) {
    if (clause.first_person) { return "we"; }
    if (clause.third_person) { return "they"; }
    if (clause.subject_open) { return "unknown"; }
    return clause.subjects.empty() ? "none" : "named";
  }

  void add_act(const Clause& clause) {
    const std::string_view verb = words_.lemma(clause.head);
    const Lexicon& lexicon = context_.lexicon;
    if (lexicon.maintains(verb)) { put("keeping"); }
    if (lexicon.harms(verb)) { put("harm"); }
    if (lexicon.tells_press(verb)) { put("telling"); }
    if (lexicon.is_agenda(verb)) { put("agenda"); }
    if (clause.governing_noun != kNone) { put("noun, link", words_.lemma(clause.governing_noun)); }
    if (const Event* event = context_.events.at(words_.span(clause.head).begin)) {
      put("act event", label(event->type));
    }
    if (clause.link == Link::kCoordinated && clause.governor != kNone) { add_first_of_list(clause); }
    if (clause.governor != kNone) {
      put("under", words_.lemma(context_.reading.clauses()[clause.governor].head));
      put("under, link", std::string(words_.lemma(context_.reading.clauses()[clause.governor].head)) + " " +
                             std::string(link_name(clause.link)));
    }
  }

  /// "Agreed to lift the ban and open the port": what governs the first act governs the second.
  void add_first_of_list(const Clause& clause) {
    const auto& clauses = context_.reading.clauses();
    const Clause* first = &clauses[clause.governor];
    for (std::size_t i = 0; i < clauses.size() && first->link == Link::kCoordinated && first->governor != kNone; ++i) {
      first = &clauses[first->governor];
    }
    put("first link", link_name(first->link));
    put("first modal", modal_name(*first));
    if (first->governor != kNone) { put("first under", words_.lemma(clauses[first->governor].head)); }
  }

  void add_noun() {
    put("act is a noun");
    std::uint32_t word = proposal_.draft.first;
    while (word < proposal_.draft.last && !words_.is_noun(word)) { ++word; }
    if (word < proposal_.draft.last) { put("act noun", words_.lemma(word)); }
    put("begins", label(words_.upos(proposal_.draft.first)));
  }

  void add_conditions(const std::vector<FoundCondition>& conditions) {
    if (!conditions.empty()) { put("condition near"); }
    for (const FoundCondition& other : conditions) {
      const bool holds = other.word <= proposal_.draft.first && proposal_.draft.first < other.last;
      if (holds && other.act == kNone) { put("in condition"); }
      if (other.follows == Follows::kThreat && other.act == proposal_.draft.first) { put("subject says what if"); }
    }
    if (!proposal_.condition) { return; }
    const FoundCondition& condition = *proposal_.condition;
    put("condition of it");
    put("condition", label(condition.condition.relation));
    put("condition", condition.word < proposal_.draft.first ? "before" : "after");
    put("condition", place_of(condition));
    put("condition by", condition.condition.by.empty() ? "nobody" : "somebody");
    if (proposal_.clause != kNone) {
      const Clause& act = context_.reading.clauses()[proposal_.clause];
      put("condition, modal", modal_name(act));
      put("condition, link", link_name(act.link));
    }
    for (const Clause& clause : context_.reading.clauses()) {
      if (clause.first < condition.first || clause.first >= condition.last || !clause.finite()) { continue; }
      put("condition tense", tense_name(clause));
      break;
    }
  }

  /// Where in the tree the condition hangs: on the act itself, on what it is a part of, or within it.
  [[nodiscard]] std::string_view place_of(const FoundCondition& condition) const {
    if (condition.hangs_on == kNone) { return "unknown"; }
    if (proposal_.clause != kNone && context_.reading.clauses()[proposal_.clause].node == condition.hangs_on) {
      return "at the act";
    }
    const bool within = proposal_.draft.first <= condition.hangs_on && condition.hangs_on < proposal_.draft.last;
    return within ? "within the act" : "above the act";
  }

  /// Who says it, and is the act the speaker's own?
  void add_source() {
    const auto statement = context_.sources.statement_at(words_.span(proposal_.draft.first).begin);
    if (!statement) {
      put("report's voice");
      return;
    }
    const Statement& row = context_.document.at(*statement);
    put("said as", label(row.act));
    put("form", label(row.form));
    put(row.speakers.empty() ? "speaker unknown" : "speaker known");
    if (proposal_.clause == kNone) { return; }
    const Clause& clause = context_.reading.clauses()[proposal_.clause];
    const std::string_view whose = whose_act(row, clause);
    put("whose act", whose);
    put("whose act, modal",
        std::string(whose) + " " + std::string(modal_name(clause)) + (clause.group->negated ? " not" : ""));
    put("whose act, said as", std::string(whose) + " " + std::string(label(row.act)));
  }

  [[nodiscard]] std::string_view whose_act(const Statement& row, const Clause& clause) const {
    if (clause.first_person || clause.third_person) { return "speaker's"; }
    const std::vector<ActorId> subjects = actors_of(context_.reading, clause.subjects);
    if (subjects.empty()) { return "unknown"; }
    for (const ActorId subject : subjects) {
      const std::string& state = context_.document.at(subject).state;
      for (const ActorId speaker : row.speakers) {
        if (speaker == subject) { return "speaker's"; }
        if (!state.empty() && context_.document.at(speaker).state == state) { return "speaker's state's"; }
      }
    }
    return "other's";
  }

  const Context& context_;
  const clauses::Words& words_;
  const Proposal& proposal_;
  Features features_;
};

}  // namespace

std::string_view cue_word(const Context& context, const Proposal& proposal) {
  if (proposal.clause != kNone && proposal.draft.cue >= context.reading.clauses()[proposal.clause].first &&
      proposal.draft.cue < context.reading.clauses()[proposal.clause].last) {
    const Clause& clause = context.reading.clauses()[proposal.clause];
    return clause.group->modal == Modal::kNone ? "itself" : modal_name(clause);
  }
  return context.reading.words().lemma(proposal.draft.cue);
}

Features act_features(const Context& context, const Proposal& proposal, const std::vector<FoundCondition>& conditions) {
  return Builder(context, proposal).build(conditions);
}

}  // namespace chancery::commitments

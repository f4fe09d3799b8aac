// SPDX-License-Identifier: Apache-2.0
#include "events/learned/event_features.h"

#include <algorithm>
#include <cmath>

#include "events/learned/model_row.h"

namespace chancery::events {
namespace {

using clauses::Clause;
using clauses::kNone;

constexpr std::string_view name_of(Tense tense) {
  switch (tense) {
    case Tense::kNone: return "none";
    case Tense::kPast: return "past";
    case Tense::kPresent: return "present";
    case Tense::kFuture: return "future";
  }
  return "";
}

constexpr std::string_view name_of(Modal modal) {
  switch (modal) {
    case Modal::kNone: return "none";
    case Modal::kWill: return "will";
    case Modal::kWould: return "would";
    case Modal::kMay: return "may";
    case Modal::kCan: return "can";
    case Modal::kShould: return "should";
    case Modal::kMust: return "must";
  }
  return "";
}

constexpr std::string_view name_of(clauses::Link link) {
  switch (link) {
    case clauses::Link::kRoot: return "root";
    case clauses::Link::kCoordinated: return "coordinated";
    case clauses::Link::kRelative: return "relative";
    case clauses::Link::kCondition: return "condition";
    case clauses::Link::kTime: return "time";
    case clauses::Link::kComplement: return "complement";
    case clauses::Link::kInfinitive: return "infinitive";
    case clauses::Link::kParticiple: return "participle";
  }
  return "";
}

/// Of a probability, within bounds.
float logit(float probability) {
  constexpr float kLeast = 0.02F;
  const float held = std::clamp(probability, kLeast, 1 - kLeast);
  return std::log(held / (1 - held));
}

class Collector {
 public:
  Collector(const Context& context, const Trigger& trigger, const StatusFound& status, const Parties& parties)
      : context_(context),
        words_(context.reading.words()),
        trigger_(trigger),
        status_(status),
        parties_(parties),
        type_(label(*trigger.word->type)) {}

  Features collect() {
    add_word();
    add_status();
    if (trigger_.clause != kNone) { add_clause(context_.reading.clauses()[trigger_.clause]); }
    if (trigger_.noun) { add_noun(); }
    add_parties();
    add_place_in_report();
    add_statement();
    add_model();
    return std::move(features_);
  }

 private:
  void add(std::string_view field, std::string_view value) {
    features_.add(field, value);
    std::string crossed(type_);
    crossed.append(":").append(field);
    features_.add(crossed, value);
  }

  void add_word() {
    const EventWord& word = *trigger_.word;
    features_.add("type", type_);
    add("source", word.model ? "model" : trigger_.noun ? "noun" : "verb");
    std::string row;
    for (const std::string_view one : word.words) { row.append(row.empty() ? "" : " ").append(one); }
    if (row.empty()) { row = words_.lemma(trigger_.last - 1); }
    add("row", row);
    features_.add("lemma", words_.lemma(trigger_.last - 1));
    if (word.mode != Mode::kNone) { features_.add("mode", label(word.mode)); }
    if (word.weak) { features_.add("weak"); }
    if (word.topic) { features_.add("topic"); }
    if (word.strong) { features_.add("strong"); }
    if (word.speech) { features_.add("speech"); }
    if (word.mutual) { features_.add("mutual"); }
  }

  void add_status() {
    const std::string_view value = status_.status ? label(*status_.status) : std::string_view("commitment");
    add("status", value);
    std::string rule = status_.rule;
    rule.append("/").append(value);
    add("rule", rule);
  }

  void add_clause(const Clause& clause) {
    const std::string_view of = trigger_.noun ? "verb-" : "";
    const auto named = [&](std::string_view field) { return std::string(of).append(field); };
    const VerbGroup& group = *clause.group;
    std::string form(name_of(group.tense));
    if (group.modal != Modal::kNone) { form.append("-").append(name_of(group.modal)); }
    if (group.perfect) { form.append("-perfect"); }
    if (group.progressive) { form.append("-progressive"); }
    if (group.infinitive) { form.append("-infinitive"); }
    if (group.negated) { form.append("-negated"); }
    add(named("form"), form);
    if (group.passive) { features_.add(named("passive")); }
    features_.add(named("link"), name_of(clause.link));
    if (!clause.marker.empty()) { features_.add(named("marker"), clause.marker); }
    if (clause.prenominal) { features_.add(named("prenominal")); }
    if (trigger_.noun) { features_.add("verb", words_.lemma(clause.head)); }
    if (clause.governor != kNone) {
      const Clause& above = context_.reading.clauses()[clause.governor];
      features_.add(named("under"), words_.lemma(above.head));
      std::string kind(name_of(clause.link));
      kind.append("-under");
      features_.add(named(kind), words_.lemma(above.head));
    } else {
      features_.add(named("under"), "none");
    }
    if (clause.governing_noun != kNone) { features_.add(named("of-noun"), words_.lemma(clause.governing_noun)); }
  }

  void add_noun() {
    const auto& tree = context_.reading.tree();
    const std::uint32_t noun = trigger_.last - 1;
    if (words_.lower(noun) != words_.lemma(noun)) { features_.add("plural"); }
    if (!tree.empty()) {
      features_.add("hangs", tree.kind(noun));
      const std::uint32_t head = tree.head(noun);
      if (head != kNone) {
        std::string relation(tree.kind(noun));
        relation.append("-of");
        features_.add(relation, words_.lemma(head));
      }
      for (const std::uint32_t child : tree.children(noun)) {
        const std::string_view kind = tree.kind(child);
        if (kind == "det" || kind == "case") { features_.add(kind, words_.lower(child)); }
        if (kind == "amod") { features_.add("adjective", words_.lower(child)); }
      }
    }
    if (trigger_.first > 0) { features_.add("before", words_.lower(trigger_.first - 1)); }
  }

  void add_parties() {
    const auto count = [](const std::vector<ActorId>& side) {
      return side.empty() ? "0" : side.size() == 1 ? "1" : "2+";
    };
    std::string sides(count(parties_.actors));
    sides.append(">").append(count(parties_.recipients));
    add(parties_.mutual ? "sides-mutual" : "sides", sides);
    for (const std::string& rule : parties_.rules) { features_.add("by", rule); }
  }

  void add_place_in_report() {
    const Sentence& sentence = context_.sentence;
    const bool title = context_.document.at(sentence.segment).kind == SegmentKind::kHeadline;
    if (title) { features_.add("title"); }
    features_.add_count("paragraph", sentence.paragraph);
    features_.add_count("words", words_.size() / 8);
  }

  void add_statement() {
    const auto statement = context_.sources.statement_at(words_.span(trigger_.first).begin);
    if (!statement) {
      add("in-statement", "no");
      return;
    }
    const Statement& around = context_.document.at(*statement);
    add("in-statement", "yes");
    add("in-act", label(around.act));
    features_.add("in-form", label(around.form));
    if (around.speakers.empty()) { features_.add("speaker-unnamed"); }
    if (around.cue) {
      const auto cue = context_.document.tokens_in(*around.cue);
      if (!cue.empty()) { features_.add("cue", context_.document.lemma(cue.back())); }
    } else {
      features_.add("no-cue");
    }
    const auto speaks = [&](ActorId id) { return std::ranges::find(around.speakers, id) != around.speakers.end(); };
    const auto of_state = [&](ActorId id) {
      const std::string& state = context_.document.at(id).state;
      return std::ranges::any_of(
          around.speakers, [&](ActorId one) { return !state.empty() && context_.document.at(one).state == state; });
    };
    const bool acts = std::ranges::any_of(parties_.actors, speaks);
    const bool near = std::ranges::any_of(parties_.actors, of_state);
    add("speaker", acts ? "acts" : near ? "state-acts" : "other");
    if (trigger_.word->speech) { features_.add("speech-speaker", acts ? "acts" : near ? "state-acts" : "other"); }
    const std::uint32_t begin = around.content.front().begin;
    features_.add_count("into-content",
                        context_.document.tokens_in({begin, words_.span(trigger_.first).begin}).size() / 4);
  }

  void add_model() {
    const Predicate* row = model_row(context_, trigger_);
    if (row == nullptr) {
      features_.add("model:none");
      return;
    }
    const float score = logit(row->score);
    const bool same = row->type == *trigger_.word->type;
    features_.add(same ? "model:same-type" : "model:other-type");
    features_.add(same ? "model:score" : "model:score-of-other", score);
    features_.add("model:status", label(row->status));
    std::string sure("model:sure-of-");
    sure.append(label(row->status));
    features_.add(sure, logit(row->status_score));
    if (row->vouched_by_speaker >= 0) { features_.add("model:vouched", logit(row->vouched_by_speaker)); }
    features_.add("model:factuality", row->factuality);
    const auto party = [](const std::vector<ScoredToken>& side) { return side.empty() ? 0.0F : side.front().score; };
    features_.add("model:has-initiator", party(row->initiators));
    features_.add("model:has-recipient", party(row->recipients));
  }

  const Context& context_;
  const clauses::Words& words_;
  const Trigger& trigger_;
  const StatusFound& status_;
  const Parties& parties_;
  std::string_view type_;
  Features features_;
};

}  // namespace

Features event_features(const Context& context, const Trigger& trigger, const StatusFound& status,
                        const Parties& parties) {
  return Collector(context, trigger, status, parties).collect();
}

}  // namespace chancery::events

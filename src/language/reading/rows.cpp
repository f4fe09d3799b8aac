// SPDX-License-Identifier: Apache-2.0
#include "language/reading/rows.h"

#include <algorithm>
#include <utility>

#include "language/tags/tagger.h"

namespace chancery::language {
namespace {

/// What hangs on each word of a sentence, as far as it tells whether a verb is finite.
struct Dependents {
  bool subject = false;          // of an active verb
  bool passive_subject = false;  // "two |killed| in attack"
  bool auxiliary = false;
  bool conjunction = false;  // "broke ties and |recognised| Kosovo"
};

std::vector<Dependents> dependents_of(const SentenceReading& reading) {
  std::vector<Dependents> out(reading.words);
  for (std::size_t word = 0; word < reading.tree.size(); ++word) {
    if (reading.tree[word].head == 0) { continue; }
    Dependents& head = out[reading.tree[word].head - 1];
    const std::string_view relation = reading.relations[word];
    head.subject = head.subject || relation == "nsubj" || relation == "csubj" || relation == "expl";
    head.passive_subject = head.passive_subject || relation == "nsubj:pass" || relation == "csubj:pass";
    head.auxiliary = head.auxiliary || relation.starts_with("aux");
    head.conjunction = head.conjunction || relation == "cc";
  }
  return out;
}

Finite finite_by_tree(std::string_view relation, const Dependents& dependents) {
  if (dependents.auxiliary) { return Finite::kUnknown; }
  if (dependents.subject) { return Finite::kYes; }
  const bool participle = dependents.passive_subject || relation == "acl" || relation == "xcomp" ||
                          (relation == "advcl" && !dependents.conjunction);
  return participle ? Finite::kNo : Finite::kUnknown;
}

/// Rows of one sentence.
class Adding {
 public:
  Adding(const SentenceReading& reading, SentenceId sentence, Document& document)
      : reading_(reading), sentence_(sentence), document_(document), first_(document.at(sentence).first.value) {}

  void run() {
    add_tree();
    add_names();
    add_attributions();
    add_predicates();
    for (const WordUndertaking& row : reading_.undertakings) {
      document_.add(Undertaking{.action = span(row.words),
                                .sentence = sentence_,
                                .kind = row.kind,
                                .score = row.score,
                                .debtors = tokens(row.debtors),
                                .creditors = tokens(row.creditors)});
    }
    for (const auto& [words, antecedent, score] : reading_.conditions) {
      document_.add(ConditionSpan{span(words), sentence_, antecedent, score});
    }
    add_encoding();
  }

 private:
  [[nodiscard]] TokenId token(std::size_t word) const { return {first_ + static_cast<std::uint32_t>(word)}; }
  [[nodiscard]] Span span(WordRange words) const {
    return cover(document_.at(token(words.first)).span, document_.at(token(words.last - 1)).span);
  }

  void add_tree() {
    for (std::size_t word = 0; word < reading_.tree.size(); ++word) {
      const TreeArc& arc = reading_.tree[word];
      const TokenId head = token(arc.head == 0 ? word : arc.head - 1);
      document_.add(Arc{head, document_.intern(reading_.relations[word]), arc.score});
    }
  }

  void add_names() {
    for (const WordName& name : reading_.names) {
      document_.add(Name{.span = span(name.words),
                         .first = token(name.words.first),
                         .last = token(name.words.last),
                         .kind = name.kind,
                         .score = name.score,
                         .as_actor = name.as_actor});
    }
  }

  void add_attributions() {
    for (const WordAttribution& row : reading_.attributions) {
      Attribution out{.sentence = sentence_, .score = row.score, .saying = row.saying};
      if (row.source) { out.source = span(*row.source); }
      if (row.cue) { out.cue = span(*row.cue); }
      for (const WordRange piece : row.content) { out.content.push_back(span(piece)); }
      document_.add(std::move(out));
    }
  }

  [[nodiscard]] std::vector<ScoredToken> tokens(const std::vector<ScoredWord>& words) const {
    std::vector<ScoredToken> out;
    out.reserve(words.size());
    for (const ScoredWord& one : words) { out.push_back({token(one.word), one.score}); }
    return out;
  }

  void add_predicates() {
    for (const WordPredicate& row : reading_.predicates) {
      document_.add(Predicate{.span = span(row.trigger.words),
                              .trigger = token(row.trigger.words.last - 1),
                              .sentence = sentence_,
                              .type = row.type,
                              .score = row.trigger.score,
                              .status = row.status,
                              .status_score = row.status_score,
                              .factuality = row.factuality,
                              .vouched_by_speaker = row.vouched_by_speaker,
                              .initiators = tokens(row.initiators),
                              .recipients = tokens(row.recipients)});
    }
  }

  void add_encoding() {
    if (first_ + reading_.words > kMostEncodedWords) { return document_.add(Encoding{}); }
    document_.add(Encoding{reading_.vectors, reading_.pooled});
  }

  const SentenceReading& reading_;
  SentenceId sentence_;
  Document& document_;
  std::uint32_t first_;
};

}  // namespace

void take_tags(const SentenceReading& reading, std::span<Word> words) {
  const std::vector<Dependents> dependents = dependents_of(reading);
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i].upos = reading.upos[i];
    set_verb_form(words[i]);
    if (reading.relations.empty() || words[i].upos != Upos::kVerb) { continue; }
    words[i].finite = finite_by_tree(reading.relations[i], dependents[i]);
    words[i].attributive = reading.relations[i] == "amod";
  }
}

std::string_view lemma_at(const SentenceReading& reading, std::size_t i, const Word& word, std::string& made) {
  if (reading.lemmas.empty()) { return lemma_of(word, made); }
  if (const auto sure = sure_lemma(word, made)) { return *sure; }
  put_lower(reading.lemmas[i], made);
  return made;
}

void add_rows(const SentenceReading& reading, SentenceId sentence, Document& document) {
  Adding(reading, sentence, document).run();
}

}  // namespace chancery::language

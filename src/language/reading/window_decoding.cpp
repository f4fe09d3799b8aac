// SPDX-License-Identifier: Apache-2.0
#include "language/reading/window_decoding.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "language/characters.h"

namespace chancery::language {
namespace {

/// No letter and no digit.
bool is_mark(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const base::Character character = peek(word, at);
    if (is_word_character(character.code)) { return false; }
    at += character.size;
  }
  return true;
}

WordRange shifted(WordRange range, std::size_t by) {
  return {range.first + by, range.last + by};
}

/// Decodes one window of a sentence and appends to what is known of the sentence.
class WindowDecoding {
 public:
  WindowDecoding(const Heads& heads, neural::Reader& reader, const neural::Reading& reading,
                 std::span<const std::string_view> words, SentenceReading& out)
      : heads_(heads), reader_(reader), reading_(reading), words_(words), first_(out.words), out_(out) {
    out.words += words.size();
  }

  [[nodiscard]] Result<void> run(Wanted wanted) {
    if (wanted.syntax) {
      put_tags();
      put_lemmas();
      if (auto tree = put_tree(); !tree) { return tree; }
    }
    if (wanted.names) { put_names(); }
    if (wanted.content) {
      put_attributions();
      put_predicates();
      for (const auto& [words, kind, score] : acts()) {
        out_.undertakings.push_back({.words = shifted(words, first_),
                                     .kind = heads_.action.kinds[kind],
                                     .score = score,
                                     .debtors = parties(2, words),
                                     .creditors = parties(3, words)});
      }
      for (const auto& [words, kind, score] : join_touching(spans(heads_.condition))) {
        out_.conditions.push_back(
            {shifted(words, first_), heads_.condition.kinds[kind] == ConditionSide::kAntecedent, score});
      }
    }
    if (wanted.vectors) {
      out_.vectors.insert(out_.vectors.end(), reading_.vectors.begin(), reading_.vectors.end());
      if (first_ == 0) { out_.pooled.assign(reading_.pooled.begin(), reading_.pooled.end()); }
    }
    return {};
  }

 private:
  [[nodiscard]] HeadScores scores(const neural::Model::Head& head) const {
    return {reading_.tags, reader_.model().columns(), head.from, head.labels.size()};
  }

  template <class E>
  [[nodiscard]] std::vector<TaggedSpan> spans(const SpanHead<E>& head) const {
    return head.head == nullptr ? std::vector<TaggedSpan>{} : decode_spans(head.bio, scores(*head.head));
  }

  /// Of each word, the probability of the label "O"; empty where there is no such head.
  template <class E>
  [[nodiscard]] std::vector<float> outside(const SpanHead<E>& head) const {
    std::vector<float> out;
    for (std::size_t word = 0; head.head != nullptr && word < words_.size(); ++word) {
      out.push_back(probabilities(scores(*head.head).of(word))[head.bio.outside]);
    }
    return out;
  }

  void put_tags() {
    if (heads_.upos == nullptr) { return; }
    std::vector<float> row;
    for (std::size_t word = 0; word < words_.size(); ++word) {
      put_probabilities(scores(*heads_.upos).of(word), row);
      const std::size_t best = best_of(row);
      out_.upos.push_back(heads_.tags[best]);
      out_.upos_scores.push_back(row[best]);
    }
  }

  void put_lemmas() {
    if (heads_.lemma == nullptr) { return; }
    for (std::size_t word = 0; word < words_.size(); ++word) {
      const std::span<const float> row = scores(*heads_.lemma).of(word);
      auto lemma = heads_.lemma_rules[best_of(row)].apply(words_[word]);
      if (!lemma) { lemma = next_lemma(row, words_[word]); }
      out_.lemmas.push_back(std::move(*lemma));
    }
  }

  /// The best rule that the word is long enough for.
  [[nodiscard]] std::string next_lemma(std::span<const float> row, std::string_view word) const {
    std::string best(word);
    float best_score = -std::numeric_limits<float>::infinity();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i] <= best_score) { continue; }
      if (auto lemma = heads_.lemma_rules[i].apply(word)) {
        best = std::move(*lemma);
        best_score = row[i];
      }
    }
    return best;
  }

  [[nodiscard]] Result<void> put_tree() {
    const std::span<const std::string> labels = reader_.model().relations();
    if (labels.empty()) { return {}; }
    std::vector<TreeArc> tree = decode_tree(reading_.arcs, words_.size());
    std::vector<std::uint32_t> heads;
    heads.reserve(tree.size());
    for (const TreeArc& arc : tree) { heads.push_back(arc.head); }
    const auto scores = reader_.relations(reading_.vectors, heads);
    if (!scores) { return std::unexpected(scores.error()); }
    const std::vector<std::size_t> columns = decode_relations(*scores, labels.size(), heads_.root, tree);
    for (std::size_t word = 0; word < tree.size(); ++word) {
      TreeArc arc = tree[word];
      std::string_view relation = labels[columns[word]];
      if (arc.head != 0) {
        arc.head += static_cast<std::uint32_t>(first_);
      } else if (first_ == 0) {
        root_ = word;
      } else {
        arc.head = static_cast<std::uint32_t>(out_.root + 1);
        relation = "parataxis";
      }
      out_.tree.push_back(arc);
      out_.relations.push_back(relation);
    }
    if (first_ == 0) { out_.root = root_; }
    return {};
  }

  void put_names() {
    for (const auto& [words, kind, score] : spans(heads_.name)) {
      WordName name{.words = shifted(words, first_), .kind = heads_.name.kinds[kind], .score = score};
      if (name.kind == NameKind::kLocation && heads_.place != nullptr) {
        float sum = 0;
        for (std::size_t word = words.first; word < words.last; ++word) { sum += scores(*heads_.place).of(word)[0]; }
        name.as_actor = sigmoid(sum / static_cast<float>(words.last - words.first));
      }
      out_.names.push_back(name);
    }
  }

  /// The cues of saying, and those of other attributions ("believes") that overlap none of them.
  [[nodiscard]] std::vector<TaggedSpan> cues() const {
    std::vector<TaggedSpan> cues = spans(heads_.saying);
    const std::size_t sayings = cues.size();
    for (const TaggedSpan& cue : spans(heads_.cue)) {
      const auto end = cues.begin() + static_cast<std::ptrdiff_t>(sayings);
      const bool known =
          std::any_of(cues.begin(), end, [&](const TaggedSpan& one) { return one.words.overlaps(cue.words); });
      if (!known) { cues.push_back(cue); }
    }
    std::ranges::sort(cues, {}, [](const TaggedSpan& cue) { return cue.words.first; });
    return join_touching(cues);
  }

  /// Two acts hardly ever stand side by side without a word between them: pieces that touch are one act, of
  /// the kind of the surer one.
  [[nodiscard]] std::vector<TaggedSpan> acts() const {
    std::vector<TaggedSpan> acts;
    for (const TaggedSpan& piece : spans(heads_.action)) {
      if (acts.empty() || acts.back().words.last != piece.words.first) {
        acts.push_back(piece);
        continue;
      }
      TaggedSpan& act = acts.back();
      if (piece.score > act.score) { act.kind = piece.kind; }
      act.words.last = piece.words.last;
      act.score = std::min(act.score, piece.score);
    }
    return acts;
  }

  void put_attributions() {
    AttributionScores scores{.pointers = reading_.pointers,
                             .cues = cues(),
                             .contents = spans(heads_.content),
                             .outside = outside(heads_.content)};
    if (scores.cues.empty() && scores.contents.empty()) { return; }
    for (const std::string_view word : words_) { scores.marks.push_back(is_mark(word)); }
    scores.saying = outside(heads_.saying);
    for (float& one : scores.saying) { one = 1 - one; }
    for (WordAttribution& row : decode_attributions(scores)) {
      if (row.source) { row.source = shifted(*row.source, first_); }
      if (row.cue) { row.cue = shifted(*row.cue, first_); }
      for (WordRange& piece : row.content) { piece = shifted(piece, first_); }
      out_.attributions.push_back(std::move(row));
    }
  }

  void put_predicates() {
    if (heads_.trigger == nullptr) { return; }
    for (const WordTrigger& trigger : decode_triggers(scores(*heads_.trigger), heads_.no_trigger)) {
      const std::size_t word = trigger.words.last - 1;
      WordPredicate row{.trigger = trigger, .type = heads_.types[trigger.type]};
      row.trigger.words = shifted(trigger.words, first_);
      if (heads_.status != nullptr) {
        const std::vector<float> statuses = probabilities(scores(*heads_.status).of(word));
        row.status = heads_.statuses[best_of(statuses)];
        row.status_score = std::ranges::max(statuses);
      }
      if (heads_.factuality != nullptr) {
        constexpr float kMost = 3;
        row.factuality = std::clamp(scores(*heads_.factuality).of(word)[0], -kMost, kMost);
      }
      if (heads_.vouched != nullptr) {
        row.vouched_by_speaker = probabilities(scores(*heads_.vouched).of(word))[heads_.by_speaker];
      }
      row.initiators = parties(0, {word, word + 1});
      row.recipients = parties(1, {word, word + 1});
      out_.predicates.push_back(std::move(row));
    }
  }

  /// `role`: which table of Reading::roles.
  [[nodiscard]] std::vector<ScoredWord> parties(std::size_t role, WordRange of) const {
    const std::size_t table = words_.size() * words_.size();
    std::vector<ScoredWord> found = decode_party(reading_.roles.subspan(role * table, table), words_.size(), of);
    for (ScoredWord& one : found) { one.word += first_; }
    return found;
  }

  const Heads& heads_;
  neural::Reader& reader_;
  const neural::Reading& reading_;
  std::span<const std::string_view> words_;
  std::size_t first_;  // word of the sentence that the window begins with
  std::size_t root_ = 0;
  SentenceReading& out_;
};

}  // namespace

Result<void> decode_window(const Heads& heads, neural::Reader& reader, const neural::Reading& reading,
                           std::span<const std::string_view> words, Wanted wanted, SentenceReading& sentence) {
  return WindowDecoding(heads, reader, reading, words, sentence).run(wanted);
}

}  // namespace chancery::language

// SPDX-License-Identifier: Apache-2.0
#include "document/table_check.h"

#include <cmath>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "document/field_path.h"

namespace chancery::document {
namespace {

class TableCheck {
 public:
  explicit TableCheck(const Document& document) : document_(document) {}

  std::vector<Problem> run() && {
    sentences();
    // The other tables are found through the tokens.
    if (!problems_.empty()) { return std::move(problems_); }
    trees();
    names();
    attributions();
    predicates();
    spans_in_order(document_.undertakings(), &Undertaking::action, "undertakings");
    spans_in_order(document_.conditions(), &ConditionSpan::span, "conditions");
    encodings();
    return std::move(problems_);
  }

 private:
  void add(const FieldPath& path, std::string message) { problems_.push_back({path.to_string(), std::move(message)}); }

  bool span(Span span, const FieldPath& path) {
    const std::string_view text = document_.text();
    const bool good = !span.empty() && span.end <= text.size() && base::is_boundary(text, span.begin) &&
                      base::is_boundary(text, span.end);
    if (!good) { add(path, "is empty, outside of the text, or cuts a character"); }
    return good;
  }

  void span_in(SentenceId sentence, Span inner, const FieldPath& path) {
    if (!span(inner, path)) { return; }
    if (sentence.value >= document_.sentences().size()) {
      add(path, "is of no sentence");
    } else if (!document_.at(sentence).span.contains(inner)) {
      add(path, "is not inside its sentence");
    }
  }

  void probability(float score, const FieldPath& path) {
    if (!std::isfinite(score) || score < 0 || score > 1) { add(path, "is not from 0 to 1"); }
  }

  void one_per(std::size_t rows, std::size_t expected, std::string_view name) {
    if (rows != 0 && rows != expected) { add(FieldPath().key(name), "does not have a row for each"); }
  }

  void sentences() {
    std::uint32_t token = 0;
    for (std::size_t i = 0; i < document_.sentences().size(); ++i) {
      const FieldPath path = FieldPath().key("sentences").at(i);
      const Sentence& row = document_.sentences()[i];
      span(row.span, path.key("span"));
      if (row.first.value != token || row.last <= row.first || row.last.value > document_.tokens().size()) {
        add(path, "does not begin with the token behind the sentence before it, or is empty");
        return;
      }
      for (const Token& one : document_.tokens_of(row)) {
        span_in(SentenceId{static_cast<std::uint32_t>(i)}, one.span, FieldPath().key("tokens").at(token));
        if (one.sentence.value != i) { add(FieldPath().key("tokens").at(token), "is of another sentence"); }
        ++token;
      }
    }
    if (token != document_.tokens().size()) { add(FieldPath().key("tokens"), "are not all in a sentence"); }
  }

  void trees() {
    one_per(document_.trees().size(), document_.tokens().size(), "trees");
    if (document_.trees().size() != document_.tokens().size()) { return; }
    for (const Sentence& sentence : document_.sentences()) {
      std::size_t roots = 0;
      for (std::uint32_t i = sentence.first.value; i < sentence.last.value; ++i) {
        const FieldPath path = FieldPath().key("trees").at(i);
        const Arc& arc = document_.trees()[i];
        probability(arc.score, path.key("score"));
        const bool root = arc.head.value == i;
        roots += root ? 1U : 0U;
        if (root != (document_.interned(arc.relation) == "root")) {
          add(path, "is a root or has its relation, not both");
        }
        if (arc.head < sentence.first || arc.head >= sentence.last) {
          add(path.key("head"), "is in another sentence");
        } else if (!reaches_root(TokenId{i}, sentence)) {
          add(path, "hangs in a circle");
        }
      }
      if (roots != 1) { add(FieldPath().key("trees").at(sentence.first.value), "has not one root"); }
    }
  }

  [[nodiscard]] bool reaches_root(TokenId token, const Sentence& sentence) const {
    for (std::uint32_t steps = sentence.last.value - sentence.first.value; steps > 0; --steps) {
      const TokenId head = document_.trees()[token.value].head;
      if (head == token) { return true; }
      if (head < sentence.first || head >= sentence.last) { return false; }
      token = head;
    }
    return false;
  }

  void names() {
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < document_.names().size(); ++i) {
      const FieldPath path = FieldPath().key("names").at(i);
      const Name& row = document_.names()[i];
      if (row.last <= row.first || row.last.value > document_.tokens().size()) {
        add(path, "has no tokens");
        continue;
      }
      const Token& first = document_.at(row.first);
      const Token& last = document_.at(TokenId{row.last.value - 1});
      if (row.span != cover(first.span, last.span)) { add(path.key("span"), "is not that of its tokens"); }
      if (first.sentence != last.sentence) { add(path, "is in two sentences"); }
      if (row.span.begin < end) { add(path, "begins before the one before it ends"); }
      end = row.span.end;
      probability(row.score, path.key("score"));
      if (row.as_actor != -1) { probability(row.as_actor, path.key("as_actor")); }
      if (row.as_actor != -1 && row.kind != NameKind::kLocation) { add(path.key("as_actor"), "is for locations only"); }
    }
  }

  void attributions() {
    SentenceId before;
    for (std::size_t i = 0; i < document_.attributions().size(); ++i) {
      const FieldPath path = FieldPath().key("attributions").at(i);
      const Attribution& row = document_.attributions()[i];
      if (row.sentence < before) { add(path, "is not in order"); }
      before = row.sentence;
      probability(row.score, path.key("score"));
      if (row.source) { span_in(row.sentence, *row.source, path.key("source")); }
      if (row.cue) { span_in(row.sentence, *row.cue, path.key("cue")); }
      if (row.saying != -1) { probability(row.saying, path.key("saying")); }
      if (row.content.empty() && !row.cue) { add(path.key("content"), "is empty, and there is no cue"); }
      for (std::size_t k = 0; k < row.content.size(); ++k) {
        span_in(row.sentence, row.content[k], path.key("content").at(k));
        const bool cut = (row.cue && row.cue->overlaps(row.content[k])) ||
                         (row.source && row.source->overlaps(row.content[k])) ||
                         (k > 0 && row.content[k].begin < row.content[k - 1].end);
        if (cut) { add(path.key("content").at(k), "overlaps the cue, the source or another piece"); }
      }
    }
  }

  void parties(const std::vector<ScoredToken>& rows, SentenceId sentence, const FieldPath& path) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool known = rows[i].token.value < document_.tokens().size();
      if (!known || document_.at(rows[i].token).sentence != sentence) { add(path.at(i), "is not in the sentence"); }
      probability(rows[i].score, path.at(i));
      if (i > 0 && rows[i].score > rows[i - 1].score) { add(path.at(i), "is likelier than the one before it"); }
    }
  }

  void predicates() {
    constexpr float kMostFactuality = 3;
    for (std::size_t i = 0; i < document_.predicates().size(); ++i) {
      const FieldPath path = FieldPath().key("predicates").at(i);
      const Predicate& row = document_.predicates()[i];
      if (i > 0 && row.trigger <= document_.predicates()[i - 1].trigger) { add(path, "is not in order"); }
      const bool known = row.trigger.value < document_.tokens().size();
      if (!known || document_.at(row.trigger).sentence != row.sentence) {
        add(path.key("trigger"), "is not in the sentence");
        continue;
      }
      span_in(row.sentence, row.span, path.key("span"));
      if (!row.span.contains(document_.at(row.trigger).span)) { add(path.key("span"), "does not hold the trigger"); }
      probability(row.score, path.key("score"));
      probability(row.status_score, path.key("status_score"));
      if (!(std::abs(row.factuality) <= kMostFactuality)) { add(path.key("factuality"), "is not from -3 to 3"); }
      parties(row.initiators, row.sentence, path.key("initiators"));
      parties(row.recipients, row.sentence, path.key("recipients"));
    }
  }

  template <class Row>
  void spans_in_order(std::span<const Row> rows, Span Row::* span, std::string_view name) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const FieldPath path = FieldPath().key(name).at(i);
      span_in(rows[i].sentence, rows[i].*span, path);
      probability(rows[i].score, path.key("score"));
      if (i > 0 && (rows[i].*span).begin < (rows[i - 1].*span).end) {
        add(path, "begins before the one before it ends");
      }
    }
  }

  void encodings() {
    one_per(document_.encodings().size(), document_.sentences().size(), "encodings");
    if (document_.encodings().size() != document_.sentences().size()) { return; }
    for (std::size_t i = 0; i < document_.encodings().size(); ++i) {
      const Encoding& row = document_.encodings()[i];
      const std::size_t words = document_.tokens_of(document_.sentences()[i]).size();
      if (row.vectors.size() != words * row.pooled.size()) {
        add(FieldPath().key("encodings").at(i), "is not words x width");
      }
    }
  }

  const Document& document_;
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> check_tables(const Document& document) {
  return TableCheck(document).run();
}

}  // namespace chancery::document

// SPDX-License-Identifier: Apache-2.0
#include "chancery/document.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "base/utf8.h"

namespace chancery {
namespace {

template <class IdType, class Row>
IdType append(std::vector<Row>& table, Row row) {
  table.push_back(std::move(row));
  return IdType{static_cast<std::uint32_t>(table.size() - 1)};
}

/// The rows whose span begins inside `span`, in a table that is in order of begin.
template <class Row>
std::span<const Row> beginning_in(std::span<const Row> rows, Span span) {
  const auto begin_of = [](const Row& row) { return row.span.begin; };
  const auto first = std::ranges::lower_bound(rows, span.begin, {}, begin_of);
  const auto last = std::ranges::lower_bound(first, rows.end(), span.end, {}, begin_of);
  return {first, last};
}

/// Are these words of the text, from character to character?
bool is_in_text(Span span, std::string_view text) {
  return !span.empty() && span.end <= text.size() && base::is_boundary(text, span.begin) &&
         base::is_boundary(text, span.end);
}

}  // namespace

std::string_view table_name(Table table) {
  static constexpr std::array<std::string_view, kTableCount> kNames = {
      "language", "title",     "segments",     "sentences",  "tokens",       "quotes",     "verb_groups",
      "trees",    "names",     "attributions", "predicates", "undertakings", "conditions", "encodings",
      "times",    "published", "actors",       "mentions",   "statements",   "events",     "commitments"};
  return kNames[static_cast<std::size_t>(table)];
}

Result<Document> Document::create(Report report) {
  if (report.text.size() > kMostTextBytes) {
    return fail(ErrorCode::kReportTooLarge, "the report has over 10 MB of text: split it into its reports");
  }
  if (const auto bad = base::first_bad_byte(report.text)) {
    return fail(ErrorCode::kReportNotUtf8, "byte " + std::to_string(*bad) + " of the text is not UTF-8");
  }
  if (base::trim(report.text).empty()) { return fail(ErrorCode::kReportEmpty, "the report has no text"); }

  Document document;
  document.text_ = std::make_unique<const std::string>(std::move(report.text));
  document.given_date_ = report.date;
  document.known_events_ = std::move(report.known_events);
  std::erase_if(document.known_events_, [&](const KnownEvent& event) {
    return event.days.empty() || !is_in_text(event.span, *document.text_);
  });
  document.record_.id = std::move(report.id);
  document.record_.source = {std::move(report.path), std::move(report.url), std::move(report.publisher)};
  if (report.title) { document.record_.title = Title{std::move(*report.title), std::nullopt}; }
  return document;
}

std::span<const Token> Document::tokens_of(const Sentence& sentence) const {
  return tokens().subspan(sentence.first.value, sentence.last.value - sentence.first.value);
}

std::span<const Token> Document::tokens_in(Span span) const {
  auto inside = beginning_in(tokens(), span);
  while (!inside.empty() && inside.back().span.end > span.end) { inside = inside.first(inside.size() - 1); }
  return inside;
}

std::optional<SentenceId> Document::sentence_at(std::uint32_t offset) const {
  const auto after = std::ranges::upper_bound(sentences_, offset, {}, [](const Sentence& s) { return s.span.begin; });
  if (after == sentences_.begin()) { return std::nullopt; }
  const auto found = std::prev(after);
  if (!found->span.contains(offset)) { return std::nullopt; }
  return SentenceId{static_cast<std::uint32_t>(found - sentences_.begin())};
}

std::span<const VerbGroup> Document::verb_groups_in(Span span) const {
  return beginning_in(verb_groups(), span);
}

std::span<const Name> Document::names_in(Span span) const {
  return beginning_in(names(), span);
}

std::span<const Quote> Document::quotes_over(Span span) const {
  const auto first = std::ranges::upper_bound(quotes_, span.begin, {}, [](const Quote& q) { return q.outer.end; });
  const auto last =
      std::ranges::lower_bound(first, quotes_.end(), span.end, {}, [](const Quote& q) { return q.outer.begin; });
  return {first, last};
}

std::span<const Mention> Document::mentions_in(Span span) const {
  return beginning_in(mentions(), span);
}

std::span<const TimeExpression> Document::times_in(Span span) const {
  return beginning_in(times(), span);
}

TextId Document::intern(std::string_view string) {
  if (const auto known = string_ids_.find(string); known != string_ids_.end()) { return known->second; }
  const TextId id{static_cast<std::uint32_t>(strings_.size())};
  string_ids_.emplace(strings_.emplace_back(string), id);
  return id;
}

SegmentId Document::add(Segment row) {
  return append<SegmentId>(record_.segments, row);
}
SentenceId Document::add(Sentence row) {
  return append<SentenceId>(sentences_, row);
}
TokenId Document::add(Token row) {
  return append<TokenId>(tokens_, row);
}
TimeId Document::add(TimeExpression row) {
  return append<TimeId>(record_.times, std::move(row));
}
ActorId Document::add(Actor row) {
  return append<ActorId>(record_.actors, std::move(row));
}
StatementId Document::add(Statement row) {
  return append<StatementId>(record_.statements, std::move(row));
}
EventId Document::add(Event row) {
  return append<EventId>(record_.events, std::move(row));
}
CommitmentId Document::add(Commitment row) {
  return append<CommitmentId>(record_.commitments, std::move(row));
}

std::size_t Document::rows(Table table) const {
  switch (table) {
    case Table::kLanguage: return record_.language.empty() ? 0 : 1;
    case Table::kTitle: return record_.title ? 1 : 0;
    case Table::kSegments: return record_.segments.size();
    case Table::kSentences: return sentences_.size();
    case Table::kTokens: return tokens_.size();
    case Table::kQuotes: return quotes_.size();
    case Table::kVerbGroups: return verb_groups_.size();
    case Table::kTrees: return trees_.size();
    case Table::kNames: return names_.size();
    case Table::kAttributions: return attributions_.size();
    case Table::kPredicates: return predicates_.size();
    case Table::kUndertakings: return undertakings_.size();
    case Table::kConditions: return conditions_.size();
    case Table::kEncodings: return encodings_.size();
    case Table::kTimes: return record_.times.size();
    case Table::kPublished: return record_.published == Published{} ? 0 : 1;
    case Table::kActors: return record_.actors.size();
    case Table::kMentions: return record_.mentions.size();
    case Table::kStatements: return record_.statements.size();
    case Table::kEvents: return record_.events.size();
    case Table::kCommitments: return record_.commitments.size();
  }
  return 0;
}

Record Document::take_record() && {
  record_.text = *text_;
  for (const Sentence& sentence : sentences_) { record_.sentences.push_back(sentence.span); }
  return std::move(record_);
}

}  // namespace chancery

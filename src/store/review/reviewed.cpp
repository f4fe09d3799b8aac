// SPDX-License-Identifier: Apache-2.0
#include "store/review/reviewed.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "store/review/fields.h"

namespace chancery::store {
namespace {

std::size_t rows_of_kind(const Record& record, FactKind kind) {
  if (kind == FactKind::kStatement) { return record.statements.size(); }
  return kind == FactKind::kEvent ? record.events.size() : record.commitments.size();
}

std::vector<Span> spans_of(const Record& record, FactKind kind, std::size_t row) {
  if (kind == FactKind::kStatement) { return record.statements[row].content; }
  if (kind == FactKind::kCommitment) { return {record.commitments[row].action}; }
  std::vector<Span> spans;
  for (const EventMention& mention : record.events[row].mentions) { spans.push_back(mention.trigger); }
  return spans;
}

/// Bytes that two spans share, of those that either has, in hundredths.
std::int64_t closeness(Span a, Span b) {
  constexpr std::int64_t kHundred = 100;
  if (!a.overlaps(b)) { return 0; }
  const std::int64_t common = std::min(a.end, b.end) - std::max(a.begin, b.begin);
  return kHundred * common / cover(a, b).size();
}

bool has_words(const Record& coded, const FactAnchor& about) {
  const Span first = about.spans.front();
  return first.end <= coded.text.size() && !first.empty() && first.in(coded.text) == about.words;
}

/// Sets the fields that are not so already; one that cannot be set any more stays as the program has it.
void apply(Record& record, FactKind kind, std::size_t row, const std::vector<FieldEdit>& edits) {
  for (const FieldEdit& edit : edits) {
    const auto is = field_of(record, kind, row, edit.field);
    if (!is || *is == edit.value) { continue; }
    [[maybe_unused]] const auto done = set_field(record, kind, row, edit, nullptr);
  }
}

std::unexpected<Error> useless(const FactDecision& wanted, std::string_view is) {
  return fail(ErrorCode::kBadUsage, to_string(wanted.fact) + " is " + std::string(is) + " already");
}

/// The record with the edits, and the edits as the log keeps them. Errors: kBadUsage.
Result<std::vector<FieldEdit>> changed_fields(const Reviewed& now, std::size_t row, const FactDecision& wanted,
                                              const ActorLookup& lookup) {
  const FactKind kind = wanted.fact.kind;
  Record record = *now.record;
  std::set<std::string> names;
  for (const FieldEdit& edit : in_order(kind, wanted.edits)) {
    if (auto done = set_field(record, kind, row, edit, lookup); !done) { return std::unexpected(done.error()); }
    names.insert(edit.field);
  }
  std::vector<FieldEdit> changed;
  const auto before = fields_of(*now.record, kind, row);
  const auto after = fields_of(record, kind, row);
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (after[i] != before[i]) { changed.push_back(after[i]); }
  }
  if (changed.empty()) {
    return fail(ErrorCode::kBadUsage, to_string(wanted.fact) + " is so already: the edit changes nothing");
  }
  for (const FieldEdit& edit : changed) {
    // A line of the log holds one field.
    if (edit.value.find_first_of("\r\n") != std::string::npos) {
      return fail(ErrorCode::kBadUsage, edit.field + ": a value has no line breaks");
    }
  }
  const auto problems = check_record(record);
  if (!problems.empty()) {
    return fail(ErrorCode::kBadUsage, "that cannot be: " + problems.front().field + " " + problems.front().message);
  }
  return changed;
}

}  // namespace

FactAnchor anchor_of(const Record& coded, std::string sha256, FactKind kind, std::size_t row) {
  FactAnchor about{std::move(sha256), kind, std::string(label_of(coded, kind, row)), spans_of(coded, kind, row), ""};
  about.words = about.spans.front().in(coded.text);
  return about;
}

std::optional<std::size_t> place_of(const Record& coded, const Decision& decision) {
  constexpr std::int64_t kGreaterPart = 50;
  const FactAnchor& about = decision.about;
  if (about.spans.empty() || !has_words(coded, about)) { return std::nullopt; }
  std::optional<std::size_t> best;
  std::tuple<std::int64_t, bool, bool> best_fit{kGreaterPart, false, false};
  for (std::size_t row = 0; row < rows_of_kind(coded, about.kind); ++row) {
    const auto spans = spans_of(coded, about.kind, row);
    std::int64_t close = 0;
    for (const Span span : spans) { close = std::max(close, closeness(span, about.spans.front())); }
    const bool same_label = label_of(coded, about.kind, row) == about.label;
    if (decision.kind == DecisionKind::kReject && !same_label) { continue; }
    const std::tuple fit(close, same_label, spans == about.spans);
    if (fit > best_fit || (!best && close == kGreaterPart && fit >= best_fit)) {
      best = row;
      best_fit = fit;
    }
  }
  return best;
}

Reviewed review(std::shared_ptr<const Record> coded, std::string_view sha256, std::span<const Decision> decisions) {
  Reviewed reviewed{std::move(coded), {}};
  const Record& before = *reviewed.record;
  std::shared_ptr<Record> after;
  for (const Decision& decision : decisions) {
    if (!decision.in_force || decision.about.report != sha256) { continue; }
    const auto row = place_of(before, decision);
    if (!row) { continue; }
    const FactKind kind = decision.about.kind;
    auto& reviews = reviewed.reviews[static_cast<std::size_t>(kind)];
    reviews.resize(rows_of_kind(before, kind));
    if (decision.kind == DecisionKind::kReject) {
      reviews[*row] = Review::kRejected;
      continue;
    }
    if (!after) { after = std::make_shared<Record>(before); }
    apply(*after, kind, *row, decision.edits);
    const auto& rules_of = [&]() -> const Rules& {
      if (kind == FactKind::kStatement) { return after->statements[*row].rules; }
      return kind == FactKind::kEvent ? after->events[*row].rules : after->commitments[*row].rules;
    };
    const bool edited =
        std::ranges::any_of(rules_of(), [](const std::string& rule) { return rule.ends_with(":human"); });
    reviews[*row] = edited ? Review::kEdited : Review::kAccepted;
  }
  if (after && check_record(*after).empty()) { reviewed.record = std::move(after); }
  return reviewed;
}

Result<Decision> prepared(const Record& coded, const Reviewed& now, std::string sha256, std::size_t row,
                          const FactDecision& wanted, const ActorLookup& lookup) {
  const FactKind kind = wanted.fact.kind;
  const Review review = now.review_of(kind, row);
  Decision decision;
  decision.kind = wanted.kind;
  decision.fact = wanted.fact;
  decision.about = anchor_of(coded, std::move(sha256), kind, row);
  switch (wanted.kind) {
    case DecisionKind::kAccept:
      if (review == Review::kAccepted) { return useless(wanted, "accepted"); }
      if (review == Review::kEdited) { return useless(wanted, "corrected"); }
      decision.edits = fields_of(*now.record, kind, row);
      return decision;
    case DecisionKind::kReject:
      if (review == Review::kRejected) { return useless(wanted, "rejected"); }
      return decision;
    case DecisionKind::kEdit: {
      auto changed = changed_fields(now, row, wanted, lookup);
      if (!changed) { return std::unexpected(changed.error()); }
      decision.edits = std::move(*changed);
      return decision;
    }
    default: return fail(ErrorCode::kBadUsage, "a fact is accepted, rejected or edited");
  }
}

Record without_rejected(const Reviewed& reviewed) {
  Record record = *reviewed.record;
  std::vector<std::optional<StatementId>> moved;
  std::uint32_t next = 0;
  for (std::size_t row = 0; row < record.statements.size(); ++row) {
    const bool stays = reviewed.review_of(FactKind::kStatement, row) != Review::kRejected;
    moved.push_back(stays ? std::optional(StatementId{next++}) : std::nullopt);
  }
  const auto move = [&moved](std::optional<StatementId>& at) {
    if (at) { at = moved[at->value]; }
  };
  for (Statement& row : record.statements) { move(row.within); }
  for (Event& row : record.events) { move(row.reported_by); }
  for (Commitment& row : record.commitments) { move(row.reported_by); }
  const auto erase = [&reviewed](auto& rows, FactKind kind) {
    std::size_t row = 0;
    std::erase_if(rows, [&](const auto&) { return reviewed.review_of(kind, row++) == Review::kRejected; });
  };
  erase(record.statements, FactKind::kStatement);
  erase(record.events, FactKind::kEvent);
  erase(record.commitments, FactKind::kCommitment);
  return record;
}

ReportRows rows_of(const Reviewed& reviewed) {
  ReportRows rows = rows_of(*reviewed.record);
  const auto mark = [&reviewed](std::vector<FactRow>& facts, FactKind kind) {
    for (std::size_t row = 0; row < facts.size(); ++row) { facts[row].review = reviewed.review_of(kind, row); }
  };
  mark(rows.statements, FactKind::kStatement);
  mark(rows.events, FactKind::kEvent);
  mark(rows.commitments, FactKind::kCommitment);
  return rows;
}

void mark_undone(std::vector<Decision>& decisions) {
  std::set<std::int64_t> undone;
  for (const Decision& decision : decisions) {
    if (decision.kind == DecisionKind::kUndo) { undone.insert(decision.undoes); }
  }
  for (Decision& decision : decisions) { decision.in_force = !undone.contains(decision.number); }
}

Result<Decision> to_undo(std::span<const Decision> decisions, std::int64_t number) {
  const Decision* found = nullptr;
  for (const Decision& one : decisions) {
    const bool wanted = number == 0 ? one.in_force && one.kind != DecisionKind::kUndo : one.number == number;
    if (wanted) { found = &one; }
  }
  if (found == nullptr) {
    return fail(ErrorCode::kNotFound, number == 0 ? "there is no decision to take back"
                                                  : "there is no decision D" + std::to_string(number) +
                                                        ": `chancery review decisions` lists them");
  }
  if (found->kind == DecisionKind::kUndo) {
    return fail(ErrorCode::kBadUsage, "D" + std::to_string(number) + " took one back: decide again instead");
  }
  if (!found->in_force) { return fail(ErrorCode::kBadUsage, "D" + std::to_string(number) + " was taken back before"); }
  return *found;
}

}  // namespace chancery::store

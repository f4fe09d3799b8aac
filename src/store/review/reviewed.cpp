// SPDX-License-Identifier: Apache-2.0
#include "store/review/reviewed.h"

#include <algorithm>
#include <utility>

#include "store/review/added.h"
#include "store/review/fields.h"

namespace chancery::store {
namespace {

constexpr std::array kReviewed = {FactKind::kStatement, FactKind::kEvent, FactKind::kCommitment};

/// Sets the fields that are not so already; one that cannot be set any more stays as the program has it.
void apply(Record& record, FactKind kind, std::size_t row, const std::vector<FieldEdit>& edits) {
  for (const FieldEdit& edit : edits) {
    const auto is = field_of(record, kind, row, edit.field);
    if (!is || *is == edit.value) { continue; }
    [[maybe_unused]] const auto done = set_field(record, kind, row, edit, nullptr);
  }
}

/// Carries decisions out, one after the other.
class Reviewer {
 public:
  explicit Reviewer(std::shared_ptr<const Record> coded) : coded_(std::move(coded)) { reviewed_.record = coded_; }

  void take(const Decision& decision) {
    if (decision.kind == DecisionKind::kAdd) {
      add(decision);
    } else if (const auto row = place_of(*coded_, reviewed_, decision)) {
      decide(decision, *row);
    }
  }

  [[nodiscard]] Reviewed take_reviewed() && {
    if (after_ && check_record(*after_).empty()) {
      reviewed_.record = std::move(after_);
    } else if (after_) {
      only_coded_rows();
    }
    return std::move(reviewed_);
  }

 private:
  [[nodiscard]] Record& after() {
    if (!after_) { after_ = std::make_shared<Record>(*coded_); }
    return *after_;
  }

  void say(const Decision& decision, std::size_t row, Review review) {
    auto& verdicts = reviewed_.verdicts[static_cast<std::size_t>(decision.about.kind)];
    if (verdicts.size() <= row) { verdicts.resize(row + 1); }
    verdicts[row] = {review, decision.by.who};
  }

  void decide(const Decision& decision, std::size_t row) {
    const FactKind kind = decision.about.kind;
    if (decision.kind == DecisionKind::kReject) { return say(decision, row, Review::kRejected); }
    apply(after(), kind, row, decision.edits);
    const bool added =
        std::ranges::any_of(reviewed_.added, [&](const AddedRow& one) { return one.kind == kind && one.row == row; });
    const bool edited = std::ranges::any_of(rules_of(after(), kind, row),
                                            [](const std::string& rule) { return rule.ends_with(":human"); });
    say(decision, row, added ? Review::kAdded : edited ? Review::kEdited : Review::kAccepted);
  }

  void add(const Decision& decision) {
    const FactKind kind = decision.about.kind;
    if (!has_words(*coded_, decision.about)) { return; }
    const auto row = add_row(after(), kind, decision.edits, nullptr, Demand::kWhatHolds);
    if (!row) { return; }
    AddedRow added{.decision = decision.number, .kind = kind, .row = *row, .own = true};
    // Another version of the program may have found it.
    if (const auto same = same_before(after(), kind, *row, rows_of_kind(*coded_, kind))) {
      take_last_row(after(), kind);
      apply(after(), kind, *same, decision.edits);
      added.row = *same;
      added.own = false;
    }
    reviewed_.added.push_back(added);
    say(decision, added.row, Review::kAdded);
  }

  /// Decisions that do not go together are not carried out.
  void only_coded_rows() {
    std::erase_if(reviewed_.added, [](const AddedRow& one) { return one.own; });
    for (const FactKind kind : kReviewed) {
      auto& verdicts = reviewed_.verdicts[static_cast<std::size_t>(kind)];
      verdicts.resize(std::min(verdicts.size(), rows_of_kind(*coded_, kind)));
    }
  }

  std::shared_ptr<const Record> coded_;
  std::shared_ptr<Record> after_;
  Reviewed reviewed_;
};

}  // namespace

const AddedRow* Reviewed::added_by(std::int64_t decision) const {
  const auto found = std::ranges::find(added, decision, &AddedRow::decision);
  return found == added.end() ? nullptr : &*found;
}

const AddedRow* Reviewed::adding(FactKind kind, std::size_t row) const {
  const auto found =
      std::ranges::find_if(added, [&](const AddedRow& one) { return one.own && one.kind == kind && one.row == row; });
  return found == added.end() ? nullptr : &*found;
}

void say_verdict(Hit& hit, const Reviewed& reviewed) {
  const Verdict verdict = reviewed.verdict_of(hit.id.kind, hit.row);
  hit.review = verdict.review;
  hit.reviewer = verdict.who;
}

std::optional<std::size_t> place_of(const Record& coded, const Reviewed& reviewed, const Decision& decision) {
  const bool adds = decision.kind == DecisionKind::kAdd;
  if (!adds && decision.added_by == 0) { return place_in(coded, decision); }
  const AddedRow* const added = reviewed.added_by(adds ? decision.number : decision.added_by);
  return added == nullptr ? std::nullopt : std::optional(added->row);
}

Reviewed review(std::shared_ptr<const Record> coded, std::string_view sha256, std::span<const Decision> decisions) {
  Reviewer reviewer(std::move(coded));
  for (const Decision& decision : decisions) {
    if (decision.in_force && decision.about.report == sha256) { reviewer.take(decision); }
  }
  return std::move(reviewer).take_reviewed();
}

std::vector<std::int64_t> kept_numbers(const Reviewed& before, std::span<const std::int64_t> numbers,
                                       const Reviewed& after, FactKind kind) {
  std::vector<std::int64_t> kept;
  for (std::size_t row = 0; row < rows_of_kind(*after.record, kind); ++row) {
    const AddedRow* const added = after.adding(kind, row);
    const AddedRow* const was = added == nullptr ? nullptr : before.added_by(added->decision);
    const std::size_t old = added == nullptr ? row : was == nullptr ? numbers.size() : was->row;
    kept.push_back(old < numbers.size() ? numbers[old] : 0);
  }
  return kept;
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

}  // namespace chancery::store

// SPDX-License-Identifier: Apache-2.0
#include "store/review/added.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "store/review/fields.h"
#include "store/review/placing.h"

namespace chancery::store {
namespace {

/// The fields without which there is no fact: the label, and the words that carry it. The words come first, as the
/// words of other fields are looked for near them.
struct Needed {
  std::string_view words;
  std::string_view label;
};

Needed needed(FactKind kind) {
  if (kind == FactKind::kStatement) { return {"content", "act"}; }
  if (kind == FactKind::kEvent) { return {"trigger", "type"}; }
  return {"action", "kind"};
}

/// What a row is where nobody says otherwise. Its words are empty.
void add_blank(Record& record, FactKind kind) {
  if (kind == FactKind::kStatement) {
    record.statements.emplace_back().content = {Span{}};
  } else if (kind == FactKind::kEvent) {
    record.events.emplace_back().mentions = {EventMention{}};
  } else {
    record.commitments.emplace_back().strength = Strength::kStated;
  }
}

bool has(const std::vector<FieldEdit>& fields, std::string_view name) {
  return std::ranges::find(fields, name, &FieldEdit::field) != fields.end();
}

/// What holds of a commitment of this kind, as coding.md has it.
CommitmentState usual_state(const Commitment& row) {
  if (row.kind == CommitmentKind::kRefusal || row.kind == CommitmentKind::kMaintenance) {
    return CommitmentState::kInForce;
  }
  return row.condition && row.kind != CommitmentKind::kDemand ? CommitmentState::kConditional : CommitmentState::kOpen;
}

Result<void> fill(Record& record, FactKind kind, std::size_t row, const std::vector<FieldEdit>& fields,
                  const ActorLookup& lookup, Demand demand) {
  const Needed must = needed(kind);
  for (const std::string_view name : {must.words, must.label}) {
    const auto given =
        std::ranges::find_if(fields, [name](const FieldEdit& one) { return one.field == name && !one.value.empty(); });
    if (given == fields.end()) {
      return fail(ErrorCode::kBadUsage, std::string(name) + " is missing: a new fact has " + std::string(must.label) +
                                            " and " + std::string(must.words));
    }
    if (auto done = set_field(record, kind, row, *given, lookup); !done) { return done; }
  }
  for (const FieldEdit& edit : in_order(kind, fields)) {
    if (edit.field == must.words || edit.field == must.label) { continue; }
    if (auto done = set_field(record, kind, row, edit, lookup); !done && demand == Demand::kAll) { return done; }
  }
  return {};
}

/// All fields are a person's, also those that are as they are where nobody says otherwise.
void sign(Record& record, FactKind kind, std::size_t row) {
  Rules rules;
  for (const FieldEdit& field : fields_of(record, kind, row)) { rules.push_back(field.field + ":human"); }
  if (kind == FactKind::kStatement) {
    record.statements[row].rules = std::move(rules);
  } else if (kind == FactKind::kEvent) {
    record.events[row].rules = std::move(rules);
  } else {
    record.commitments[row].rules = std::move(rules);
  }
}

std::set<ActorId> parties_of(const Record& record, FactKind kind, std::size_t row) {
  std::set<ActorId> parties;
  const auto put = [&parties](const std::vector<ActorId>& actors) { parties.insert(actors.begin(), actors.end()); };
  if (kind == FactKind::kStatement) {
    put(record.statements[row].speakers);
  } else if (kind == FactKind::kEvent) {
    put(record.events[row].actors);
    put(record.events[row].recipients);
  } else {
    put(record.commitments[row].debtors);
    put(record.commitments[row].creditors);
  }
  return parties;
}

}  // namespace

Result<std::size_t> add_row(Record& record, FactKind kind, const std::vector<FieldEdit>& fields,
                            const ActorLookup& lookup, Demand demand) {
  const std::size_t row = rows_of_kind(record, kind);
  add_blank(record, kind);
  if (auto done = fill(record, kind, row, fields, lookup, demand); !done) {
    take_last_row(record, kind);
    return std::unexpected(done.error());
  }
  if (kind == FactKind::kCommitment) {
    Commitment& made = record.commitments[row];
    if (!has(fields, "state")) { made.state.value = usual_state(made); }
    made.state.as_of = record.published.time.latest;
  }
  sign(record, kind, row);
  return row;
}

void take_last_row(Record& record, FactKind kind) {
  if (kind == FactKind::kStatement) {
    record.statements.pop_back();
  } else if (kind == FactKind::kEvent) {
    record.events.pop_back();
  } else {
    record.commitments.pop_back();
  }
}

std::optional<std::size_t> same_before(const Record& record, FactKind kind, std::size_t row, std::size_t before) {
  const auto parties = parties_of(record, kind, row);
  const Span words = spans_of(record, kind, row).front();
  std::optional<std::size_t> best;
  std::int64_t most = kGreaterPart - 1;
  for (std::size_t other = 0; other < before; ++other) {
    if (label_of(record, kind, other) != label_of(record, kind, row)) { continue; }
    const auto theirs = parties_of(record, kind, other);
    if (!std::ranges::includes(parties, theirs) && !std::ranges::includes(theirs, parties)) { continue; }
    for (const Span span : spans_of(record, kind, other)) {
      const std::int64_t close = closeness(span, words);
      if (close > most) {
        most = close;
        best = other;
      }
    }
  }
  return best;
}

}  // namespace chancery::store

namespace chancery {

std::vector<FieldEdit> new_fact_fields(FactKind kind) {
  Record record;
  store::add_blank(record, kind);
  auto fields = store::fields_of(record, kind, 0);
  const auto must = store::needed(kind);
  for (FieldEdit& field : fields) {
    if (field.field == must.label || field.field == must.words) { field.value.clear(); }
  }
  return fields;
}

}  // namespace chancery

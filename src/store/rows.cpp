// SPDX-License-Identifier: Apache-2.0
#include "store/rows.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

#include "base/utf8.h"
#include "store/words.h"

namespace chancery::store {
namespace {

constexpr std::size_t kTitleBytes = 80;

/// The first words of a text on one line, for a report without a title.
std::string first_words(std::string_view text) {
  std::string words;
  for (std::size_t at = 0; at < text.size() && words.size() <= kTitleBytes;) {
    const base::Character character = base::character_at(text, at);
    if (!base::is_space(character.code)) {
      words.append(text, at, character.size);
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
    at += character.size;
  }
  if (words.size() <= kTitleBytes) { return std::string(base::trim(words)); }
  std::size_t end = words.rfind(' ', kTitleBytes);
  if (end == std::string::npos || end == 0) {
    end = kTitleBytes;
    while (!base::is_boundary(words, end)) { --end; }
  }
  return words.substr(0, end) + " ...";
}

std::vector<ActorRow> actor_rows(const Record& record) {
  std::vector<ActorRow> rows;
  rows.reserve(record.actors.size());
  for (const Actor& actor : record.actors) {
    ActorRow row{actor.kind,  actor.name,   base::fold(actor.name), words_of(actor.name),
                 actor.state, actor.sector, actor.office,           rows.size()};
    const auto same = std::ranges::find_if(rows, [&row](const ActorRow& other) {
      return other.kind == row.kind && other.state == row.state && other.folded == row.folded;
    });
    if (same != rows.end()) { row.same_as = same->same_as; }
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Collects the parties of one fact: those that its lists name, and the members of groups among them.
class Parties {
 public:
  Parties(const Record& record, const std::vector<ActorRow>& actors) : record_(record), actors_(actors) {}

  Parties& add(const std::vector<ActorId>& ids, Role role) {
    for (const ActorId id : ids) { add_one(id, role, true); }
    return *this;
  }

  [[nodiscard]] std::vector<PartyRow> take() { return std::exchange(rows_, {}); }

 private:
  void add_one(ActorId id, Role role, bool listed) {
    if (id.value >= actors_.size()) { return; }
    const std::size_t actor = actors_[id.value].same_as;
    const auto known = std::ranges::find_if(
        rows_, [actor, role](const PartyRow& row) { return row.actor == actor && row.role == role; });
    if (known != rows_.end()) {
      known->listed = known->listed || listed;
      return;  // also what ends a group that holds itself
    }
    rows_.push_back({actor, role, listed});
    for (const ActorId member : record_.actors[id.value].members) { add_one(member, role, false); }
  }

  const Record& record_;
  const std::vector<ActorRow>& actors_;
  std::vector<PartyRow> rows_;
};

/// Doubt in hundredths, the more important the more: 1 to 3.
std::int64_t weighed(double confidence, int importance) {
  constexpr double kHundred = 100;
  const auto doubt = static_cast<std::int64_t>(kHundred - std::round(confidence * kHundred));
  return doubt * importance;
}

std::int64_t priority_of(const Statement& row) {
  return weighed(row.confidence, row.act == Act::kSay || row.act == Act::kAnnounce ? 1 : 2);
}

std::int64_t priority_of(const Event& row) {
  constexpr int kMaterial = 3;
  const bool material = quad_of(row.type) % 2 == 0;
  const bool happened = row.status == Status::kOccurred || row.status == Status::kOngoing;
  return weighed(row.confidence, (material ? kMaterial : 2) - (happened ? 0 : 1));
}

std::int64_t priority_of(const Commitment& row) {
  constexpr int kTied = 3;
  return weighed(row.confidence, row.condition || row.deadline ? kTied : 2);
}

Dating report_dating(const Record& record) {
  return dating_of(record.published.time, Dating{});
}

}  // namespace

Dating dating_of(const Time& time, const Dating& otherwise) {
  if (!time.earliest && !time.latest) { return otherwise; }
  return {time.earliest ? time.earliest : time.latest, time.earliest.value_or(kFirstDay),
          time.latest.value_or(kLastDay)};
}

std::string_view role_name(Role role) {
  static constexpr std::array<std::string_view, 7> kNames = {"actor",     "recipient", "party",   "speaker",
                                                             "addressee", "debtor",    "creditor"};
  return kNames[static_cast<std::size_t>(role)];
}

bool acts(Role role) {
  return role == Role::kActor || role == Role::kParty || role == Role::kSpeaker || role == Role::kDebtor;
}

const std::vector<FactRow>& ReportRows::facts(FactKind kind) const {
  assert(kind != FactKind::kReport && kind != FactKind::kActor);
  if (kind == FactKind::kStatement) { return statements; }
  return kind == FactKind::kEvent ? events : commitments;
}

ReportRows rows_of(const Record& record) {
  ReportRows rows;
  rows.dating = report_dating(record);
  rows.title = record.title ? record.title->text : first_words(record.text);
  rows.source_words = words_of(record.source.publisher.value_or("") + "\n" + record.source.path.value_or("") + "\n" +
                               record.source.url.value_or(""));
  rows.actors = actor_rows(record);
  Parties parties(record, rows.actors);
  for (const Statement& row : record.statements) {
    parties.add(row.speakers, Role::kSpeaker).add(row.addressees, Role::kAddressee);
    rows.statements.push_back({dating_of(row.time, rows.dating), parties.take(), priority_of(row), Review::kNone});
  }
  for (const Event& row : record.events) {
    parties.add(row.actors, row.mutual ? Role::kParty : Role::kActor);
    parties.add(row.recipients, row.mutual ? Role::kParty : Role::kRecipient);
    rows.events.push_back({dating_of(row.time, rows.dating), parties.take(), priority_of(row), Review::kNone});
  }
  for (const Commitment& row : record.commitments) {
    parties.add(row.debtors, Role::kDebtor).add(row.creditors, Role::kCreditor);
    rows.commitments.push_back({dating_of(row.made, rows.dating), parties.take(), priority_of(row), Review::kNone});
  }
  return rows;
}

void join_actors(ReportRows& rows, std::span<const std::int64_t> numbers) {
  for (std::size_t row = 0; row < rows.actors.size(); ++row) {
    const auto first = std::ranges::find(numbers, numbers[row]);
    rows.actors[row].same_as = static_cast<std::size_t>(first - numbers.begin());
  }
  for (auto* facts : {&rows.statements, &rows.events, &rows.commitments}) {
    for (FactRow& fact : *facts) {
      std::vector<PartyRow> parties;
      for (PartyRow party : fact.parties) {
        party.actor = rows.actors[party.actor].same_as;
        const auto known = std::ranges::find_if(parties, [&party](const PartyRow& other) {
          return other.actor == party.actor && other.role == party.role;
        });
        if (known == parties.end()) {
          parties.push_back(party);
        } else {
          known->listed = known->listed || party.listed;
        }
      }
      fact.parties = std::move(parties);
    }
  }
}

std::size_t count_of(const std::vector<FactRow>& facts) {
  return static_cast<std::size_t>(
      std::ranges::count_if(facts, [](const FactRow& row) { return row.review != Review::kRejected; }));
}

std::vector<FactCounts> facts_by_actor(const ReportRows& rows) {
  std::vector<FactCounts> counts(rows.actors.size());
  std::vector<std::size_t> seen_in(rows.actors.size(), 0);
  std::size_t fact = 0;
  const auto count = [&](const std::vector<FactRow>& facts, std::size_t FactCounts::* field) {
    for (const FactRow& row : facts) {
      if (row.review == Review::kRejected) { continue; }
      ++fact;
      for (const PartyRow& party : row.parties) {
        if (std::exchange(seen_in[party.actor], fact) != fact) { ++(counts[party.actor].*field); }
      }
    }
  };
  count(rows.statements, &FactCounts::statements);
  count(rows.events, &FactCounts::events);
  count(rows.commitments, &FactCounts::commitments);
  return counts;
}

}  // namespace chancery::store

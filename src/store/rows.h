// SPDX-License-Identifier: Apache-2.0
//
// What the index holds of one report, computed from its record and nothing else. Both stores keep
// these rows and `verify` makes them again, so there is one answer to "who takes part" and "when".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/record.h"
#include "chancery/store.h"

namespace chancery::store {

/// When a fact counts for the filters and the order: its own time, else its report's date.
/// `first`..`last` are both inclusive; an open end is kFirstDay or kLastDay. Without a date of either
/// kind `day` is empty and the rest means nothing.
struct Dating {
  std::optional<Date> day;  ///< the day for the order: the earliest, else the latest
  Date first;
  Date last;

  friend bool operator==(const Dating&, const Dating&) = default;
};
inline constexpr Date kFirstDay{std::chrono::year{0} / 1 / 1};
inline constexpr Date kLastDay{std::chrono::year{9999} / 12 / 31};

/// Number of fact kinds: what an array by kind needs.
inline constexpr std::size_t kFactKinds = 5;

[[nodiscard]] Dating dating_of(const Time& time, const Dating& otherwise);

/// Part that an actor has in a fact. Both sides of a mutual event are kParty: its lists are one set.
enum class Role : std::uint8_t { kActor, kRecipient, kParty, kSpeaker, kAddressee, kDebtor, kCreditor };

/// The written form, in the store's tables; static lifetime.
[[nodiscard]] std::string_view role_name(Role role);
/// Is this the side that acts: actor, party, speaker, debtor?
[[nodiscard]] bool acts(Role role);

/// An actor row of the record as one of the store's actors. Rows with the same kind, folded name and
/// state are the same actor; `same_as` is the first such row of the record (its own number for that).
struct ActorRow {
  ActorKind kind = ActorKind::kState;
  std::string name;
  std::string folded;
  std::string words;  ///< words_of(name)
  std::string state;
  Sector sector = Sector::kNone;
  std::string office;
  std::size_t same_as = 0;
};

/// `actor` is a row of ReportRows::actors with same_as == itself. Not `listed`: the record names only
/// a group that this actor is a member of. No two with the same actor and role in one fact.
struct PartyRow {
  std::size_t actor = 0;
  Role role = Role::kActor;
  bool listed = true;

  friend bool operator==(const PartyRow&, const PartyRow&) = default;
};

/// What a statement, event or commitment has in common for the filters.
struct FactRow {
  Dating dating;
  std::vector<PartyRow> parties;
  std::int64_t priority = 0;  ///< how much it needs a person's eye: its doubt, the more important the more
  Review review = Review::kNone;
};

struct ReportRows {
  Dating dating;
  std::string title;         ///< for lists: the title, else the first words of the text
  std::string source_words;  ///< words of publisher, path and URL
  std::vector<ActorRow> actors;
  std::vector<FactRow> statements;
  std::vector<FactRow> events;
  std::vector<FactRow> commitments;

  /// `kind` is a statement, event or commitment.
  [[nodiscard]] const std::vector<FactRow>& facts(FactKind kind) const;
};

/// As nobody reviewed it. Ids that point at no row are passed over: check_record is what reports them.
[[nodiscard]] ReportRows rows_of(const Record& record);

/// Rows that the store has one number for are one actor: `numbers` has that of each actor row.
void join_actors(ReportRows& rows, std::span<const std::int64_t> numbers);

/// Facts that nobody rejected.
[[nodiscard]] std::size_t count_of(const std::vector<FactRow>& facts);

/// Number of facts of a report, but for rejected ones, that each of its actors takes part in, by row of `actors`.
struct FactCounts {
  std::size_t statements = 0;
  std::size_t events = 0;
  std::size_t commitments = 0;
};
[[nodiscard]] std::vector<FactCounts> facts_by_actor(const ReportRows& rows);

}  // namespace chancery::store

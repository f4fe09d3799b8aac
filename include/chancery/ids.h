// SPDX-License-Identifier: Apache-2.0
//
// Typed row numbers. A table of a Document is indexed by its own id type, so an actor's number cannot
// be used for an event. In a record an id is written as a letter and the row number from 1: the first
// actor is "a1". Ids are local to their report; the store gives ids that hold across reports (store.h).
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace chancery {

/// Row number in one table of one Document. `Tag::kLetter` is the letter of the written form.
template <class Tag>
struct Id {
  std::uint32_t value = 0;

  friend constexpr auto operator<=>(Id, Id) = default;
};

struct SegmentTag {
  static constexpr char kLetter = 'g';
};
struct SentenceTag {
  static constexpr char kLetter = 'n';
};
struct TokenTag {
  static constexpr char kLetter = 'k';
};
struct TimeTag {
  static constexpr char kLetter = 't';
};
struct ActorTag {
  static constexpr char kLetter = 'a';
};
struct StatementTag {
  static constexpr char kLetter = 's';
};
struct EventTag {
  static constexpr char kLetter = 'e';
};
struct CommitmentTag {
  static constexpr char kLetter = 'c';
};
struct TextTag {
  static constexpr char kLetter = 'x';
};

using SegmentId = Id<SegmentTag>;
using SentenceId = Id<SentenceTag>;
using TokenId = Id<TokenTag>;
using TimeId = Id<TimeTag>;
using ActorId = Id<ActorTag>;
using StatementId = Id<StatementTag>;
using EventId = Id<EventTag>;
using CommitmentId = Id<CommitmentTag>;
/// An interned string of one Document (lower-cased word, lemma).
using TextId = Id<TextTag>;

/// The written form: "a1" for ActorId{0}.
template <class Tag>
[[nodiscard]] std::string to_string(Id<Tag> id) {
  return Tag::kLetter + std::to_string(std::uint64_t{id.value} + 1);
}

/// Reads the written form; nothing when the letter is another table's or the number is not 1..2^32-1.
template <class Tag>
[[nodiscard]] std::optional<Id<Tag>> parse_id(std::string_view written) {
  constexpr std::size_t kMostDigits = 10;
  if (written.size() < 2 || written.size() > kMostDigits + 1 || written[0] != Tag::kLetter || written[1] == '0') {
    return std::nullopt;
  }
  std::uint64_t number = 0;
  for (const char digit : written.substr(1)) {
    if (digit < '0' || digit > '9') { return std::nullopt; }
    number = number * 10 + static_cast<std::uint64_t>(digit - '0');
  }
  if (number > UINT32_MAX) { return std::nullopt; }
  return Id<Tag>{static_cast<std::uint32_t>(number - 1)};
}

}  // namespace chancery

template <class Tag>
struct std::hash<chancery::Id<Tag>> {
  std::size_t operator()(chancery::Id<Tag> id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};

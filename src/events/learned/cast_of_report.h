// SPDX-License-Identifier: Apache-2.0
//
// What the whole report says of its actors: who is named how often, who stands in the title and the lead.
// Actors of one state are one, as are the members of a group and the group: a "key".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "chancery/document.h"

namespace chancery::events {

/// Views into the document, whose actors and mentions must not grow meanwhile.
class CastOfReport {
 public:
  explicit CastOfReport(const Document& document);

  /// The actor itself, or the members of a group that has any and no state.
  [[nodiscard]] std::vector<ActorId> members(ActorId id) const;
  /// Its state, else its name.
  [[nodiscard]] std::string_view key(ActorId id) const;

  [[nodiscard]] std::size_t mentions(std::string_view key) const;
  /// 1 for the key that is named most often; 0 for one that has no mention.
  [[nodiscard]] std::size_t rank(std::string_view key) const;
  [[nodiscard]] bool in_title(std::string_view key) const { return title_.contains(key); }
  [[nodiscard]] bool in_lead(std::string_view key) const { return lead_.contains(key); }
  /// Keys by the number of their mentions, the most first.
  [[nodiscard]] const std::vector<std::string_view>& ranked() const { return ranked_; }
  /// The state itself, where it is an actor.
  [[nodiscard]] std::optional<ActorId> state(std::string_view code) const;
  /// The actor of a key that is mentioned most often; the state itself comes first.
  [[nodiscard]] ActorId actor_of(std::string_view key) const { return actors_.at(key); }

 private:
  const Document& document_;
  std::unordered_map<std::string_view, std::size_t> mentions_;
  std::unordered_map<std::string_view, std::size_t> ranks_;
  std::unordered_map<std::string_view, ActorId> actors_;
  std::unordered_set<std::string_view> title_;
  std::unordered_set<std::string_view> lead_;
  std::vector<std::string_view> ranked_;
};

}  // namespace chancery::events

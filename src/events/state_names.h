// SPDX-License-Identifier: Apache-2.0
//
// Which state a place name belongs to: a mention that is a place has no actors, but who visits a capital
// visits its state, and the place of an event lies in one. Read from the table that the actors stage
// uses too (data/actors/state_names.tsv).
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>

#include "base/table_file.h"
#include "chancery/document.h"

namespace chancery::events {

/// Immutable after load; safe from several threads. Views into the fact tables, which must outlive it.
class StateNames {
 public:
  /// Errors: kBadTable.
  [[nodiscard]] static Result<StateNames> load(const base::TableFile& tables);

  /// ISO 3166-1 alpha-3 of the state or capital with this name, or "".
  [[nodiscard]] std::string_view code(std::string_view name) const;
  /// The report's actor that is this state itself, if there is one.
  [[nodiscard]] static std::optional<ActorId> actor(const Document& document, std::string_view code);
  /// The state to which most mentions of actors with a state belong (three of five), or "".
  [[nodiscard]] static std::string_view home(const Document& document);

 private:
  std::unordered_map<std::string_view, std::string_view> codes_;
};

}  // namespace chancery::events

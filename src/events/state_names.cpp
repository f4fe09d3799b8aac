// SPDX-License-Identifier: Apache-2.0
#include "events/state_names.h"

namespace chancery::events {

Result<StateNames> StateNames::load(const base::TableFile& tables) {
  StateNames names;
  const auto rows = base::read_columns<3>(tables, "actors/state_names", {"code", "form", "text"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [code, form, text] : *rows) {
    if (form != "demonym" && form != "adjective") { names.codes_.emplace(text, code); }
  }
  return names;
}

std::string_view StateNames::code(std::string_view name) const {
  if (name.starts_with("the ") || name.starts_with("The ")) { name.remove_prefix(4); }
  const auto found = codes_.find(name);
  return found == codes_.end() ? std::string_view{} : found->second;
}

std::optional<ActorId> StateNames::actor(const Document& document, std::string_view code) {
  if (code.empty()) { return std::nullopt; }
  const auto actors = document.actors();
  for (std::uint32_t i = 0; i < actors.size(); ++i) {
    if (actors[i].kind == ActorKind::kState && actors[i].state == code) { return ActorId{i}; }
  }
  return std::nullopt;
}

std::string_view StateNames::home(const Document& document) {
  constexpr double kMost = 0.6;
  std::unordered_map<std::string_view, std::size_t> counts;
  std::size_t all = 0;
  for (const Mention& mention : document.mentions()) {
    for (const ActorId id : mention.actors) {
      const std::string& state = document.at(id).state;
      if (state.empty()) { continue; }
      ++counts[state];
      ++all;
    }
  }
  for (const auto& [state, count] : counts) {
    if (static_cast<double>(count) > kMost * static_cast<double>(all)) { return state; }
  }
  return {};
}

}  // namespace chancery::events

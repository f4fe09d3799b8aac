// SPDX-License-Identifier: Apache-2.0
#include "store/filter.h"

#include <algorithm>

#include "store/words.h"

namespace chancery::store {
namespace {

constexpr std::size_t kCodeLetters = 3;

bool is_capital(char letter) {
  return letter >= 'A' && letter <= 'Z';
}

/// A state code in capitals, from capitals or small letters.
Result<std::string> state_code(const std::string& written) {
  std::string code = written;
  for (char& letter : code) {
    if (letter >= 'a' && letter <= 'z') { letter = static_cast<char>(letter - 'a' + 'A'); }
  }
  if (!code.empty() && (code.size() != kCodeLetters || !std::ranges::all_of(code, is_capital))) {
    return fail(ErrorCode::kBadUsage, "\"" + written + "\" is no state: write its three letters, such as JPN");
  }
  return code;
}

Result<std::vector<std::string>> filter_words(const std::string& written) {
  auto words = wanted_words(written);
  if (!written.empty() && words.empty()) {
    return fail(ErrorCode::kBadUsage, "\"" + written + "\" has no word to look for");
  }
  return words;
}

template <class T>
bool is_free_or(const std::optional<T>& wanted, T value) {
  return !wanted || *wanted == value;
}

}  // namespace

Result<Filter> Filter::of(const Query& query) {
  Filter filter;
  filter.query_ = query;
  auto state = state_code(query.state);
  if (!state) { return std::unexpected(state.error()); }
  auto state_of = state_code(query.state_of);
  if (!state_of) { return std::unexpected(state_of.error()); }
  auto actor = filter_words(query.actor);
  if (!actor) { return std::unexpected(actor.error()); }
  auto with = filter_words(query.with);
  if (!with) { return std::unexpected(with.error()); }
  auto source = filter_words(query.source);
  if (!source) { return std::unexpected(source.error()); }
  filter.state_ = std::move(*state);
  filter.state_of_ = std::move(*state_of);
  filter.actor_words_ = std::move(*actor);
  filter.with_words_ = std::move(*with);
  filter.source_words_ = std::move(*source);
  if (query.with.size() == kCodeLetters && std::ranges::all_of(query.with, is_capital)) {
    filter.with_state_ = query.with;
  }
  return filter;
}

bool Filter::holds_without(std::span<const Participant> parties, std::int64_t left_out) const {
  bool actor = actor_words_.empty();
  bool state = state_.empty();
  bool state_of = state_of_.empty();
  for (const Participant& party : parties) {
    if (party.actor == left_out) { continue; }
    actor = actor || holds_all(party.words, actor_words_);
    state = state || party.state == state_;
    state_of = state_of || (party.acts && party.state == state_of_);
  }
  return actor && state && state_of;
}

bool Filter::is_with(const Participant& party) const {
  return (!with_state_.empty() && party.state == with_state_) || holds_all(party.words, with_words_);
}

bool Filter::takes_parties(std::span<const Participant> parties) const {
  if (with_words_.empty()) { return holds_without(parties, 0); }
  return std::ranges::any_of(
      parties, [&](const Participant& party) { return is_with(party) && holds_without(parties, party.actor); });
}

bool Filter::takes_actors(std::span<const Participant> actors) const {
  bool actor = actor_words_.empty();
  bool state = state_.empty();
  for (const Participant& one : actors) {
    actor = actor || holds_all(one.words, actor_words_);
    state = state || one.state == state_;
  }
  return actor && state;
}

bool Filter::takes_dating(const Dating& dating) const {
  if (!query_.since && !query_.until) { return true; }
  return dating.day && (!query_.since || dating.last >= *query_.since) &&
         (!query_.until || dating.first <= *query_.until);
}

bool Filter::takes_review(Review review) const {
  return query_.review ? *query_.review == review : query_.any_review || review != Review::kRejected;
}

bool Filter::takes_source(std::string_view source_words) const {
  return holds_all(source_words, source_words_);
}

bool Filter::takes(const Statement& row) const {
  return is_free_or(query_.act, row.act) && row.confidence >= query_.min_confidence;
}

bool Filter::takes(const Event& row) const {
  return is_free_or(query_.type, row.type) && is_free_or(query_.status, row.status) &&
         row.confidence >= query_.min_confidence;
}

bool Filter::takes(const Commitment& row) const {
  return is_free_or(query_.commitment_kind, row.kind) && is_free_or(query_.commitment_state, row.state.value) &&
         row.confidence >= query_.min_confidence;
}

}  // namespace chancery::store

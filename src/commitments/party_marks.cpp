// SPDX-License-Identifier: Apache-2.0
#include "commitments/party_marks.h"

#include <algorithm>
#include <cmath>

namespace chancery::commitments {
namespace {

double log_odds(double share) {
  constexpr double kLeast = 0.02;  // the model lists no smaller ones
  const double held = std::clamp(share, kLeast, 1 - kLeast);
  return std::log(held / (1 - held));
}

bool stands_at(const clauses::Reading& reading, const PartyOption& option, TokenId token) {
  const std::uint32_t phrase = reading.phrase_at_or_none(reading.words().number(token));
  if (phrase == clauses::kNone) { return false; }
  const std::uint32_t joined_to = reading.phrases()[phrase].joined_to;
  return std::ranges::any_of(option.phrases, [&](std::uint32_t own) { return own == phrase || own == joined_to; });
}

}  // namespace

std::optional<PartyMark> party_mark(const Context& context, const Proposal& proposal, const PartyOption& option,
                                    Side side) {
  if (proposal.undertaking == nullptr) { return std::nullopt; }
  const auto& marked = side == Side::kDebtor ? proposal.undertaking->debtors : proposal.undertaking->creditors;
  double here = 0;
  double anywhere = 0;
  for (const ScoredToken& one : marked) {
    const auto share = static_cast<double>(one.score);
    anywhere += share;
    if (stands_at(context.reading, option, one.token)) { here += share; }
  }
  if (option.phrases.empty()) { return PartyMark{.outside = log_odds(1 - anywhere)}; }
  return PartyMark{.stands = 1, .inside = log_odds(here)};
}

}  // namespace chancery::commitments

// SPDX-License-Identifier: Apache-2.0
//
// What is true of somebody who might owe or be owed an act.
#include <algorithm>
#include <array>

#include "commitments/act_features.h"
#include "commitments/party_options.h"

namespace chancery::commitments {
namespace {

using clauses::Phrase;

/// Distances in words up to which two places count as equally far, and what that is called.
struct Far {
  std::int64_t most;
  std::string_view name;
};
constexpr std::array kBefore = {Far{1, "right before"}, Far{4, "before"}, Far{9, "well before"}};
constexpr std::array kBehind = {Far{2, "right behind"}, Far{5, "behind"}, Far{11, "well behind"}};
constexpr std::size_t kMostBetween = 3;

/// Where a phrase stands from the word that makes the commitment.
std::string_view place_of(const Phrase& phrase, std::uint32_t cue) {
  const auto before = static_cast<std::int64_t>(cue) - static_cast<std::int64_t>(phrase.last);
  for (const Far& far : before >= 0 ? kBefore : kBehind) {
    if (std::abs(before) <= far.most) { return far.name; }
  }
  return before >= 0 ? "far before" : "far behind";
}

bool share_state(const Document& document, const std::vector<ActorId>& a, const std::vector<ActorId>& b) {
  return std::ranges::any_of(a, [&](ActorId one) {
    return std::ranges::any_of(b, [&](ActorId other) {
      return one == other || (!document.at(one).state.empty() && document.at(one).state == document.at(other).state);
    });
  });
}

class Builder {
 public:
  Builder(const Context& context, const Proposal& proposal, CommitmentKind kind, const PartyOption& option)
      : context_(context), proposal_(proposal), option_(option), of_kind_(std::string(label(kind)) + " ") {}

  Features build(const std::vector<ActorId>& debtors) {
    add_roles();
    if (option_.actors.empty()) { return std::move(features_); }
    add_actor();
    add_place();
    add_states(debtors);
    return std::move(features_);
  }

 private:
  void put(const std::string& name) {
    features_.push_back(name);
    features_.push_back(of_kind_ + name);
  }

  void add_roles() {
    const std::string of_cue = "cue " + std::string(cue_word(context_, proposal_)) + " ";
    std::string together;
    for (const std::string_view role : option_.roles) {
      const std::string name(role);
      put(name);
      features_.push_back(of_cue + name);
      together += (together.empty() ? "" : "+") + name;
    }
    if (option_.roles.size() > 1) { features_.push_back(of_kind_ + together); }
  }

  void add_actor() {
    const Actor& first = context_.document.at(option_.actors.front());
    put("is " + std::string(label(first.kind)));
    put("sector " + std::string(label(first.sector)));
    features_.push_back("form " + std::string(label(option_.form)));
    if (first.state.empty()) { features_.emplace_back("no state"); }
    if (option_.actors.size() > 1) { features_.emplace_back("several"); }
  }

  /// How far from the word, and how many others stand between it and the act.
  void add_place() {
    if (option_.phrases.empty()) { return; }
    const Phrase& phrase = nearest();
    features_.push_back(of_kind_ + "from cue: " + std::string(place_of(phrase, proposal_.draft.cue)));
    if (phrase.last > proposal_.draft.first) { return; }
    const auto between =
        static_cast<std::size_t>(std::ranges::count_if(context_.reading.phrases(), [&](const Phrase& other) {
          return phrase.last <= other.first && other.last <= proposal_.draft.first && !other.mention->place &&
                 !other.weak();
        }));
    features_.push_back(of_kind_ + "names between: " + std::to_string(std::min(between, kMostBetween)));
  }

  [[nodiscard]] const Phrase& nearest() const {
    const auto distance = [&](std::uint32_t number) {
      const auto at = static_cast<std::int64_t>(context_.reading.phrases()[number].first);
      const Draft& draft = proposal_.draft;
      return std::min(std::abs(at - static_cast<std::int64_t>(draft.cue)),
                      std::abs(at - static_cast<std::int64_t>(draft.first)));
    };
    return context_.reading.phrases()[*std::ranges::min_element(option_.phrases, {}, distance)];
  }

  void add_states(const std::vector<ActorId>& debtors) {
    const Document& document = context_.document;
    if (!debtors.empty() && share_state(document, option_.actors, debtors)) {
      put("of the debtors' state");
      if (debtors.size() > 1) { features_.push_back(of_kind_ + "of the several debtors"); }
    }
    const auto statement = context_.sources.statement_at(context_.reading.words().span(proposal_.draft.first).begin);
    if (statement && share_state(document, option_.actors, document.at(*statement).speakers)) {
      put("of the speaker's state");
    }
  }

  const Context& context_;
  const Proposal& proposal_;
  const PartyOption& option_;
  std::string of_kind_;
  Features features_;
};

}  // namespace

Features party_features(const Context& context, const Proposal& proposal, CommitmentKind kind,
                        const PartyOption& option, const std::vector<ActorId>& debtors) {
  return Builder(context, proposal, kind, option).build(debtors);
}

}  // namespace chancery::commitments

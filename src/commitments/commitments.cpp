// SPDX-License-Identifier: Apache-2.0
#include "commitments/commitments.h"

#include <algorithm>
#include <cmath>

#include "commitments/choices.h"
#include "commitments/next_sentence.h"
#include "commitments/rows.h"
#include "commitments/rules/needs_approval.h"
#include "commitments/walk.h"

namespace chancery::commitments {
namespace {

/// "That would require ...": the last promise or threat of the sentence before stands under it.
void add_to_sentence_before(const Context& context, const std::vector<FoundCondition>& here,
                            std::span<Commitment> before) {
  const auto condition = condition_of_sentence_before(context, here);
  if (!condition || before.empty()) { return; }
  Commitment& row = before.back();
  const bool may_wait = row.kind != CommitmentKind::kDemand && row.kind != CommitmentKind::kRefusal;
  if (may_wait && !row.condition) { add_condition(context.document, *condition, row); }
}

/// What is promised in a deal that has yet to be approved.
void add_to_promises(const Document& document, const std::optional<FoundCondition>& approval,
                     std::vector<Commitment>& rows) {
  if (!approval) { return; }
  for (Commitment& row : rows) {
    if (row.kind == CommitmentKind::kPromise && !row.condition) { add_condition(document, *approval, row); }
  }
}

struct Scored {
  Proposal proposal;
  double odds = 0;
};

/// Of proposals that share words the likeliest; the others are dropped by name.
class Sentencer {
 public:
  Sentencer(const Context& context, std::vector<Commitment>& rows, std::vector<Dropped>& dropped)
      : context_(context), rows_(rows), dropped_(dropped), first_here_(rows.size()) {}

  void add(const Choices& choices, const std::vector<FoundCondition>& conditions) {
    std::vector<Scored> all;
    for (Proposal& proposal : propose(context_, conditions)) {
      if (is_inverted_condition(conditions, proposal)) { continue; }
      const double odds = choices.accept(proposal);
      if (odds > 0 || proposal.ruled || proposal.undertaking != nullptr) { all.push_back({std::move(proposal), odds}); }
    }
    std::ranges::stable_sort(all, std::greater{}, &Scored::odds);
    for (Scored& one : all) { take(choices, one); }
    std::ranges::stable_sort(rows_.begin() + static_cast<std::ptrdiff_t>(first_here_), rows_.end(), {},
                             &Commitment::action);
  }

 private:
  /// "Should Iran leave" is no demand.
  [[nodiscard]] static bool is_inverted_condition(const std::vector<FoundCondition>& conditions,
                                                  const Proposal& proposal) {
    return std::ranges::any_of(conditions, [&](const FoundCondition& condition) {
      return condition.rule == kInverted && condition.word <= proposal.draft.first &&
             proposal.draft.first < condition.last;
    });
  }

  void take(const Choices& choices, Scored& one) {
    if (one.odds <= 0) {
      drop(one.proposal, "the words around it speak against a commitment");
      return;
    }
    const bool told = std::ranges::any_of(taken_, [&](const Proposal& other) {
      return is_piece_of(context_, one.proposal, other) || is_piece_of(context_, other, one.proposal);
    });
    if (told) {
      drop(one.proposal, "it is a part of an act that is a commitment already");
      return;
    }
    choices.fill(one.proposal);
    Commitment row = make_row(context_, one.proposal);
    row.confidence = std::round(choices.probability(one.odds) * 100) / 100;  // as it is written
    if (is_told_already(std::span(rows_).subspan(first_here_), row)) {
      drop(one.proposal, "the same act is a commitment already");
    } else if (row.debtors.empty() && row.creditors.empty()) {
      drop(one.proposal, "no party is named");
    } else {
      const bool refused = row.kind == CommitmentKind::kDemand && row.state.value == CommitmentState::kRefused;
      rows_.push_back(row);
      if (refused && !row.debtors.empty()) { rows_.push_back(as_refusal(std::move(row))); }
      taken_.push_back(std::move(one.proposal));
    }
  }

  /// "Chad rejected a demand to leave" is Chad's refusal as well.
  [[nodiscard]] static Commitment as_refusal(Commitment demand) {
    demand.kind = CommitmentKind::kRefusal;
    demand.state.value = CommitmentState::kInForce;
    std::erase_if(demand.rules, [](const std::string& rule) { return rule.starts_with("kind:"); });
    demand.rules.emplace_back("kind:demand-turned-down");
    return demand;
  }

  void drop(const Proposal& proposal, std::string reason) {
    const auto& words = context_.reading.words();
    const Span span{words.span(proposal.draft.first).begin, words.span(proposal.draft.last - 1).end};
    const std::string rule = proposal.draft.rules.empty() ? "action:model" : proposal.draft.rules.front();
    dropped_.push_back({"commitments", span, rule, std::move(reason)});
  }

  const Context& context_;
  std::vector<Commitment>& rows_;
  std::vector<Dropped>& dropped_;
  std::vector<Proposal> taken_;  // those whose rows are in `rows_`
  std::size_t first_here_;       // acts of other sentences cannot overlap
};

}  // namespace

Result<Commitments> Commitments::load(const base::TableFile& tables) {
  auto lexicon = Lexicon::load(tables);
  if (!lexicon) { return std::unexpected(lexicon.error()); }
  auto weights = Weights::load(tables);
  if (!weights) { return std::unexpected(weights.error()); }
  return Commitments(std::move(*lexicon), std::move(*weights));
}

Result<void> Commitments::run(Document& document) const {
  std::vector<Commitment> rows;
  std::vector<Dropped> dropped;
  std::size_t sentence_before = 0;  // where its rows begin
  std::optional<FoundCondition> approval;
  for_each_sentence(
      document, lexicon_,
      [&](const Context& context, const std::vector<FoundCondition>& conditions, const NamedBefore& before) {
        add_to_sentence_before(context, conditions, std::span(rows).subspan(sentence_before));
        sentence_before = rows.size();
        const Choices choices(context, conditions, before, weights_);
        Sentencer(context, rows, dropped).add(choices, conditions);
        if (!approval) { approval = rules::needs_approval(context); }
      });
  add_to_promises(document, approval, rows);
  for (Commitment& row : rows) { document.add(std::move(row)); }
  for (Dropped& row : dropped) { document.add(std::move(row)); }
  return {};
}

}  // namespace chancery::commitments

// SPDX-License-Identifier: Apache-2.0
#include "events/when/tree_links.h"

#include <algorithm>
#include <vector>

#include "events/when/tree_view.h"

namespace chancery::events {
namespace {

using clauses::kNone;

std::uint32_t gap(const Hanging& hanging, std::uint32_t word) {
  return hanging.top > word ? hanging.top - word : word - hanging.top;
}

class Finder {
 public:
  Finder(const Context& context, const TreeView& tree, const std::vector<Hanging>& hanging)
      : context_(context), tree_(tree), hanging_(hanging) {}

  [[nodiscard]] bool empty() const { return hanging_.empty(); }

  [[nodiscard]] TimeLink link(const TimeExpression* time, std::string_view rule) const {
    return link_to(context_, tree_, hanging_, *std::ranges::find(hanging_, time, &Hanging::time), rule);
  }

  /// Nearest to `word` of the expressions for which `fits` holds, or null.
  template <class Fits>
  [[nodiscard]] const TimeExpression* nearest(std::uint32_t word, const Fits& fits) const {
    const Hanging* found = nullptr;
    for (const Hanging& row : hanging_) {
      if (fits(row) && (found == nullptr || gap(row, word) < gap(*found, word))) { found = &row; }
    }
    return found == nullptr ? nullptr : found->time;
  }

  /// On the clause's verb itself, not on a noun of the clause.
  [[nodiscard]] const TimeExpression* of_verb(std::uint32_t clause) const {
    return nearest(clause, [&](const Hanging& row) { return row.on == clause || row.top == clause; });
  }

  [[nodiscard]] const TimeExpression* of_noun(clauses::Words::Range noun) const {
    return nearest(noun.first, [&](const Hanging& row) {
      return (row.on >= noun.first && row.on < noun.last) || (row.top >= noun.first && row.top < noun.last);
    });
  }

  /// "the agreement signed in August", "the forum, which opened on Monday".
  [[nodiscard]] const TimeExpression* of_description(std::uint32_t noun) const {
    return nearest(noun, [&](const Hanging& row) {
      return row.on == row.clause && row.clause != noun && tree_.kind(row.clause) == "acl" &&
             tree_.head(row.clause) == noun;
    });
  }

  /// On the object: a parser often hangs "held talks Monday" on the talks.
  [[nodiscard]] const TimeExpression* of_object(std::uint32_t clause, Status status) const {
    return nearest(clause, [&](const Hanging& row) {
      return row.clause == clause && row.on != kNone && row.top > clause && tree_.head(row.on) == clause &&
             tree_.kind(row.on) == "obj" && fits_status(*row.time, status);
    });
  }

  /// Past for what happened, not past for what is to come.
  [[nodiscard]] bool fits_status(const TimeExpression& time, Status status) const {
    const Time& published = context_.document.published().time;
    if (is_open(status)) {
      return !published.earliest || !time.time.latest || *time.time.latest >= *published.earliest;
    }
    return !published.latest || !time.time.earliest || *time.time.earliest <= *published.latest;
  }

  /// The clause that is of the same time as this one, or kNone, and why.
  [[nodiscard]] std::uint32_t same_time_clause(std::uint32_t clause, std::string_view& rule) const {
    const std::uint32_t above = tree_.head(clause);
    if (above == kNone) { return kNone; }
    const std::string_view relation = tree_.kind(clause);
    if (relation == "conj") {
      rule = "time:joined-clause";
    } else if (relation == "xcomp") {
      rule = "time:governing-clause";
    } else if (relation == "advcl") {
      const std::string_view connective = tree_.connective(clause);
      const bool participle = connective.empty() && !tree_.has_subject(clause);
      if (!participle && connective != "when" && connective != "as" && connective != "while") { return kNone; }
      rule = participle ? "time:participle" : "time:same-time";
    } else {
      return kNone;
    }
    return tree_.clause_head(above);
  }

 private:
  const Context& context_;
  const TreeView& tree_;
  const std::vector<Hanging>& hanging_;
};

}  // namespace

TimeLink link_by_tree(const Context& context, const Trigger& trigger, Status status, const TreeView& tree,
                      const std::vector<Hanging>& hanging) {
  const Finder finder(context, tree, hanging);
  if (finder.empty()) { return {}; }
  const clauses::Words::Range range{trigger.first, trigger.last};
  const std::uint32_t word = tree.top(range);
  if (const auto* time = finder.of_noun(range)) { return finder.link(time, "time:of-trigger"); }
  if (trigger.noun) {
    if (const auto* time = finder.of_description(word)) { return finder.link(time, "time:described"); }
  }
  std::uint32_t clause = tree.clause_head(word);
  if (const auto* time = finder.of_verb(clause)) { return finder.link(time, "time:clause"); }
  if (const auto* time = finder.of_object(clause, status)) { return finder.link(time, "time:clause-object"); }
  std::string_view rule;
  while ((clause = finder.same_time_clause(clause, rule)) != kNone) {
    const auto* time = finder.of_verb(clause);
    if (time != nullptr) { return finder.fits_status(*time, status) ? finder.link(time, rule) : TimeLink{}; }
  }
  return {};
}

}  // namespace chancery::events

// SPDX-License-Identifier: Apache-2.0
#include "language/reading/heads.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::language {
namespace {

using neural::Model;

std::unexpected<Error> unknown_label(std::string_view head, std::string_view label) {
  return fail(ErrorCode::kBadModel, "the head \"" + std::string(head) + "\" of the model has the label \"" +
                                        std::string(label) +
                                        "\", which this version does not know: use the model that came with it");
}

std::optional<NameKind> name_kind(std::string_view written) {
  if (written == "PER") { return NameKind::kPerson; }
  if (written == "ORG") { return NameKind::kOrganisation; }
  if (written == "LOC") { return NameKind::kLocation; }
  if (written == "MISC") { return NameKind::kOther; }
  return std::nullopt;
}

std::optional<AnyKind> any_kind(std::string_view written) {
  return written.empty() ? std::optional(AnyKind::kAny) : std::nullopt;
}

std::optional<ConditionSide> condition_side(std::string_view written) {
  if (written == "antecedent") { return ConditionSide::kAntecedent; }
  if (written == "consequent") { return ConditionSide::kConsequent; }
  return std::nullopt;
}

std::optional<CommitmentKind> commitment_kind(std::string_view written) {
  return from_label<CommitmentKind>(written);
}

/// Looks the heads of one model up; keeps the first error.
class Finding {
 public:
  Finding(const Model& model, Heads& heads) : model_(model), heads_(heads) {}

  [[nodiscard]] Result<void> run() {
    heads_.upos = labelled("upos", heads_.tags);
    lemma();
    relations();
    spans("name", name_kind, heads_.name);
    heads_.place = one_column("place");
    spans("cue", any_kind, heads_.cue);
    spans("saying", any_kind, heads_.saying);
    spans("content", any_kind, heads_.content);
    trigger();
    heads_.status = labelled("status", heads_.statuses);
    heads_.factuality = one_column("factuality");
    vouched();
    spans("action", commitment_kind, heads_.action);
    spans("condition", condition_side, heads_.condition);
    return result_;
  }

 private:
  void refuse(std::string_view head, std::string_view label) {
    if (result_) { result_ = unknown_label(head, label); }
  }

  /// A head whose labels are those of a vocabulary, but for the one called `except`.
  template <class E>
  const Model::Head* labelled(std::string_view name, std::vector<E>& values, std::string_view except = {}) {
    const Model::Head* head = model_.head(name);
    if (head == nullptr) { return nullptr; }
    for (const std::string& label : head->labels) {
      const auto value = from_label<E>(label);
      if (!value && label != except) { refuse(name, label); }
      values.push_back(value.value_or(E{}));
    }
    return head;
  }

  const Model::Head* one_column(std::string_view name) {
    const Model::Head* head = model_.head(name);
    if (head != nullptr && head->labels.size() != 1) { refuse(name, head->labels.back()); }
    return head;
  }

  void vouched() {
    heads_.vouched = model_.head("vouched");
    if (heads_.vouched == nullptr) { return; }
    const auto found = std::ranges::find(heads_.vouched->labels, "speaker");
    if (found == heads_.vouched->labels.end()) { return refuse("vouched", heads_.vouched->labels.front()); }
    heads_.by_speaker = static_cast<std::size_t>(found - heads_.vouched->labels.begin());
  }

  template <class E>
  void spans(std::string_view name, std::optional<E> (*kind_of)(std::string_view), SpanHead<E>& out) {
    out.head = model_.head(name);
    if (out.head == nullptr) { return; }
    auto bio = BioLabels::from(out.head->labels);
    if (!bio) { return refuse(name, out.head->labels.back()); }
    out.bio = std::move(*bio);
    for (const std::string& kind : out.bio.kinds) {
      const std::optional<E> value = kind_of(kind);
      if (!value) { refuse(name, kind); }
      out.kinds.push_back(value.value_or(E{}));
    }
  }

  void lemma() {
    heads_.lemma = model_.head("lemma");
    if (heads_.lemma == nullptr) { return; }
    for (const std::string& label : heads_.lemma->labels) {
      auto rule = LemmaRule::from(label);
      if (!rule) { refuse("lemma", label); }
      heads_.lemma_rules.push_back(std::move(rule).value_or(LemmaRule{}));
    }
  }

  void relations() {
    const std::span<const std::string> relations = model_.relations();
    heads_.root = static_cast<std::size_t>(std::ranges::find(relations, "root") - relations.begin());
    if (!relations.empty() && heads_.root == relations.size()) { refuse("relations", "(no \"root\")"); }
  }

  void trigger() {
    constexpr std::string_view kNone = "none";
    heads_.trigger = labelled("trigger", heads_.types, kNone);
    if (heads_.trigger == nullptr) { return; }
    const auto none = std::ranges::find(heads_.trigger->labels, kNone);
    if (none == heads_.trigger->labels.end()) { refuse("trigger", "(no \"none\")"); }
    heads_.no_trigger = static_cast<std::size_t>(none - heads_.trigger->labels.begin());
  }

  const Model& model_;
  Heads& heads_;
  Result<void> result_;
};

}  // namespace

Result<std::shared_ptr<const Heads>> Heads::find(const Model& model) {
  auto heads = std::make_shared<Heads>();
  if (auto found = Finding(model, *heads).run(); !found) { return std::unexpected(found.error()); }
  return heads;
}

}  // namespace chancery::language

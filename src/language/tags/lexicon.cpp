// SPDX-License-Identifier: Apache-2.0
#include "language/tags/lexicon.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "language/tags/inflection.h"

namespace chancery::language {
namespace {

struct NamedForm {
  std::string_view name;
  VerbForms form;
};
constexpr std::array kForms = {
    NamedForm{"base", VerbForms::kBase},     NamedForm{"third", VerbForms::kThird},
    NamedForm{"past", VerbForms::kPast},     NamedForm{"participle", VerbForms::kParticiple},
    NamedForm{"gerund", VerbForms::kGerund},
};

bool has_flag(std::string_view flags, std::string_view flag) {
  const auto list = base::split_list(flags);
  return std::ranges::find(list, flag) != list.end();
}

bool doubles_in_british(std::string_view verb) {
  return verb.size() > 3 && verb.ends_with('l') && std::string_view("aeiou").contains(verb[verb.size() - 2]) &&
         !std::string_view("aeiou").contains(verb[verb.size() - 3]);
}

}  // namespace

std::string_view Lexicon::keep(std::string_view string) {
  return strings_.emplace_back(string);
}

WordInfo& Lexicon::word(std::string_view written) {
  if (const auto found = words_.find(written); found != words_.end()) { return found->second; }
  return words_.emplace(keep(written), WordInfo{}).first->second;
}

void Lexicon::add_tags(std::string_view written, std::string_view tags) {
  WordInfo& info = word(written);
  for (const std::string_view name : base::split_list(tags)) {
    const auto tag = from_label<Upos>(name);
    if (!tag) { continue; }
    if (info.tags == 0) { info.usual = *tag; }
    info.tags |= 1U << static_cast<unsigned>(*tag);
  }
}

void Lexicon::add_form(std::string_view written, std::string_view verb, VerbForms form, bool noun_too) {
  WordInfo& info = word(written);
  info.forms |= static_cast<std::uint8_t>(form);
  info.noun_too = info.noun_too || noun_too;
  if (info.verb.empty()) { info.verb = verb; }
  if (info.tags == 0) { info.usual = noun_too ? Upos::kNoun : Upos::kVerb; }
  info.tags |= 1U << static_cast<unsigned>(Upos::kVerb);
  if (noun_too) { info.tags |= 1U << static_cast<unsigned>(Upos::kNoun); }
}

void Lexicon::add_verb(std::string_view verb, std::string_view flags) {
  const bool noun_too = has_flag(flags, "noun");
  const bool doubled = has_flag(flags, "double") || doubles_by_rule(verb);
  add_form(verb, verb, VerbForms::kBase, noun_too);
  add_form(third_person(verb), verb, VerbForms::kThird, noun_too);
  add_form(gerund(verb, doubled), verb, VerbForms::kGerund, false);
  if (!doubled && doubles_in_british(verb)) { add_form(gerund(verb, true), verb, VerbForms::kGerund, false); }
  if (irregular_.contains(verb)) { return; }
  const auto add_past = [&](const std::string& past) {
    add_form(past, verb, VerbForms::kPast, false);
    add_form(past, verb, VerbForms::kParticiple, false);
  };
  add_past(regular_past(verb, doubled));
  if (!doubled && doubles_in_british(verb)) { add_past(regular_past(verb, true)); }
}

Result<void> Lexicon::load_closed_class(const base::TableFile& tables) {
  const auto rows = base::read_columns<4>(tables, "language/en/closed_class", {"word", "tags", "lemma", "form"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [written, tags, lemma, forms] : *rows) {
    add_tags(written, tags);
    WordInfo& info = word(written);
    info.closed = true;
    if (!lemma.empty()) { info.lemma = keep(lemma); }
    for (const std::string_view name : base::split_list(forms)) {
      const auto* const form = std::ranges::find(kForms, name, &NamedForm::name);
      if (form == kForms.end()) {
        return fail(ErrorCode::kBadTable, "closed_class: no verb form " + std::string(name));
      }
      info.forms |= static_cast<std::uint8_t>(form->form);
      info.verb = info.lemma;
    }
  }
  return {};
}

Result<void> Lexicon::load_irregular_verbs(const base::TableFile& tables) {
  const auto rows = base::read_columns<3>(tables, "language/en/irregular_verbs", {"verb", "past", "participle"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [written, pasts, participles] : *rows) {
    const std::string_view verb = keep(written);
    irregular_.emplace(verb, true);
    add_form(verb, verb, VerbForms::kBase, false);
    for (const std::string_view past : base::split_list(pasts)) { add_form(past, verb, VerbForms::kPast, false); }
    for (const std::string_view participle : base::split_list(participles)) {
      add_form(participle, verb, VerbForms::kParticiple, false);
    }
    add_form(third_person(verb), verb, VerbForms::kThird, false);
    add_form(gerund(verb, doubles_by_rule(verb)), verb, VerbForms::kGerund, false);
  }
  return {};
}

Result<void> Lexicon::load_verbs(const base::TableFile& tables) {
  const auto rows = base::read_columns<2>(tables, "language/en/verbs", {"verb", "flags"});
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& [verb, flags] : *rows) { add_verb(keep(verb), flags); }
  const auto nouns = base::read_columns<1>(tables, "language/en/ing_nouns", {"noun"});
  if (!nouns) { return std::unexpected(nouns.error()); }
  for (const auto& [noun] : *nouns) {
    add_tags(noun, "NOUN");
    word(noun).noun_too = true;
  }
  return {};
}

Result<void> Lexicon::load_nouns_and_adjectives(const base::TableFile& tables) {
  const auto adjectives = base::read_columns<1>(tables, "language/en/adjectives", {"adjective"});
  if (!adjectives) { return std::unexpected(adjectives.error()); }
  for (const auto& [adjective] : *adjectives) { add_tags(adjective, "ADJ"); }
  const auto nouns = base::read_columns<2>(tables, "language/en/irregular_nouns", {"word", "lemma"});
  if (!nouns) { return std::unexpected(nouns.error()); }
  for (const auto& [written, lemma] : *nouns) {
    WordInfo& info = word(written);
    if (info.lemma.empty()) { info.lemma = keep(lemma); }
    if (!info.closed) { add_tags(written, "NOUN"); }
  }
  return {};
}

Result<std::shared_ptr<const Lexicon>> Lexicon::load(const base::TableFile& tables) {
  auto lexicon = std::make_shared<Lexicon>();
  for (const auto part : {&Lexicon::load_closed_class, &Lexicon::load_irregular_verbs, &Lexicon::load_verbs,
                          &Lexicon::load_nouns_and_adjectives}) {
    if (auto loaded = (*lexicon.*part)(tables); !loaded) { return std::unexpected(loaded.error()); }
  }
  return std::shared_ptr<const Lexicon>(std::move(lexicon));
}

}  // namespace chancery::language

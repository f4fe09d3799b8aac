// SPDX-License-Identifier: Apache-2.0
#include "actors/resolution/resolver.h"
#include "actors/resolution/governors.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace chancery::actors {
namespace {

/// "PARTY", "Airlines" and so on as sectors of organisations that only their shape shows.
Sector sector_of_head(std::string_view name) {
  struct Row {
    std::string_view word;
    Sector sector;
  };
  static constexpr std::array kRows = {
      Row{"Party", Sector::kPty},       Row{"Front", Sector::kReb},       Row{"Brigades", Sector::kReb},
      Row{"Army", Sector::kMil},        Row{"Court", Sector::kJud},       Row{"Tribunal", Sector::kJud},
      Row{"Parliament", Sector::kLeg},  Row{"Assembly", Sector::kLeg},    Row{"Senate", Sector::kLeg},
      Row{"Committee", Sector::kGov},   Row{"Commission", Sector::kGov},  Row{"Ministry", Sector::kGov},
      Row{"Department", Sector::kGov},  Row{"Bureau", Sector::kGov},      Row{"Authority", Sector::kGov},
      Row{"Police", Sector::kCop},      Row{"Forces", Sector::kMil},      Row{"Times", Sector::kJrn},
      Row{"Post", Sector::kJrn},        Row{"News", Sector::kJrn},        Row{"Daily", Sector::kJrn},
      Row{"Television", Sector::kJrn},  Row{"Radio", Sector::kJrn},       Row{"University", Sector::kEdu},
      Row{"Institute", Sector::kEdu},   Row{"Union", Sector::kCvl},       Row{"Movement", Sector::kCvl},
      Row{"Association", Sector::kCvl}, Row{"Watch", Sector::kNgo},       Row{"Foundation", Sector::kNgo},
      Row{"Corp", Sector::kBus},        Row{"Corporation", Sector::kBus}, Row{"Company", Sector::kBus},
      Row{"Co", Sector::kBus},          Row{"Inc", Sector::kBus},         Row{"Ltd", Sector::kBus},
      Row{"Airlines", Sector::kBus},    Row{"Airways", Sector::kBus},     Row{"Group", Sector::kBus},
      Row{"Bank", Sector::kBus},        Row{"Motors", Sector::kBus},      Row{"Industries", Sector::kBus},
  };
  for (const Row& row : kRows) {
    if (name.find(row.word) != std::string_view::npos) { return row.sector; }
  }
  return Sector::kNone;
}

/// A form other than a name is told by the words, each in its way.
std::string_view form_rule(MentionForm form) {
  switch (form) {
    case MentionForm::kName: break;
    case MentionForm::kRole: return "form:office-words";
    case MentionForm::kPronoun: return "form:pronoun-word";
    case MentionForm::kDemonym: return "form:people-word";
    case MentionForm::kMetonym: return "form:seat-of-government";
    case MentionForm::kNominal: return "form:common-noun";
  }
  return {};
}

Rules mention_rules(MentionForm form, std::string_view who) {
  Rules rules{as_rule_of("actors", who)};
  if (const std::string_view rule = form_rule(form); !rule.empty()) { rules.emplace_back(rule); }
  return rules;
}

/// "the Russian and Moscow authorities": one state, named twice.
void keep_first_of_each(std::vector<CastRow>& actors) {
  std::vector<CastRow> kept;
  for (const CastRow actor : actors) {
    if (std::ranges::find(kept, actor) == kept.end()) { kept.push_back(actor); }
  }
  actors = std::move(kept);
}

}  // namespace

Resolver::Resolver(const Words& words, const Facts& facts, Period days, StateRow home)
    : words_(words), facts_(facts), cast_(facts, days), home_(home) {}

void Resolver::run(std::vector<Item> items, std::vector<Mention> places, Document& document) {
  find_main_state(items);
  introduce_persons(items);
  find_strange_letters(items);
  find_lone_names(items);
  find_family_names(items);
  find_speakers(items);
  std::vector<Draft> drafts;
  drafts.reserve(places.size() + items.size());
  for (Mention& place : places) { drafts.push_back({std::move(place), {}}); }
  std::vector<std::pair<std::size_t, const Item*>> waiting;  // "I" and "we": their speaker may come later
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    const Span span = words_.span_of(item.first, item.last);
    if (item.kind == ItemKind::kPlace) {
      drafts.push_back({{.span = span, .form = item.form, .place = true, .rules = {as_rule_of("place", item.rule)}},
                        {},
                        visited_state(item)});
    } else if (item.writer) {
      document.add(Dropped{"actors", span, std::string(item.rule), "who wrote the report"});
    } else if (item.pronoun == WordClass::kI || item.pronoun == WordClass::kWe) {
      waiting.emplace_back(drafts.size(), &item);
      drafts.push_back({{.span = span, .form = item.form}, {}});
    } else {
      const bool named_next = i + 1 < items.size() && items[i + 1].appositive && items[i + 1].has_name();
      add_item(item, named_next ? &items[i + 1] : nullptr, drafts, document);
    }
  }
  for (const auto& [row, item] : waiting) {
    Answer answer = resolve_speaker_pronoun(*item);
    drafts[row].mention.rules = mention_rules(item->form, answer.rule);
    drafts[row].actors = std::move(answer.actors);
  }
  std::ranges::stable_sort(drafts, {}, [](const Draft& draft) { return draft.mention.span.begin; });
  give_states_of_company(drafts);
  write(std::move(drafts), document);
}

/// Resolves an item and adds its mention, before it that of its owner. `name`: the next item, where that names
/// who the item is.
void Resolver::add_item(const Item& item, const Item* name, std::vector<Draft>& drafts, Document& document) {
  WordRow first = item.first;
  if (item.has_owner() && !item.silent) {
    first = item.owner_last + 1;
    if (possessive_size(words_[first].text) == words_[first].text.size()) { ++first; }
    std::vector<CastRow> owners = several_owners(item);
    if (const CastRow owner = owner_of(item); owners.empty() && owner != kNobody) { owners.push_back(owner); }
    if (!owners.empty()) { drafts.push_back({owner_mention(item), std::move(owners)}); }
  }
  Answer answer = name != nullptr ? resolve_named_next(item, *name) : resolve(item);
  if (answer.actors.empty()) {
    if (!item.bare || item.name_last > item.name_first) {
      const Span span = words_.span_of(item.first, item.last);
      document.add(Dropped{"actors", span, std::string(item.rule), "nobody known fits"});
    }
    return;
  }
  keep_first_of_each(answer.actors);
  remember(item, answer);
  if (item.silent) { return; }
  Mention mention{
      .span = words_.span_of(first, item.last), .form = item.form, .rules = mention_rules(item.form, answer.rule)};
  drafts.push_back({std::move(mention), std::move(answer.actors)});
}

Mention Resolver::owner_mention(const Item& item) const {
  const bool pronoun = item.pronoun != WordClass::kCount;
  const Matches& matches = words_.matches(item.owner_first);
  const bool seat = matches[Sense::kStateName] == nullptr &&
                    (matches[Sense::kCapital] != nullptr || matches[Sense::kSeat] != nullptr);
  const MentionForm named = seat ? MentionForm::kMetonym : MentionForm::kName;
  const MentionForm form = pronoun ? MentionForm::kPronoun : named;
  return {.span = words_.span_of(item.owner_first, item.owner_last),
          .form = form,
          .rules = mention_rules(form, pronoun ? "actors:pronoun" : "name:table")};
}

/// Adds the mentions, which are in text order. Only actors that are mentioned or visited become rows; a person
/// introduced silently is one of them.
void Resolver::write(std::vector<Draft> drafts, Document& document) const {
  std::vector<std::optional<ActorId>> ids(cast_.actors().size());
  for (Draft& draft : drafts) {
    if (draft.actors.empty() && !draft.mention.place) { continue; }
    if (draft.visited && !ids[*draft.visited]) { ids[*draft.visited] = document.add(cast_.actors()[*draft.visited]); }
    for (const CastRow row : draft.actors) {
      if (!ids[row]) { ids[row] = document.add(cast_.actors()[row]); }
      draft.mention.actors.push_back(*ids[row]);
    }
    document.add(std::move(draft.mention));
  }
}

void Resolver::remember(const Item& item, const Answer& answer) {
  // "Kono and Pompeo" is remembered as two together as well.
  std::vector<CastRow> together;
  if (!seen_.empty() && seen_.back().sentence == item.sentence && seen_.back().last + 2 == item.first &&
      words_.reads(item.first - 1, "and")) {
    together = seen_.back().actors;
    for (const CastRow actor : answer.actors) {
      if (std::ranges::find(together, actor) == together.end()) { together.push_back(actor); }
    }
  }
  Seen seen{answer.actors, item.sentence, item.first,      item.last,
            item.subject,  item.form,     is_quoted(item), is_speaker(item)};
  seen.individual = answer.actors.size() == 1 && is_individual(item, answer.actors.front());
  seen.plural = item.plural;
  if (item.role != kNoRow) {
    seen.noun = office_of(item).written;
  } else if (item.kind == ItemKind::kBody) {
    seen.noun = words_[item.last].text;
  }
  const std::string_view last_word = words_[item.last].text;
  if (seen.individual && item.form != MentionForm::kName) {
    if (last_word.ends_with("woman")) { seen.woman = true; }
    if (last_word.ends_with("man")) { seen.woman = last_word.ends_with("woman"); }
  }
  seen_.push_back(std::move(seen));
  if (together.size() > 1) {
    Seen both = seen_.back();
    both.actors = std::move(together);
    seen_.push_back(std::move(both));
  }
  for (const CastRow actor : answer.actors) {
    if (last_seen_.size() <= actor) {
      last_seen_.resize(cast_.actors().size());
      times_seen_.resize(cast_.actors().size());
    }
    ++times_seen_[actor];
    last_seen_[actor] = static_cast<std::uint32_t>(seen_.size());
  }
}

/// Who the owner of an item is: "Japan" of "Japan's foreign minister", "his" of "his aides".
CastRow Resolver::owner_of(const Item& item) {
  if (item.pronoun != WordClass::kCount) { return antecedent(item.pronoun, item); }
  const WordRow words = item.owner_last + 1 - item.owner_first;
  const Entry* organisation = words_.matches(item.owner_first)[Sense::kOrganisation];
  if (organisation != nullptr && organisation->words == words && organisation->row == item.owner_organisation) {
    return cast_.organisation(organisation->row);
  }
  for (const Sense sense : {Sense::kStateName, Sense::kCapital, Sense::kSeat, Sense::kDemonym}) {
    const Entry* state = words_.matches(item.owner_first)[sense];
    if (state != nullptr && state->words == words) { return cast_.state(state->row); }
  }
  return kNobody;
}

/// "The UN envoy to Kosovo, Martti Ahtisaari": the name that comes next says who the role is.
Resolver::Answer Resolver::resolve_named_next(const Item& role, const Item& name) {
  const bool one = (role.kind == ItemKind::kRole || role.kind == ItemKind::kGroup) && !role.plural;
  if (!one) { return resolve(role); }
  const CastRow actor = name.name_last > name.name_first || name.person != kNoRow ? person_by_full_name(name, true)
                                                                                  : person_by_one_word(name);
  if (actor == kNobody) { return resolve(role); }
  if (role.role != kNoRow) {
    OfficeInWords office = office_of(role);
    if (office.state == kNoState && office.organisation == UINT32_MAX) { office.state = guessed_state(role, actor); }
    cast_.add_office(actor, office);
  } else if (role.counterpart) {
    add_counterpart_office(actor, role);
  }
  return {{actor}, "actors:apposition"};
}

/// "Ri was North Korea's foreign minister": the person of whom it is said.
Resolver::Answer Resolver::resolve_predicate(const Item& item) const {
  const bool one = (item.kind == ItemKind::kRole || item.kind == ItemKind::kGroup) && !item.plural && !item.counterpart;
  if (!one || item.appositive) { return {}; }
  const auto subject =
      predicated_of(words_.document(), TokenId{words_[item.first].token}, TokenId{words_[item.last].token});
  if (!subject) { return {}; }
  for (auto seen = seen_.rbegin(); seen != seen_.rend() && seen->sentence == item.sentence; ++seen) {
    if (holds(*seen, *subject) && seen->individual) { return {seen->actors, "actors:predicate"}; }
  }
  return {};
}

Resolver::Answer Resolver::resolve(const Item& item) {
  if (Answer answer = resolve_predicate(item); !answer.actors.empty()) { return answer; }
  switch (item.kind) {
    case ItemKind::kState:
      if (item.of_person) { return resolve_government_of_person(); }
      return {{cast_.state(item.states.front())}, item.rule};
    case ItemKind::kBody: return resolve_body(item);
    case ItemKind::kOrganisation: return resolve_organisation(item);
    case ItemKind::kPerson: return resolve_person(item);
    case ItemKind::kRole: return resolve_role(item);
    case ItemKind::kGroup: return resolve_group(item);
    case ItemKind::kCounted: {
      const Answer answer = resolve_counted(item);
      return answer.actors.empty() && names_region(item) ? unnamed(item, kNoState) : answer;
    }
    case ItemKind::kPronoun: return resolve_pronoun(item);
    case ItemKind::kBackReference: return resolve_back_reference(item);
    case ItemKind::kPlace: break;
  }
  return {};
}

/// The state of the person mentioned last.
Resolver::Answer Resolver::resolve_government_of_person() {
  if (seen_.empty() || seen_.back().actors.size() != 1) { return {}; }
  const StateRow state = cast_.state_of(seen_.back().actors.front());
  if (state == kNoState) { return {}; }
  return {{cast_.state(state)}, "actors:government-of-person"};
}

Resolver::Answer Resolver::resolve_body(const Item& item) {
  std::vector<CastRow> bodies;
  bodies.reserve(item.states.size());
  for (const StateRow state : item.states) { bodies.push_back(cast_.body(item.row, state)); }
  if (!bodies.empty()) { return {std::move(bodies), item.rule}; }
  if (item.pronoun != WordClass::kCount) {
    const CastRow owner = antecedent(item.pronoun, item);
    const StateRow state = owner == kNobody ? kNoState : cast_.state_of(owner);
    if (state != kNoState) { return {{cast_.body(item.row, state)}, "name:body-of-antecedent"}; }
    return {};
  }
  if (facts_.pattern(item.row).name != std::string_view("{state}")) {
    if (Answer before = resolve_back_reference(item); !before.actors.empty()) { return before; }
  }
  const StateRow state = context_state(item);
  if (state == kNoState) { return {}; }
  return {{cast_.body(item.row, state)}, item.rule};
}

Resolver::Answer Resolver::resolve_organisation(const Item& item) {
  CastRow actor = kNobody;
  const auto acronym = item.first == item.last ? acronyms_.find(base::fold(words_[item.first].text)) : acronyms_.end();
  if (acronym != acronyms_.end()) {
    // What the report itself says the letters mean comes before the table.
    actor = acronym->second;
  } else if (item.first == item.last && strange_letters_.contains(base::fold(words_[item.first].text))) {
    return {};
  } else if (item.row != kNoRow) {
    actor = cast_.organisation(item.row);
  } else {
    const std::string_view name = text_of(item.name_first, item.name_last);
    const bool by_head = item.sector == Sector::kNone;
    const Sector sector = by_head ? sector_of_head(name) : item.sector;
    actor = cast_.other(ActorKind::kOrganisation, name, item.state(), sector, 0.6,
                        {.name = item.rule, .sector = by_head ? "head-of-name" : "words-beside-name"});
  }
  note_acronym(item, actor);
  return {{actor}, item.rule};
}

/// "Popular Front for the Liberation of Palestine (PFLP)": the letters stand for it from then on.
void Resolver::note_acronym(const Item& item, CastRow actor) {
  const WordRow open = item.last + 1;
  if (open + 2 >= words_.size() || !words_.text_is(open, "(") || !words_.text_is(open + 2, ")")) { return; }
  const Word& word = words_[open + 1];
  if (word.letter_case.caps) { acronyms_.emplace(base::fold(word.text), actor); }
}

}  // namespace chancery::actors

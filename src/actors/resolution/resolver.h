// SPDX-License-Identifier: Apache-2.0
//
// Settles who is meant: walks over the items in text order with a memory of whom the report has
// mentioned, and writes actors and mentions. Persons named anywhere in the report are known from its
// beginning, so that a headline's "Abe" or "the Japanese foreign minister" finds its person.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "actors/mentions/item.h"
#include "actors/mentions/words.h"
#include "actors/resolution/cast.h"
#include "actors/resolution/governors.h"
#include "chancery/document.h"

namespace chancery::actors {

/// One report; not for several threads. Words, facts and items must outlive it.
class Resolver {
 public:
  Resolver(const Words& words, const Facts& facts, Period days, StateRow home);

  /// Resolves all items and adds actors, mentions and dropped rows to the document.
  void run(std::vector<Item> items, std::vector<Mention> places, Document& document);

 private:
  /// One mention of the past.
  struct Seen {
    std::vector<CastRow> actors;
    std::uint32_t sentence = 0;
    WordRow first = 0;
    WordRow last = 0;
    bool subject = false;
    MentionForm form = MentionForm::kName;
    bool quoted = false;        ///< inside a quotation
    bool speaker = false;       ///< of a reporting verb
    bool individual = false;    ///< one human being, named or not
    bool plural = false;        ///< several whom nobody names one by one
    std::optional<bool> woman;  ///< as far as the words tell
    std::string_view noun;      ///< of people without a name: the words of the role
  };
  /// A role that stands at the name of a person.
  struct Introduction {
    CastRow actor = kNobody;
    std::uint32_t sentence = 0;
    std::string_view office;
    std::string_view noun;
    bool speaker = false;  ///< a reporting verb stands beside the name
  };
  struct Answer {
    std::vector<CastRow> actors;
    std::string_view rule;
  };

  /// A mention whose actors have no rows yet.
  struct Draft {
    Mention mention;
    std::vector<CastRow> actors;
    std::optional<CastRow> visited = std::nullopt;  // the state of a place: an actor of the report, not of the mention
  };

  void add_item(const Item& item, const Item* name, std::vector<Draft>& drafts, Document& document);
  [[nodiscard]] Mention owner_mention(const Item& item) const;
  [[nodiscard]] std::optional<CastRow> visited_state(const Item& place);
  void write(std::vector<Draft> drafts, Document& document) const;
  void give_states_of_company(const std::vector<Draft>& drafts);
  [[nodiscard]] bool may_have_state(CastRow row) const;
  void introduce_persons(const std::vector<Item>& items);
  void note_introduction(CastRow actor, const Item& role, bool speaker);
  void find_strange_letters(const std::vector<Item>& items);
  void find_lone_names(const std::vector<Item>& items);
  void find_family_names(std::vector<Item>& items) const;
  void find_main_state(const std::vector<Item>& items);
  [[nodiscard]] Answer resolve(const Item& item);
  [[nodiscard]] Answer resolve_named_next(const Item& role, const Item& name);
  [[nodiscard]] Answer resolve_predicate(const Item& item) const;
  [[nodiscard]] Answer resolve_body(const Item& item);
  [[nodiscard]] Answer resolve_organisation(const Item& item);
  [[nodiscard]] Answer resolve_government_of_person();

  // persons.cpp
  [[nodiscard]] Answer resolve_person(const Item& item);
  [[nodiscard]] CastRow person_by_full_name(const Item& item, bool may_be_new);
  [[nodiscard]] CastRow person_by_one_word(const Item& item);
  [[nodiscard]] CastRow cast_person_named(const std::vector<std::string>& words, StateRow state,
                                          bool former = false) const;
  [[nodiscard]] bool term_fits(const Term& term, const Item& item, StateRow state) const;
  [[nodiscard]] CastRow table_person_named(const Item& item, StateRow state);
  [[nodiscard]] OfficeInWords office_of(const Item& item) const;
  [[nodiscard]] std::string_view office_before();
  void add_counterpart_office(CastRow actor, const Item& item);

  // roles.cpp
  [[nodiscard]] Answer resolve_role(const Item& item);
  [[nodiscard]] Answer resolve_apposition(const Item& item);
  [[nodiscard]] Answer resolve_role_in_organisation(const Item& item, const Role& role);
  [[nodiscard]] bool is_dated() const;
  [[nodiscard]] Answer resolve_counterpart(const Item& item);
  [[nodiscard]] CastRow holder(std::string_view office, StateRow state, const Item* item = nullptr);
  [[nodiscard]] CastRow cast_holder(std::string_view office, StateRow state) const;
  [[nodiscard]] bool is_called(const CastPerson& person, std::string_view role) const;
  [[nodiscard]] CastRow former_holder(std::string_view office, StateRow state) const;
  [[nodiscard]] CastRow person_with_role(const Item& item, StateRow state) const;
  [[nodiscard]] Answer resolve_group(const Item& item);
  [[nodiscard]] std::vector<CastRow> several_owners(const Item& item) const;
  [[nodiscard]] Answer groups_of_states(const Item& item, const Role& role);
  [[nodiscard]] Answer resolve_told_group(const Item& item);
  [[nodiscard]] Answer unnamed(const Item& item, StateRow state);

  // pronouns.cpp and references.cpp
  [[nodiscard]] Answer resolve_speaker_pronoun(const Item& item);
  [[nodiscard]] Answer resolve_pronoun(const Item& item) const;
  [[nodiscard]] Answer several_before(const Item& item) const;
  [[nodiscard]] bool has_office_like(CastRow row, std::string_view office) const;
  [[nodiscard]] Answer resolve_counted(const Item& item);
  [[nodiscard]] bool names_region(const Item& item) const;
  [[nodiscard]] Answer resolve_back_reference(const Item& item);
  [[nodiscard]] CastRow antecedent(WordClass pronoun, const Item& item) const;
  /// What is asked of those who may be meant by a pronoun.
  struct Asked {
    WordClass pronoun{};
    bool quoted = false;
    CastRow speaker = kNobody;     ///< of the quotation around
    StateRow own_side = kNoState;  ///< of that speaker
    std::optional<Governor> governor;
    bool demand = false;  ///< what the governor's subject demands
    bool object = false;  ///< "him", "them"
  };
  [[nodiscard]] Asked asked_of(WordClass pronoun, const Item& item) const;
  [[nodiscard]] bool is_ruled_out(const Seen& seen, const Asked& asked, bool same_sentence) const;
  [[nodiscard]] bool is_other_side(const Seen& seen, const Asked& asked) const;
  [[nodiscard]] int score(const Seen& seen, const Asked& asked) const;
  [[nodiscard]] StateRow context_state(const Item& item) const;
  [[nodiscard]] StateRow guessed_state(const Item& item, CastRow actor) const;
  [[nodiscard]] bool is_quoted(const Item& item) const;
  [[nodiscard]] CastRow speaker_of_sentence(std::uint32_t sentence) const;
  [[nodiscard]] CastRow speaker_of_quotation(const Item& item) const;
  void find_speakers(const std::vector<Item>& items);
  [[nodiscard]] bool is_speaker(const Item& item) const;
  [[nodiscard]] bool holds(const Seen& seen, TokenId token) const {
    return words_[seen.first].token <= token.value && token.value <= words_[seen.last].token;
  }
  [[nodiscard]] bool fits(const Seen& seen, WordClass pronoun) const;
  [[nodiscard]] bool is_individual(const Item& item, CastRow actor) const;
  [[nodiscard]] Answer resolve_same_noun(const Item& item) const;
  [[nodiscard]] Answer resolve_named_later(const Item& item) const;
  [[nodiscard]] Answer resolve_speaker_again(const Item& item) const;
  [[nodiscard]] Answer resolve_by_kind(const Item& item) const;
  [[nodiscard]] Answer resolve_somebody(const Item& item) const;

  [[nodiscard]] std::string_view text_of(WordRow first, WordRow last) const {
    return words_.document().text_of(words_.span_of(first, last));
  }
  [[nodiscard]] bool is_person(CastRow actor) const { return cast_.actors()[actor].kind == ActorKind::kPerson; }
  [[nodiscard]] CastRow owner_of(const Item& item);
  void note_acronym(const Item& item, CastRow actor);
  void remember(const Item& item, const Answer& answer);
  /// The mentions of the past that somebody may still have in mind, in text order.
  [[nodiscard]] std::span<const Seen> recent() const;

  const Words& words_;
  const Facts& facts_;
  Cast cast_;
  StateRow home_;                   ///< of the dateline, or kNoState
  StateRow main_state_ = kNoState;  ///< that the report names more often than all others together
  bool main_state_often_ = false;   ///< ... and not only once or twice
  std::vector<Seen> seen_;
  std::vector<Introduction> introductions_;                      ///< in text order
  std::unordered_map<CastRow, std::vector<std::string>> names_;  ///< folded words of names that were asked for
  std::unordered_set<std::string> strange_letters_;              ///< that the report explains as something else
  std::unordered_map<std::string, CastRow> acronyms_;            ///< defined in the report: "(PFLP)"
  std::unordered_map<std::uint32_t, CastRow> speaker_named_in_;  ///< by sentence
  std::vector<std::uint32_t> times_seen_;                        ///< by cast row
  std::vector<std::uint32_t> last_seen_;                         ///< by cast row: number in seen_ plus one
};

}  // namespace chancery::actors

// SPDX-License-Identifier: Apache-2.0
//
// Reads one noun phrase that is built from an owner, a role or body, and a name. The finder asks it
// at each word; see finder.h for the order of the parts.
#pragma once

#include <optional>
#include <vector>

#include "actors/mentions/item.h"
#include "actors/mentions/words.h"
#include "actors/table/facts.h"

namespace chancery::actors {

/// A phrase that was read: its items in text order, and the word after it.
struct PhraseRead {
  std::vector<Item> items;
  WordRow next = 0;
};

/// Immutable; words and facts must outlive it.
class PhraseReader {
 public:
  PhraseReader(const Words& words, const Facts& facts) : words_(words), facts_(facts) {}

  /// The phrase that begins at `at`; nothing where none begins. `end`: end of the sentence.
  [[nodiscard]] std::optional<PhraseRead> read(WordRow at, WordRow end) const;

 private:
  /// Whose role or body it is.
  struct Owner {
    std::vector<StateRow> states;
    std::uint32_t organisation = kNoRow;
    std::uint32_t pattern = kNoRow;
    Sense sense = Sense::kStateName;
    WordRow first = 0;
    WordRow next = 0;         ///< after the name
    WordRow genitive = 0;     ///< one past the name that has the first "'s"; 0 where none has
    bool possessive = false;  ///< "'s" follows; `next` is before it
    [[nodiscard]] bool found() const { return !states.empty() || organisation != kNoRow; }
  };
  /// What stands before the owner or the head.
  struct Opening {
    WordRow next = 0;
    bool definite = false;
    bool indefinite = false;
    bool former = false;
    std::uint32_t count = 0;
    WordClass pronoun = WordClass::kCount;
    WordRow pronoun_at = 0;
  };

  [[nodiscard]] bool article_belongs_to_name(WordRow at, WordRow end) const;
  [[nodiscard]] Opening read_opening(WordRow at, WordRow end) const;
  [[nodiscard]] WordRow skip_modifiers(WordRow at, WordRow end, bool& former) const;
  [[nodiscard]] Owner read_owner(WordRow at, WordRow end) const;
  [[nodiscard]] Owner read_name_of_owner(WordRow at, WordRow end) const;
  [[nodiscard]] Owner read_owners(WordRow at, WordRow end) const;
  [[nodiscard]] std::vector<StateRow> read_states_after(WordRow at, WordRow end, WordRow& next) const;
  [[nodiscard]] WordRow skip_possessive(WordRow at, WordRow end) const;
  [[nodiscard]] const Entry* role_at(WordRow at, WordRow end) const;
  [[nodiscard]] WordRow skip_to_role(WordRow at, WordRow end) const;

  [[nodiscard]] static Item role_item(const Opening& opening, const Owner& owner, const Entry* role, bool counterpart);
  [[nodiscard]] static PhraseRead person_of(Item item, WordRow end, const Opening& opening, const Owner& owner);
  [[nodiscard]] std::optional<PhraseRead> read_role(WordRow start, const Opening& opening, const Owner& owner,
                                                    WordRow head, WordRow end) const;
  [[nodiscard]] std::optional<PhraseRead> read_body(WordRow start, const Opening& opening, const Owner& owner,
                                                    WordRow head, WordRow end) const;
  [[nodiscard]] std::optional<PhraseRead> read_group(WordRow start, const Opening& opening, const Owner& owner,
                                                     WordRow at, WordRow end) const;
  static void set_owner(Item& item, const Opening& opening, const Owner& owner);
  [[nodiscard]] PhraseRead owner_alone(const Opening& opening, const Owner& owner, WordRow end) const;
  [[nodiscard]] WordRow person_end(WordRow at, WordRow end, Item& item) const;
  [[nodiscard]] WordRow read_second_role(WordRow at, WordRow end) const;
  [[nodiscard]] WordRow read_tail(WordRow at, WordRow end, bool posted) const;
  [[nodiscard]] WordRow read_rest_of_title(WordRow head, WordRow next, WordRow end) const;
  void read_owner_after(Item& item, WordRow& next, WordRow end) const;
  void read_home_states(Item& item, WordRow start, WordRow& next, WordRow end) const;
  [[nodiscard]] bool is_compound(WordRow next, WordRow end) const;
  [[nodiscard]] bool is_plural(WordRow last) const;

  const Words& words_;
  const Facts& facts_;
};

}  // namespace chancery::actors

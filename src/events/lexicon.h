// SPDX-License-Identifier: Apache-2.0
//
// The words that carry events, from data/events/en: verbs and nouns with their PLOVER types, and the
// governing words that say what became of an act ("plans to", "refused to").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/table_file.h"
#include "chancery/labels.h"

namespace chancery::events {

/// One row of verbs.tsv or nouns.tsv. Views into the fact tables, which must outlive it.
struct EventWord {
  std::vector<std::string_view> words;   ///< lemmas; a verb stands first, the head of a noun last
  std::vector<std::string_view> needs;   ///< one of these must be near; empty: nothing is needed
  std::vector<std::string_view> unless;  ///< none of these may be near
  std::optional<EventType> type;         ///< none: a hard negative, no event
  Mode mode = Mode::kNone;
  std::vector<std::string_view> parties;  ///< "object" and prepositions that bring the other side
  bool mutual = false;                    ///< both sides do it together
  bool strong = false;                    ///< an event even where no party is named
  bool speech = false;                    ///< the words perform the act: what they govern is a commitment, no event
  bool place = false;                     ///< the other side may be a state named as a place ("visited Japan")
  bool reverse = false;                   ///< the subject is the recipient ("angered X")
  bool stative = false;                   ///< the passive's subject is the actor ("is committed to")
  bool needs_object = false;              ///< only with somebody as its object ("wants X to")
  bool asks = false;                      ///< only with an act that it asks for ("asked X to do", "asked for")
  bool inflected = false;                 ///< only in a form that is surely a verb ("backed", not "back")
  bool plural = false;                    ///< only in the plural ("talks")
  bool singular = false;                  ///< only in the singular
  bool topic = false;                     ///< often the subject matter only: needs parties on both sides
  bool weak = false;                      ///< unsure by itself
  bool model = false;                     ///< of no table: the words are the model's (Lexicon::of_type)

  [[nodiscard]] bool takes(std::string_view party) const;
};

/// What a governing word does to the act below it.
enum class Effect : std::uint8_t { kSame, kDrop, kOccurred, kOngoing, kPlanned, kPossible, kHypothetical, kNegated };
/// Which part the governing verb's subject has in the event that is its object.
/// kTraveller acts too, and a preposition may stand between ("left for talks").
enum class SubjectRole : std::uint8_t { kNone, kActor, kRecipient, kTraveller };

struct Governor {
  Effect clause = Effect::kSame;
  Effect object = Effect::kSame;
  SubjectRole subject = SubjectRole::kNone;
};

/// Immutable after load; safe from several threads.
class Lexicon {
 public:
  /// Errors: kBadTable (a table is missing, or names a type, mode or effect that there is none of).
  [[nodiscard]] static Result<Lexicon> load(const base::TableFile& tables);

  /// Rows whose verb is this lemma, in the order of the table; null where there are none.
  [[nodiscard]] const std::vector<EventWord>* verbs(std::string_view lemma) const { return find(verbs_, lemma); }
  /// Rows whose head noun is this lemma, longest first; null where there are none.
  [[nodiscard]] const std::vector<EventWord>* nouns(std::string_view lemma) const { return find(nouns_, lemma); }
  /// The row for words that only the model takes for an event of this type.
  [[nodiscard]] const EventWord& of_type(EventType type) const { return by_type_[static_cast<std::size_t>(type)]; }
  [[nodiscard]] const Governor* verb_governor(std::string_view lemma) const { return find(verb_governors_, lemma); }
  [[nodiscard]] const Governor* noun_governor(std::string_view lemma) const { return find(noun_governors_, lemma); }
  [[nodiscard]] const Governor* adjective_governor(std::string_view lemma) const {
    return find(adjective_governors_, lemma);
  }
  [[nodiscard]] const Governor* modifier(std::string_view lemma) const { return find(modifiers_, lemma); }
  /// The states that take part in talks with this word before them ("six-party"); null for other words.
  [[nodiscard]] const std::vector<std::string_view>* format(std::string_view word) const {
    return find(formats_, word);
  }
  /// The issue that a lemma names, or "".
  [[nodiscard]] std::string_view issue(std::string_view lemma) const;

 private:
  template <class Row>
  using Map = std::unordered_map<std::string_view, Row>;

  template <class Row>
  [[nodiscard]] static const Row* find(const Map<Row>& map, std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
  }

  void make_rows_by_type();
  [[nodiscard]] Result<void> read_words(const base::TableFile& tables);
  [[nodiscard]] Result<void> read_governors(const base::TableFile& tables);
  [[nodiscard]] Result<void> read_issues(const base::TableFile& tables);
  [[nodiscard]] Result<void> read_formats(const base::TableFile& tables);

  std::vector<EventWord> by_type_;
  Map<std::vector<EventWord>> verbs_;
  Map<std::vector<EventWord>> nouns_;
  Map<Governor> verb_governors_;
  Map<Governor> noun_governors_;
  Map<Governor> adjective_governors_;
  Map<Governor> modifiers_;
  Map<std::string_view> issues_;
  Map<std::vector<std::string_view>> formats_;
};

}  // namespace chancery::events

// SPDX-License-Identifier: Apache-2.0
//
// The tables of data/actors as the stage uses them: states, organisations, body patterns, the
// directory of offices, word classes, and the one lexicon over all their phrases.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "actors/table/additions.h"
#include "actors/table/directory.h"
#include "actors/table/lexicon.h"
#include "base/table_file.h"
#include "chancery/labels.h"
#include "chancery/result.h"

namespace chancery::actors {

/// Row of a state in Facts; kNoState for none.
using StateRow = std::uint32_t;
inline constexpr StateRow kNoState = UINT32_MAX;

struct State {
  std::string_view code;
  std::string_view name;
  std::string_view adjective;  ///< "Japanese"
  bool takes_article = false;  ///< "President of the Philippines"
};

struct Organisation {
  std::string_view name;
  ActorKind kind = ActorKind::kOrganisation;
  StateRow state = kNoState;
  Sector sector = Sector::kNone;
};

/// "foreign ministry" -> "Ministry of Foreign Affairs of {state}"; the name "{state}" alone is the
/// government, that is, the state itself. {adjective} is the state's adjective.
struct BodyPattern {
  std::string_view name;
  Sector sector = Sector::kNone;
};

/// Classes of words that the rules ask for; data/actors/en/words.tsv lists their members.
enum class WordClass : std::uint8_t {
  kPlacePreposition,  ///< "in", "near"
  kMotionVerb,        ///< "flew", "arrived": "to" and "from" after them go with places
  kPlaceVerb,         ///< "left", "toured": a place may be their object
  kRoleModifier,      ///< "visiting", "outgoing"
  kFormer,            ///< "former", "ex"
  kPrefix,            ///< "anti", "pro": what follows the hyphen is no actor
  kGeographyHead,     ///< "Sea", "Peninsula" after a state's name
  kGeographyFirst,    ///< "Sea", "Gulf", "Lake" before it ("Sea of Japan")
  kNameParticle,      ///< "bin", "al", "van" inside a person's name
  kCourtesy,          ///< "Mr", "Mrs", "Dr"
  kHe,                ///< pronouns of a man
  kShe,
  kThey,
  kIt,
  kI,
  kWe,
  kDeterminer,
  kNotName,           ///< words with a capital that begin no name ("Monday", "However")
  kOrganisationHead,  ///< "Airlines", "Party": the last word of an organisation's name
  kNumber,            ///< "two" .. "nine", "both"
  kCountedPeople,     ///< "leaders", "ministers": after a number, persons
  kCountedStates,     ///< "countries", "sides", "neighbours"
  kCounterpart,
  kGovernmentHead,   ///< "government" and so on: after a person's name they mean the state
  kBackReference,    ///< "ministry", "agency": "the ministry" is the one named before
  kPlaceWord,        ///< "city", "capital", "north" before "of STATE"
  kReportingVerb,    ///< "said" before a name: its subject
  kRolePreposition,  ///< "ambassador to", "leader in"
  kRegionAdjective,  ///< "Western", "Arab": with a group head, an unnamed group of states or people
  kThingHead,        ///< "Act", "Avenue": the end of a name that is no person's
  kMediaNoun,        ///< "newspaper", "news agency" beside a name
  kGroupHead,        ///< "countries", "powers"
  kDemand,           ///< "demand", "urged": whoever does it is not who has to act
  kSomebody,         ///< "man", "suspect": with "the", somebody whom the report has mentioned
  kCollective,       ///< "crowd", "media": several people in the singular
  kGift,             ///< "deliver", "aid": the place behind "to" gets it
  kContinent,        ///< "African", "Arab": people of several states
  kStrike,           ///< "fired", "strikes": the place behind "at" or "on" is hit
  kVisit,            ///< "visit", "arrived", "trip": the place behind it is visited
  kCount,
};

/// Immutable; safe from several threads. The table bytes must outlive it.
class Facts {
 public:
  /// `own`: office holders and organisations that win over those of the tables. Errors: kBadTable.
  [[nodiscard]] static Result<Facts> load(const base::TableFile& tables, OwnRows own = {});

  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }
  [[nodiscard]] const Directory& directory() const { return *directory_; }
  [[nodiscard]] const State& state(StateRow row) const { return states_[row]; }
  [[nodiscard]] std::optional<StateRow> state_by_code(std::string_view code) const;
  [[nodiscard]] const Organisation& organisation(std::uint32_t row) const { return organisations_[row]; }
  [[nodiscard]] const BodyPattern& pattern(std::uint32_t row) const { return patterns_[row]; }
  /// The words of which one has to stand in the report; `guard` is an Entry's, not 0.
  [[nodiscard]] std::span<const WordKey> guard(std::uint32_t guard) const { return guards_[guard]; }
  /// The sectors of the organisations that a noun like "company" names; empty for other words.
  [[nodiscard]] std::span<const Sector> sectors_of_noun(WordKey word) const {
    const auto at = sectors_of_noun_.find(word);
    return at == sectors_of_noun_.end() ? std::span<const Sector>() : std::span<const Sector>(at->second);
  }
  /// The states that a plural like "Koreas" names; empty for other words.
  [[nodiscard]] std::span<const StateRow> states_of_plural(WordKey word) const {
    const auto at = states_of_plural_.find(word);
    return at == states_of_plural_.end() ? std::span<const StateRow>() : std::span<const StateRow>(at->second);
  }
  [[nodiscard]] bool is(WordKey word, WordClass cls) const {
    return word < classes_.size() && (classes_[word] >> static_cast<unsigned>(cls) & 1U) != 0;
  }

 private:
  [[nodiscard]] Result<void> load_states(const base::TableFile& tables);
  [[nodiscard]] Result<std::unordered_map<std::string_view, std::uint32_t>> load_guards(const base::TableFile& tables);
  [[nodiscard]] Result<void> load_organisations(const base::TableFile& tables);
  [[nodiscard]] Result<void> load_patterns(const base::TableFile& tables);
  [[nodiscard]] Result<void> load_not_states(const base::TableFile& tables);
  [[nodiscard]] Result<void> load_nouns(const base::TableFile& tables);
  [[nodiscard]] Result<void> load_words(const base::TableFile& tables);

  std::unique_ptr<const OwnRows> own_;  // the directory and the organisations have views of it
  std::unique_ptr<Lexicon> lexicon_;    // a stable address: the directory was made with it
  std::unique_ptr<Directory> directory_;
  std::vector<State> states_;
  std::vector<std::vector<WordKey>> guards_;  // [0] is none
  std::unordered_map<std::string_view, StateRow> state_by_code_;
  std::vector<Organisation> organisations_;
  std::vector<BodyPattern> patterns_;
  std::unordered_map<WordKey, std::vector<Sector>> sectors_of_noun_;
  std::unordered_map<WordKey, std::vector<StateRow>> states_of_plural_;
  std::vector<std::uint64_t> classes_;  // by word key, a bit for each WordClass
};

}  // namespace chancery::actors

// SPDX-License-Identifier: Apache-2.0
//
// The reporting words: which verbs and nouns bring a statement, what act they perform, and in which
// constructions their content stands. The rows are data/statements/en/*.tsv; README there says what
// each frame means.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/table_file.h"
#include "chancery/labels.h"
#include "chancery/result.h"

namespace chancery::statements {

/// A construction in which the content of a reporting word stands.
enum class Frame : std::uint8_t {
  kClause,     ///< said (that) S
  kThat,       ///< showed that S: only with "that"
  kQuote,      ///< "...", she said; S, she said
  kTo,         ///< vowed to V
  kObject,     ///< denied N; urged N to V; blamed N for N
  kGerund,     ///< denied V-ing
  kOf,         ///< accused N of N
  kAs,         ///< described N as N
  kSmall,      ///< called N N
  kAddressee,  ///< told N (that) S
  kAsk,        ///< asked whether S; asked N to V
  kWant,       ///< wants N to V
  kQuoteAs,    ///< quoted N as saying S
  kAttitude,   ///< no construction: a verb of thinking or hoping
  kFor,        ///< warning for N, call for N (nouns only)
};

/// A set of frames.
class Frames {
 public:
  void add(Frame frame) { bits_ |= 1U << static_cast<unsigned>(frame); }
  [[nodiscard]] bool has(Frame frame) const { return (bits_ >> static_cast<unsigned>(frame) & 1U) != 0; }

 private:
  std::uint32_t bits_ = 0;
};

/// One reporting word. `particle` are the words that follow the verb ("call" + "for").
/// Views into the tables; valid as long as the CueTable.
struct Cue {
  std::string_view lemma;
  std::vector<std::string_view> particle;
  Act act = Act::kSay;
  Frames frames;
};

/// What a word is to this stage, beside being a reporting word.
enum class WordClass : std::uint8_t {
  kOccasion,      ///< "in a statement": where something was said
  kDocument,      ///< "the statement said": speaks for whoever issued it
  kAudience,      ///< "told reporters": hearers that are no addressees
  kGeneric,       ///< "officials": people who speak without a name
  kNamed,         ///< "politicians": the plural of such a word that says enough of who they are
  kOrganisation,  ///< "daily": what an organisation's name may stand before
  kImpersonal,    ///< "poll": a document that speaks for nobody
  kAnonymous,     ///< "source": a word for who will not be named
  kIndefinite,    ///< "nobody said": no speaker
  kPerforms,      ///< "made", "renewed": the subject performs its object ("an appeal for")
  kSubordinate,   ///< ends an object: "condemned the attack after ..."
};

/// All reporting words and word classes. Immutable after load.
class CueTable {
 public:
  /// Reads statements/en/{cues,nouns,words}. Errors: kBadTable, with the row that is wrong.
  /// The bytes behind `tables` must outlive the object.
  [[nodiscard]] static Result<CueTable> load(const base::TableFile& tables);

  /// The entries of a verb, those with the longest particle first.
  [[nodiscard]] std::span<const Cue> verb(std::string_view lemma) const;
  /// The entry of a noun ("announcement"), or null.
  [[nodiscard]] const Cue* noun(std::string_view lemma) const;
  [[nodiscard]] bool is(std::string_view word, WordClass word_class) const;

 private:
  std::unordered_map<std::string_view, std::vector<Cue>> verbs_;
  std::unordered_map<std::string_view, Cue> nouns_;
  std::unordered_map<std::string_view, std::uint32_t> words_;
};

}  // namespace chancery::statements

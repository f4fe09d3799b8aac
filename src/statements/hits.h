// SPDX-License-Identifier: Apache-2.0
//
// Reporting words in a sentence and the words that name who is speaking.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "statements/cue_table.h"
#include "statements/noun_phrases.h"
#include "statements/sentence_view.h"

namespace chancery::statements {

enum class Voice : std::uint8_t {
  kFinite,     ///< "said", "has denied"
  kGerund,     ///< ", adding that"
  kPassive,    ///< "rejected by Tehran"
  kNoun,       ///< "the announcement that"
  kAccording,  ///< "according to"
};

/// A reporting word that may bring a statement. Positions are of its sentence.
struct Hit {
  const Cue* cue = nullptr;
  std::size_t head = 0;
  Range words;  ///< head and particle
  Range group;  ///< the verb group; the noun itself for kNoun
  Voice voice = Voice::kFinite;
  std::optional<Range> source;
  std::string_view source_rule = "none";  ///< static lifetime
  std::optional<Range> hearer;            ///< the subject of a passive ("Tokyo was told by Seoul that")
  bool inverted = false;                  ///< the source stands behind the reporting word
  bool inherited = false;                 ///< the source is that of an earlier verb of the sentence
  /// "KCNA quoted a spokesman as saying": KCNA, and the word "saying"; `source` is the spokesman. Empty and 0
  /// where the construction is another.
  Range reporter;
  std::size_t saying = 0;

  /// First position of the words that attribute: source, reporter or verb, whichever comes first.
  [[nodiscard]] std::size_t first() const;
  /// Behind the reporting words and a source or reporter that follows them.
  [[nodiscard]] std::size_t last() const;
};

/// A reporting word that was considered and not taken.
struct Refused {
  std::size_t at = 0;
  std::string_view rule;    ///< static lifetime
  std::string_view reason;  ///< static lifetime
};

/// The reporting words of a sentence in order, each with its source where one was found.
[[nodiscard]] std::vector<Hit> find_hits(const SentenceView& view, const CueTable& table,
                                         std::vector<Refused>& refused);

}  // namespace chancery::statements

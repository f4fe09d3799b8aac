// SPDX-License-Identifier: Apache-2.0
//
// What the stage knows of single words: parts of speech, verb forms, lemmas. The lists hold base forms;
// all usual inflections are derived from them at load (inflection.h), so a person edits one line a verb.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/table_file.h"
#include "chancery/document.h"

namespace chancery::language {

/// The verb forms that a written word can be, as a set: "put" is base, past and participle.
enum class VerbForms : std::uint8_t { kNone = 0, kBase = 1, kThird = 2, kPast = 4, kParticiple = 8, kGerund = 16 };

/// One word (lower case). Lifetime of the views: the Lexicon's.
struct WordInfo {
  std::uint32_t tags = 0;  ///< set of Upos
  Upos usual = Upos::kX;   ///< the tag to take where the context says nothing
  std::uint8_t forms = 0;  ///< set of VerbForms
  bool noun_too = false;   ///< as a verb form it is as often a noun ("visit", "talks", "meeting")
  bool closed = false;     ///< from the list of the closed classes
  std::string_view verb;   ///< base form of the verb, or empty
  std::string_view lemma;  ///< lemma where no rule gives it, or empty

  [[nodiscard]] bool may_be(Upos tag) const { return (tags >> static_cast<unsigned>(tag) & 1U) != 0; }
  [[nodiscard]] bool has(VerbForms form) const { return (forms & static_cast<std::uint8_t>(form)) != 0; }
};

/// Immutable after load; safe from several threads.
class Lexicon {
 public:
  /// Errors: kBadTable.
  [[nodiscard]] static Result<std::shared_ptr<const Lexicon>> load(const base::TableFile& tables);

  /// What is known of a word in lower case; null where nothing is.
  [[nodiscard]] const WordInfo* find(std::string_view lower) const {
    const auto found = words_.find(lower);
    return found == words_.end() ? nullptr : &found->second;
  }

 private:
  WordInfo& word(std::string_view written);
  std::string_view keep(std::string_view string);
  void add_tags(std::string_view written, std::string_view tags);
  void add_form(std::string_view written, std::string_view verb, VerbForms form, bool noun_too);
  void add_verb(std::string_view verb, std::string_view flags);
  [[nodiscard]] Result<void> load_closed_class(const base::TableFile& tables);
  [[nodiscard]] Result<void> load_verbs(const base::TableFile& tables);
  [[nodiscard]] Result<void> load_irregular_verbs(const base::TableFile& tables);
  [[nodiscard]] Result<void> load_nouns_and_adjectives(const base::TableFile& tables);

  std::deque<std::string> strings_;
  std::unordered_map<std::string_view, WordInfo> words_;
  std::unordered_map<std::string_view, bool> irregular_;  // verbs whose past forms the table gives
};

}  // namespace chancery::language

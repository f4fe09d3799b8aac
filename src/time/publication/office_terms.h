// SPDX-License-Identifier: Apache-2.0
//
// Who held which office when, as evidence for the day of a report: "Secretary of State Mike Pompeo" was
// written while he was Secretary of State. The tables are those of the actors (data/actors). What counts: a
// full name with its office before it or soon after it ("Mike Pompeo, the secretary of state"), and a family
// name alone after an office that one person holds at a time ("President Chirac": a term of any of that name).
// A name without its office says little: half of those that reports name so held it before or later.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/table_file.h"
#include "chancery/document.h"
#include "time/calendar.h"
#include "time/publication/word_filter.h"

namespace chancery::time {

/// "Secretary of State Mike Pompeo" at `span`: the report is of a day in one of `terms`, or, with
/// "former" before it, of a day after all of them.
struct OfficeMention {
  Span span;
  bool former = false;
  std::vector<Days> terms;
};

/// Immutable after load; safe from several threads.
class OfficeTerms {
 public:
  /// Reads actors/office_holders, actors/roles and time/en/context. Errors: kBadTable.
  [[nodiscard]] static Result<OfficeTerms> load(const base::TableFile& tables);

  /// The mentions in the sentences of a document, each name and office once.
  [[nodiscard]] std::vector<OfficeMention> find(const Document& document) const;

 private:
  struct Term {
    std::string office;
    Days days;
  };
  struct Office {
    std::string name;
    bool single = false;  ///< one holder at a time
  };
  /// Words [first, last) that name an office; `office` is null where there are none.
  struct Role {
    const Office* office = nullptr;
    std::size_t first = 0;
    std::size_t last = 0;
  };
  using TermsByName = std::unordered_map<std::string, std::vector<Term>>;

  void add_holder(std::string_view name, bool family_first, const Term& term);
  /// A quick look at a sentence: most name nobody, and their words need not be made plain.
  [[nodiscard]] bool may_name_holder(const Document& document, std::span<const Token> tokens) const;
  [[nodiscard]] std::optional<OfficeMention> mention_at(std::span<const Token> tokens,
                                                        std::span<const std::string> words, std::size_t at) const;
  [[nodiscard]] std::optional<OfficeMention> mention(std::span<const Token> tokens, std::span<const std::string> words,
                                                     Role role, std::size_t name, std::size_t name_end,
                                                     const std::vector<Term>& terms) const;
  [[nodiscard]] Role role_before(std::span<const std::string> words, std::size_t at) const;
  [[nodiscard]] Role role_after(std::span<const std::string> words, std::size_t at) const;

  TermsByName terms_;                                ///< by plain name
  TermsByName family_terms_;                         ///< by the family name alone
  std::unordered_set<std::string> role_ends_;        ///< last words of the roles
  std::unordered_set<std::string> first_words_;      ///< of the names, up to a blank or hyphen
  WordFilter beginnings_;                            ///< of first_words_ and the keys of family_terms_
  std::unordered_map<std::string, Office> offices_;  ///< by plain role
  std::set<std::string> former_;                     ///< "former": the office was held before the report
  std::set<std::string> other_time_;                 ///< "then": when it was held is not told
};

}  // namespace chancery::time

// SPDX-License-Identifier: Apache-2.0
//
// Ages that a report tells of people whose birth is known, as evidence for its day: "Angela Merkel, 64," was written
// between two of her birthdays.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/table_file.h"
#include "chancery/document.h"
#include "time/calendar.h"

namespace chancery::time {

/// "Angela Merkel, 64" at `span`: the days on which that is the person's age. `born` is a day or a year, as the table
/// has it.
struct AgeMention {
  Span span;
  std::string born;
  Days days;
};

/// Immutable after load; safe from several threads.
class Ages {
 public:
  /// Reads time/births. Errors: kBadTable.
  [[nodiscard]] static Result<Ages> load(const base::TableFile& tables);

  /// The first age told of each person, in the order of the text. A family name alone does not count: many have it.
  [[nodiscard]] std::vector<AgeMention> find(const Document& document) const;

 private:
  struct Person {
    std::string born;
    Days birth;
  };
  /// A name in the text.
  struct Name {
    std::size_t person = 0;
    Span span;
    Span sentence;
  };

  [[nodiscard]] std::vector<Name> names(const Document& document) const;

  std::vector<Person> people_;
  std::unordered_map<std::string, std::size_t> by_name_;  ///< plain name -> place in people_
  std::unordered_set<std::string> first_words_;           ///< of the names
};

/// The age told right beside a name: "NAME, 64,", "NAME (64)", "NAME, aged 64", "64-year-old Chancellor NAME". Nothing
/// where there is none. `before` and `after` are the rest of the sentence on each side of the name.
struct ToldAge {
  int years = 0;
  std::size_t before = 0;  ///< bytes of `before` that belong to it, from its end
  std::size_t after = 0;   ///< bytes of `after`
};
[[nodiscard]] std::optional<ToldAge> told_age(std::string_view before, std::string_view after);

}  // namespace chancery::time

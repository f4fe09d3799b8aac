// SPDX-License-Identifier: Apache-2.0
//
// Facts in words, for the exports that people read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chancery/query.h"
#include "chancery/store.h"

namespace chancery::exports {

/// "Kim Jong Un, Donald Trump"; empty for nobody.
[[nodiscard]] std::string names(const Record& record, const std::vector<ActorId>& actors);

/// What it is: "CONSULT (visit)", "deny", "threat"; and how it stands: "planned", "", "in force".
[[nodiscard]] std::string what(const Hit& hit);
[[nodiscard]] std::string standing(const Hit& hit);
/// Who takes part, in one line: "Japan to South Korea", "A with B"; "somebody" where nobody is named.
[[nodiscard]] std::string who(const Hit& hit);

/// When it counts: its own time, else its report's.
[[nodiscard]] Time time_of(const Hit& hit);
[[nodiscard]] bool has_own_time(const Hit& hit);
/// "2019-02-22", "1987-12", "1953", "2019-02-27 to 2019-02-28", "until 2019-02-27", "" without a time.
[[nodiscard]] std::string days(const Time& time);

/// The words that carry the fact, in text order, at least one.
[[nodiscard]] std::vector<Span> words_of(const Hit& hit);
/// The sentences that hold the words, as one passage.
[[nodiscard]] Span passage_of(const Record& record, const std::vector<Span>& words);
/// The passage in pieces, those of the words marked.
struct Piece {
  std::string_view text;
  bool marked = false;
};
[[nodiscard]] std::vector<Piece> pieces_of(const Record& record, const std::vector<Span>& words);

/// What the report is called: its title, else its id.
[[nodiscard]] std::string_view title_of(const Record& record);
/// An address that may be followed: http or https only, else "".
[[nodiscard]] std::string_view link_of(const Source& source);

/// "actor: Kim", "since: 2019-01-01": the filters that are set.
[[nodiscard]] std::vector<std::string> filters_of(const Query& query);

/// "events", "statements", ...; static lifetime.
[[nodiscard]] std::string_view list_name(FactKind of);

}  // namespace chancery::exports

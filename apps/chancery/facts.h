// SPDX-License-Identifier: Apache-2.0
//
// Facts for a person to read, and as JSON.
#pragma once

#include <string>
#include <vector>

#include "chancery/store.h"
#include "terminal.h"

namespace chancery::cli {

/// "2019-02-22", "2019-02-27..2019-02-28", "?..2019-02-27"; empty without a time.
[[nodiscard]] std::string days(const Time& time);
/// The same in few columns: "1987", "2018-11", "2019-02-25..03-03"; of a long range over years the months.
[[nodiscard]] std::string days_in_short(const Time& time);
/// "1 event", "2 events": nouns that take an s.
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);
/// Names of actors, with commas.
[[nodiscard]] std::string names(const Record& record, const std::vector<ActorId>& actors);
/// Who says it: the speakers, or the source's own words.
[[nodiscard]] std::string speaker(const Record& record, const Statement& row);
/// "Donald Trump <-> Kim Jong Un", "Japan -> South Korea".
[[nodiscard]] std::string parties(const Record& record, const Event& row);
/// The words of spans, with " ... " between them.
[[nodiscard]] std::string words(const Record& record, const std::vector<Span>& spans);
/// The sentence of the record that holds the span, else the span itself.
[[nodiscard]] Span sentence_of(const Record& record, Span span);
/// What the report is called in a list: its title, else its id; with the publisher.
[[nodiscard]] std::string report_name(const Record& record);

/// The date by which a list sorts and shows a fact: its own time, else the report's.
[[nodiscard]] Time time_of(const Hit& hit);
/// One line that says what the fact is: "CONSULT occurred", "threat conditional", "says (deny)".
[[nodiscard]] std::string what(const Hit& hit);
/// Who is involved, in one line.
[[nodiscard]] std::string who(const Hit& hit);
/// The evidence in one line: the words that carry the fact.
[[nodiscard]] std::string evidence(const Hit& hit);
/// The byte of `evidence` at which the words begin that matter most.
[[nodiscard]] std::size_t evidence_focus(const Hit& hit);
/// The spans that carry the fact, in text order.
[[nodiscard]] std::vector<Span> evidence_spans(const Hit& hit);
/// The names of the rules that made the fact.
[[nodiscard]] const Rules& rules_of(const Hit& hit);

/// A time as a cell of a table: in short on a terminal, whole in a pipe.
[[nodiscard]] std::string days_cell(const Time& time, const Output& output);

/// The fact as one JSON object: the row as in the record, with the ids of the store, the names of its
/// actors and its words. Without a newline.
[[nodiscard]] std::string to_json(const Hit& hit);
/// The same with "dropped": what was considered near it and not taken.
[[nodiscard]] std::string to_json(const Hit& hit, const std::vector<Dropped>& dropped);
[[nodiscard]] std::string to_json(const ActorSummary& actor);
[[nodiscard]] std::string to_json(const ReportSummary& report);

}  // namespace chancery::cli

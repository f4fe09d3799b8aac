// SPDX-License-Identifier: Apache-2.0
//
// A reader may ask of every filled field which rule filled it: over the sample reports each one has a name.
#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "chancery/chancery.h"

namespace chancery {
namespace {

constexpr const char* kSamples = "../../data/samples/reports.jsonl";

/// Asks one row for the rules of its filled fields, and counts the fields that it asked for.
class Row {
 public:
  Row(std::string report, std::string kind, const Rules& rules, std::set<std::string>& asked)
      : report_(std::move(report)), kind_(std::move(kind)), rules_(rules), asked_(asked) {}

  /// Where the field is filled, a rule of it, or of one of `others` that fill it too, has to be named.
  void expect(std::string_view field, bool filled, std::initializer_list<std::string_view> others = {}) {
    if (!filled) { return; }
    const std::string name = kind_ + "." + std::string(field);
    asked_.insert(name);
    const bool named = std::ranges::any_of(rules_, [&](std::string_view rule) {
      const std::string_view of = rule.substr(0, rule.find(':'));
      return of == field || std::ranges::find(others, of) != others.end();
    });
    EXPECT_TRUE(named) << report_ << ": no rule names the field " << name;
  }

 private:
  std::string report_;
  std::string kind_;
  const Rules& rules_;
  std::set<std::string>& asked_;
};

bool has_days(const Time& time) {
  return time.earliest.has_value() || time.latest.has_value();
}

class Asker {
 public:
  explicit Asker(const Record& record, std::set<std::string>& asked) : record_(record), asked_(asked) {}

  void ask_all() {
    row("report", record_.published.rules).expect("published", has_days(record_.published.time));
    each("time", record_.times, [](Row row, const TimeExpression& time) {
      row.expect("value", true);
      row.expect("time", has_days(time.time));
    });
    each("actor", record_.actors, ask_actor);
    each("mention", record_.mentions, ask_mention);
    each("statement", record_.statements, ask_statement);
    each("event", record_.events, ask_event);
    each("commitment", record_.commitments, ask_commitment);
  }

 private:
  [[nodiscard]] Row row(std::string kind, const Rules& rules) { return {record_.id, std::move(kind), rules, asked_}; }

  template <class Rows, class Ask>
  void each(const char* kind, const Rows& rows, Ask ask) {
    for (const auto& one : rows) { ask(row(kind, one.rules), one); }
  }

  static void ask_actor(Row row, const Actor& actor) {
    row.expect("name", true);
    row.expect("state", !actor.state.empty());
    row.expect("sector", actor.sector != Sector::kNone);
    row.expect("office", !actor.office.empty());
    row.expect("members", !actor.members.empty());
  }

  static void ask_mention(Row row, const Mention& mention) {
    row.expect("actors", !mention.actors.empty());
    row.expect("place", mention.place);
    row.expect("form", mention.form != MentionForm::kName);
  }

  static void ask_statement(Row row, const Statement& statement) {
    row.expect("speakers", !statement.speakers.empty());
    row.expect("unnamed", statement.unnamed.has_value());
    row.expect("source", statement.source.has_value());
    row.expect("cue", statement.cue.has_value());
    row.expect("content", true);
    row.expect("form", statement.form != StatementForm::kIndirect);
    row.expect("act", true);
    row.expect("addressees", !statement.addressees.empty());
    row.expect("occasion", statement.occasion.has_value());
    row.expect("time", has_days(statement.time));
    row.expect("within", statement.within.has_value());
  }

  static void ask_event(Row row, const Event& event) {
    row.expect("type", true);
    row.expect("mode", event.mode != Mode::kNone);
    row.expect("status", true);
    row.expect("actors", !event.actors.empty(), {"parties"});
    row.expect("recipients", !event.recipients.empty(), {"parties"});
    row.expect("mutual", event.mutual);
    row.expect("mentions", event.mentions.size() > 1);
    row.expect("time", has_days(event.time));
    row.expect("place", event.place.has_value());
    row.expect("reported_by", event.reported_by.has_value());
    row.expect("issues", !event.issues.empty());
  }

  static void ask_commitment(Row row, const Commitment& commitment) {
    row.expect("kind", true);
    row.expect("debtors", !commitment.debtors.empty());
    row.expect("creditors", !commitment.creditors.empty());
    row.expect("action", true);
    row.expect("condition", commitment.condition.has_value());
    row.expect("deadline", commitment.deadline.has_value());
    row.expect("strength", true);
    row.expect("state", true);
    row.expect("made", has_days(commitment.made));
    row.expect("reported_by", commitment.reported_by.has_value());
  }

  const Record& record_;
  std::set<std::string>& asked_;
};

TEST(Samples, EveryFilledFieldNamesItsRule) {
  const auto engine = Engine::load().value();
  const auto source = open_reports({kSamples}, {}).value();
  std::set<std::string> asked;
  while (auto report = source->next()) {
    const auto coded = engine->code(std::move(*report).value());
    ASSERT_TRUE(coded) << to_string(coded.error());
    Asker(coded->record, asked).ask_all();
  }
  // The samples fill these, so that the test has asked for them.
  for (const char* field : {"report.published",     "time.time",          "actor.office",
                            "mention.form",         "mention.place",      "statement.unnamed",
                            "statement.form",       "statement.time",     "statement.within",
                            "event.mode",           "event.mutual",       "event.mentions",
                            "event.time",           "event.place",        "event.reported_by",
                            "event.issues",         "commitment.debtors", "commitment.creditors",
                            "commitment.condition", "commitment.made",    "commitment.reported_by"}) {
    EXPECT_TRUE(asked.contains(field)) << field;
  }
}

}  // namespace
}  // namespace chancery

// SPDX-License-Identifier: Apache-2.0
#include "print_tables.h"

#include <fmt/format.h>

#include <array>

namespace chancery::cases {
namespace {

/// The words of a span in quotation marks, a line break as '\n'.
std::string quoted(const Document& document, Span span) {
  std::string out = "\"";
  for (const char byte : document.text_of(span)) {
    if (byte == '\n') {
      out += "\\n";
    } else {
      out += byte;
    }
  }
  return out + "\"";
}

std::string days(const Time& time) {
  if (time == Time{}) { return "no time"; }
  const auto side = [](const std::optional<Date>& day) { return day ? to_iso(*day) : std::string("?"); };
  const std::string range = time.earliest == time.latest
                                ? side(time.earliest)
                                : fmt::format("{}..{}", side(time.earliest), side(time.latest));
  return fmt::format("{} {} {}", range, label(time.precision), label(time.basis));
}

std::string names(const Document& document, const std::vector<ActorId>& ids) {
  std::string out;
  for (const ActorId id : ids) { out += (out.empty() ? "" : " + ") + document.at(id).name; }
  return out.empty() ? "-" : out;
}

std::string spans(const Document& document, const std::vector<Span>& all) {
  std::string out;
  for (const Span span : all) { out += (out.empty() ? "" : " ... ") + quoted(document, span); }
  return out;
}

std::string print(const Document& d, const Segment& row) {
  return fmt::format("{} {}", label(row.kind), quoted(d, row.span));
}

std::string print(const Document& d, const Sentence& row) {
  return fmt::format("{} {}", row.paragraph, quoted(d, row.span));
}

std::string print(const Document& d, const Token& row) {
  return fmt::format("{} {} {}", d.text_of(row.span), d.lemma(row), label(row.upos));
}

std::string print(const Document& d, const Quote& row) {
  return fmt::format("{}{}", quoted(d, row.inner), row.open ? " goes on" : "");
}

std::string print(const Document& d, const VerbGroup& row) {
  static constexpr std::array kTenses = {"-", "past", "present", "future"};
  static constexpr std::array kModals = {"", " will", " would", " may", " can", " should", " must"};
  return fmt::format("{} {} {}{}{}{}{}{}{}", quoted(d, row.span), d.lemma(d.at(row.head)),
                     kTenses[static_cast<std::size_t>(row.tense)], kModals[static_cast<std::size_t>(row.modal)],
                     row.negated ? " negated" : "", row.passive ? " passive" : "", row.perfect ? " perfect" : "",
                     row.progressive ? " progressive" : "", row.infinitive ? " infinitive" : "");
}

std::string print(const Document& d, const Arc& row) {
  const auto token = static_cast<std::size_t>(&row - d.trees().data());
  const bool root = row.head.value == token;
  return fmt::format("{} {} {}", d.text_of(d.tokens()[token].span), d.interned(row.relation),
                     root ? std::string("-") : std::string(d.text_of(d.at(row.head).span)));
}

std::string print(const Document& d, const Name& row) {
  static constexpr std::array kKinds = {"person", "organisation", "location", "other"};
  const bool actor = row.as_actor > 0.5F;
  return fmt::format("{} {}{}", quoted(d, row.span), kKinds[static_cast<std::size_t>(row.kind)],
                     actor ? " as actor" : "");
}

std::string print(const Document& d, const Attribution& row) {
  return fmt::format("{} {}: {}", row.source ? quoted(d, *row.source) : "(no source)",
                     row.cue ? quoted(d, *row.cue) : "(no cue)", spans(d, row.content));
}

std::string print(const Document& d, const Predicate& row) {
  const auto words = [&d](const std::vector<ScoredToken>& tokens) {
    std::string out;
    for (const ScoredToken& one : tokens) { out += (out.empty() ? "" : " + ") + quoted(d, d.at(one.token).span); }
    return out.empty() ? "-" : out;
  };
  return fmt::format("{} {} {} {:+.0f} {} -> {}", quoted(d, row.span), label(row.type), label(row.status),
                     row.factuality, words(row.initiators), words(row.recipients));
}

std::string print(const Document& d, const Undertaking& row) {
  return fmt::format("{} {}", label(row.kind), quoted(d, row.action));
}

std::string print(const Document& d, const ConditionSpan& row) {
  return fmt::format("{} {}", row.antecedent ? "antecedent" : "consequent", quoted(d, row.span));
}

std::string print(const Document& d, const Encoding& row) {
  const auto sentence = d.sentences()[static_cast<std::size_t>(&row - d.encodings().data())];
  return fmt::format("{} words x {}", d.tokens_of(sentence).size(), row.pooled.size());
}

std::string print(const Document& d, const TimeExpression& row) {
  return fmt::format("{} {} {} [{}]", quoted(d, row.span), label(row.type), row.value, days(row.time));
}

std::string print(const Document& d, const Actor& row) {
  std::string out = fmt::format("{} {}", label(row.kind), row.name);
  out += fmt::format(" ({}{})", row.state.empty() ? "-" : row.state,
                     row.sector == Sector::kNone ? "" : " " + std::string(label(row.sector)));
  if (!row.office.empty()) { out += ", " + row.office; }
  if (!row.members.empty()) { out += ": " + names(d, row.members); }
  return out;
}

std::string print(const Document& d, const Mention& row) {
  return fmt::format("{} {} -> {}", quoted(d, row.span), label(row.form), row.place ? "a place" : names(d, row.actors));
}

std::string print(const Document& d, const Statement& row) {
  std::string out = row.unnamed ? "(" + *row.unnamed + ")" : names(d, row.speakers);
  out += fmt::format(" {} {} {}: {}", row.cue ? quoted(d, *row.cue) : "(no cue)", label(row.form), label(row.act),
                     spans(d, row.content));
  if (row.within) { out += " within " + to_string(*row.within); }
  return out;
}

std::string print(const Document& d, const Event& row) {
  std::string out = std::string(label(row.type));
  if (row.mode != Mode::kNone) { out += "/" + std::string(label(row.mode)); }
  out += fmt::format(" {} {} {} {}", label(row.status), names(d, row.actors), row.mutual ? "<->" : "->",
                     names(d, row.recipients));
  out += fmt::format(" [{}]", days(row.time));
  for (const EventMention& mention : row.mentions) { out += " " + quoted(d, mention.trigger); }
  if (row.place) { out += " at " + row.place->name; }
  if (row.reported_by) { out += " by " + to_string(*row.reported_by); }
  return out;
}

std::string print(const Document& d, const Commitment& row) {
  std::string out =
      fmt::format("{} {} {} of {} to {}: {}", label(row.kind), label(row.state.value), label(row.strength),
                  names(d, row.debtors), names(d, row.creditors), quoted(d, row.action));
  if (row.condition) {
    out += fmt::format(" {} {} (by {})", label(row.condition->relation), quoted(d, row.condition->span),
                       names(d, row.condition->by));
  }
  if (row.deadline) { out += fmt::format(" deadline [{}]", days(*row.deadline)); }
  if (row.reported_by) { out += " by " + to_string(*row.reported_by); }
  return out;
}

std::string print(const Document& d, const Diagnostic& row) {
  return fmt::format("{}{}: {}", row.code, row.span ? " " + quoted(d, *row.span) : "", row.message);
}

template <class Row>
std::string print_all(const Document& document, std::span<const Row> rows) {
  std::string out;
  for (const Row& row : rows) { out += print(document, row) + "\n"; }
  return out;
}

}  // namespace

Result<std::string> print_table(const Document& document, const std::string& table) {
  if (table == "language") { return document.language() + "\n"; }
  if (table == "title") { return document.title() ? document.title()->text + "\n" : ""; }
  if (table == "published") { return days(document.published().time) + ": " + document.published().reason + "\n"; }
  if (table == "segments") { return print_all(document, document.segments()); }
  if (table == "sentences") { return print_all(document, document.sentences()); }
  if (table == "tokens") { return print_all(document, document.tokens()); }
  if (table == "quotes") { return print_all(document, document.quotes()); }
  if (table == "verb_groups") { return print_all(document, document.verb_groups()); }
  if (table == "trees") { return print_all(document, document.trees()); }
  if (table == "names") { return print_all(document, document.names()); }
  if (table == "attributions") { return print_all(document, document.attributions()); }
  if (table == "predicates") { return print_all(document, document.predicates()); }
  if (table == "undertakings") { return print_all(document, document.undertakings()); }
  if (table == "conditions") { return print_all(document, document.conditions()); }
  if (table == "encodings") { return print_all(document, document.encodings()); }
  if (table == "times") { return print_all(document, document.times()); }
  if (table == "actors") { return print_all(document, document.actors()); }
  if (table == "mentions") { return print_all(document, document.mentions()); }
  if (table == "statements") { return print_all(document, document.statements()); }
  if (table == "events") { return print_all(document, document.events()); }
  if (table == "commitments") { return print_all(document, document.commitments()); }
  if (table == "diagnostics") { return print_all(document, document.diagnostics()); }
  return fail(ErrorCode::kBadUsage, "there is no table \"" + table + "\"");
}

}  // namespace chancery::cases

// SPDX-License-Identifier: Apache-2.0
#include "statements/rows.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/span_index.h"
#include "statements/speakers.h"

namespace chancery::statements {
namespace {

std::uint32_t size_of(const std::vector<Span>& spans) {
  return std::accumulate(spans.begin(), spans.end(), 0U, [](std::uint32_t sum, Span s) { return sum + s.size(); });
}

/// In order, and as one where they overlap: both halves of a broken quotation may reach over its whole.
std::vector<Span> joined(std::vector<Span> spans) {
  std::ranges::sort(spans);
  std::vector<Span> apart;
  for (const Span span : spans) {
    if (!apart.empty() && span.begin < apart.back().end) {
      apart.back() = cover(apart.back(), span);
    } else {
      apart.push_back(span);
    }
  }
  return apart;
}

/// The contents of all drafts, the smaller drafts first.
base::SpanIndex index_contents(const std::vector<Draft>& drafts) {
  std::vector<base::SpanIndex::Entry> parts;
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    const std::uint32_t size = size_of(drafts[i].content);
    for (const Span part : drafts[i].content) { parts.push_back({part, size, i}); }
  }
  return base::SpanIndex(std::move(parts));
}

/// The smallest statement whose content holds the reporting words of a draft; `left_out` by number.
std::optional<std::size_t> reporter_of(const std::vector<Draft>& drafts, const base::SpanIndex& contents,
                                       std::size_t number, const std::vector<bool>& left_out) {
  const Draft& draft = drafts[number];
  if (draft.within && !left_out[*draft.within]) { return draft.within; }
  if (!draft.cue) { return std::nullopt; }
  const auto* found = contents.first_at(draft.cue->begin, [&](const base::SpanIndex::Entry& part) {
    return part.number != number && !left_out[part.number] && part.span.contains(*draft.cue);
  });
  return found == nullptr ? std::nullopt : std::optional<std::size_t>(found->number);
}

/// For each draft the one that reports it. Two contents that hold each other's reporting words (a
/// sentence cut wrongly) would report each other: then the smaller lies within the larger, as it would
/// where the cut were right.
std::vector<std::optional<std::size_t>> reporters_of(const std::vector<Draft>& drafts, const base::SpanIndex& contents,
                                                     const std::vector<bool>& left_out) {
  std::vector<std::size_t> order(drafts.size());
  for (std::size_t i = 0; i < order.size(); ++i) { order[i] = i; }
  std::ranges::sort(order, {}, [&](std::size_t i) {
    return std::tuple(!drafts[i].within, size_of(drafts[i].content), i);  // those that the construction tells first
  });
  std::vector<std::optional<std::size_t>> within(drafts.size());
  for (const std::size_t i : order) {
    const auto reporter = left_out[i] ? std::nullopt : reporter_of(drafts, contents, i, left_out);
    auto outer = reporter;
    while (outer && *outer != i) { outer = within[*outer]; }
    if (!outer) { within[i] = reporter; }
  }
  return within;
}

/// Direct: wholly inside quotation marks; mixed: partly. Marks around the whole attribution do not count.
StatementForm form_of(const Document& document, const Draft& draft) {
  bool any = false;
  bool all = true;
  for (const Span content : draft.content) {
    bool inside = false;
    for (const Quote& quote : document.quotes_over(content)) {
      if (draft.cue && quote.outer.contains(*draft.cue)) { continue; }
      if (!quote.inner.overlaps(content)) { continue; }
      any = true;
      const bool up_to_a_mark = quote.inner.end + 1 >= content.end && quote.inner.begin <= content.begin;
      if (quote.outer.contains(content) || up_to_a_mark) { inside = true; }
    }
    all = all && inside;
  }
  if (draft.speaker) { return StatementForm::kDirect; }  // the text itself is the speaker's own words
  if (!any) { return StatementForm::kIndirect; }
  return all ? StatementForm::kDirect : StatementForm::kMixed;
}

Time time_of(const Document& document, TimeId id) {
  Time time = document.at(id).time;
  time.of = id;
  return time;
}

/// Actors that a mention beginning in `span` names as hearers.
std::vector<ActorId> hearers(const Document& document, Span span) {
  std::vector<ActorId> actors;
  for (const Mention& mention : document.mentions_in(span)) {
    if (mention.place || mention.span.end > span.end) { continue; }
    for (const ActorId id : mention.actors) {
      const bool press = document.at(id).sector == Sector::kJrn;  // told a newspaper, for its readers
      if (!press && std::ranges::find(actors, id) == actors.end()) { actors.push_back(id); }
    }
  }
  return actors;
}

std::vector<Speaker> resolve_speakers(const Document& document, const CueTable& table,
                                      const std::vector<Draft>& drafts) {
  std::vector<Span> sources;
  for (const Draft& draft : drafts) {
    if (draft.source && !draft.speaker && !draft.same_speaker) { sources.push_back(*draft.source); }
  }
  std::ranges::sort(sources);
  Speakers speakers(document, table, std::move(sources));
  std::vector<Speaker> resolved(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].speaker) {
      resolved[i] = Speaker{.actors = {*drafts[i].speaker}, .unnamed = std::nullopt, .rule = "issuer"};
    } else if (drafts[i].same_speaker) {
      resolved[i] = resolved[*drafts[i].same_speaker];
    } else if (drafts[i].source) {
      resolved[i] = speakers.resolve(*drafts[i].source);
    }
  }
  return resolved;
}

/// The draft's rules, and those of the fields that are settled last.
Rules rules_of(const Draft& draft, const Speaker& speaker, const Statement& statement) {
  Rules rules = draft.rules;
  rules.push_back((statement.unnamed ? "unnamed:" : "speakers:") + std::string(speaker.rule));
  if (draft.speaker) {
    rules.emplace_back("form:own-text");
  } else if (statement.form != StatementForm::kIndirect) {
    rules.emplace_back(statement.form == StatementForm::kDirect ? "form:inside-quotation-marks" : "form:partly-quoted");
  }
  if (!statement.addressees.empty()) { rules.emplace_back("addressees:behind-reporting-word"); }
  if (statement.occasion) { rules.emplace_back("occasion:beside-reporting-word"); }
  if (draft.time) { rules.emplace_back("time:beside-reporting-word"); }
  if (statement.within) { rules.emplace_back(draft.within ? "within:quoted-as-saying" : "within:inside-its-content"); }
  return rules;
}

/// "she said she hopes that S": the inner verb tells what the speaker says of herself, not a report.
bool repeats_speaker(const Document& document, const std::vector<Draft>& drafts, const base::SpanIndex& contents,
                     const std::vector<Speaker>& speakers, std::size_t number, const std::vector<bool>& left_out) {
  if (!drafts[number].attitude) { return false; }
  const auto outer = drafts[number].within ? std::nullopt : reporter_of(drafts, contents, number, left_out);
  if (!outer) { return false; }
  const auto& actors = speakers[number].actors;
  if (!actors.empty() && actors == speakers[*outer].actors) { return true; }
  const auto source = drafts[number].source;
  if (!source) { return false; }
  const auto tokens = document.tokens_in(*source);
  return tokens.size() == 1 && tokens.front().upos == Upos::kPron;
}

}  // namespace

void add_statements(Document& document, const CueTable& table, const std::vector<Draft>& drafts) {
  const std::vector<Speaker> speakers = resolve_speakers(document, table, drafts);
  const base::SpanIndex contents = index_contents(drafts);
  std::vector<std::size_t> order;
  std::vector<bool> left_out(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    std::string_view why_not;
    if (drafts[i].needs_speaker && !speakers[i].can_speak) {
      why_not = "the source is nobody who can speak";
    } else if (repeats_speaker(document, drafts, contents, speakers, i, left_out)) {
      why_not = "the speaker of the statement around it";
    }
    if (why_not.empty()) {
      order.push_back(i);
      continue;
    }
    left_out[i] = true;
    document.add(
        Dropped{.stage = "statements", .span = *drafts[i].cue, .rule = "speaker", .reason = std::string(why_not)});
  }
  std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(drafts[i].sentence, i); });
  std::vector<std::uint32_t> row_of(drafts.size());
  for (std::size_t row = 0; row < order.size(); ++row) { row_of[order[row]] = static_cast<std::uint32_t>(row); }

  const auto within = reporters_of(drafts, contents, left_out);
  for (const std::size_t i : order) {
    const Draft& draft = drafts[i];
    Statement statement;
    statement.speakers = speakers[i].actors;
    statement.unnamed = speakers[i].actors.empty() ? speakers[i].unnamed : std::nullopt;
    statement.source = draft.source;
    statement.cue = draft.cue;
    statement.content = joined(draft.content);
    statement.form = form_of(document, draft);
    statement.act = draft.act;
    if (draft.addressee) { statement.addressees = hearers(document, *draft.addressee); }
    statement.occasion = draft.occasion;
    if (draft.time) { statement.time = time_of(document, *draft.time); }
    if (within[i]) { statement.within = StatementId{row_of[*within[i]]}; }
    statement.confidence = draft.confidence;
    statement.rules = rules_of(draft, speakers[i], statement);
    document.add(std::move(statement));
  }
}

}  // namespace chancery::statements

// SPDX-License-Identifier: Apache-2.0
#include "exports/timeline_js.h"

#include <fmt/format.h>

#include <string>

#include "base/json_writer.h"
#include "exports/cells.h"
#include "exports/phrases.h"

namespace chancery::exports {
namespace {

using base::JsonWriter;

/// Year alone for what is known to the year, and so on: TimelineJS shows what it is given.
void put_date(JsonWriter& json, std::string_view key, Date date, Precision precision) {
  const std::chrono::year_month_day day(date);
  json.key(key).begin_object();
  json.key("year").number(static_cast<std::uint64_t>(static_cast<int>(day.year())));
  const bool year_only = precision == Precision::kYear || precision == Precision::kDecade;
  if (!year_only) {
    json.key("month").number(static_cast<unsigned>(day.month()));
    if (precision != Precision::kMonth) { json.key("day").number(static_cast<unsigned>(day.day())); }
  }
  json.end_object();
}

/// TimelineJS takes texts as HTML.
std::string slide_text(const Hit& hit, const std::vector<Span>& words) {
  const Record& record = *hit.record;
  std::string html = "<blockquote>";
  for (const Piece& piece : pieces_of(record, words)) {
    const std::string text = xml_text(piece.text);
    html += piece.marked ? "<b>" + text + "</b>" : text;
  }
  html += "</blockquote><p>";
  const std::string title = xml_text(title_of(record));
  const std::string_view link = link_of(record.source);
  html += link.empty() ? title : fmt::format("<a href=\"{}\">{}</a>", xml_text(link), title);
  if (record.source.publisher) { html += ", " + xml_text(*record.source.publisher); }
  const std::string published = days(record.published.time);
  if (!published.empty()) { html += ", " + published; }
  return html + fmt::format(" ({})</p>", to_string(hit.id));
}

/// A slide, or "" for a fact without a date.
std::string slide_of(const Hit& hit) {
  const Time time = time_of(hit);
  const auto first = time.earliest ? time.earliest : time.latest;
  if (!first) { return ""; }
  JsonWriter json;
  json.begin_object().key("unique_id").text(to_string(hit.id));
  put_date(json, "start_date", *first, time.precision);
  if (time.latest && *time.latest != *first) { put_date(json, "end_date", *time.latest, time.precision); }
  json.key("display_date").text(has_own_time(hit) ? days(time) : "reported " + days(time));
  json.key("group").text(what(hit).substr(0, what(hit).find(' ')));
  const std::string stands = standing(hit);
  const std::string headline = fmt::format("{}: {}{}{}", what(hit), who(hit), stands.empty() ? "" : ", ", stands);
  json.key("text").begin_object().key("headline").text(xml_text(headline));
  json.key("text").text(slide_text(hit, words_of(hit))).end_object();
  json.end_object();
  return json.take();
}

std::string title_slide(FactKind of, const Query& query) {
  std::string text;
  for (const std::string& filter : filters_of(query)) { text += "<li>" + xml_text(filter) + "</li>"; }
  JsonWriter json;
  json.begin_object().key("text").begin_object();
  json.key("headline").text("Chancery: " + std::string(list_name(of)));
  json.key("text").text(text.empty() ? "" : "<ul>" + text + "</ul>").end_object().end_object();
  return json.take();
}

}  // namespace

Result<void> write_timeline_js(const RecordSource& store, FactKind of, const Query& query, const Write& write) {
  if (!write("{\"title\":" + title_slide(of, query) + ",\n\"events\":[")) { return {}; }
  bool goes_on = true;
  bool first = true;
  const auto done = for_facts(store, of, query, [&](const Hit& hit) -> Result<bool> {
    const std::string slide = slide_of(hit);
    if (slide.empty()) { return true; }
    goes_on = write((first ? "\n" : ",\n") + slide);
    first = false;
    return goes_on;
  });
  if (done && goes_on) { write("\n]}\n"); }
  return done;
}

}  // namespace chancery::exports

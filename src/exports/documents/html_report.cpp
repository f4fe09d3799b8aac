// SPDX-License-Identifier: Apache-2.0
#include "exports/documents/html_report.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <utility>

#include "chancery/exports.h"
#include "exports/cells.h"
#include "exports/columns.h"
#include "exports/phrases.h"

namespace chancery::exports {
namespace {

// Contrasts are at least 7 to 1 for text (WCAG AAA) and 3 to 1 for lines, in both colour schemes.
constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--ink:#1b1b1b;--quiet:#4d4d4d;--page:#fff;--mark:#ffe9a8;--line:#767676;--link:#0b4a8f}
@media (prefers-color-scheme:dark){
:root{--ink:#ececec;--quiet:#bdbdbd;--page:#161616;--mark:#5c4700;--line:#8a8a8a;--link:#9cc7ff}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:46rem;font:1.0625rem/1.55 Georgia,"Times New Roman",serif;
color:var(--ink);background:var(--page)}
body.wide{max-width:90rem}
h1,h2,h3,dt,th,.quiet{font-family:system-ui,"Segoe UI",Arial,sans-serif}
h1{font-size:1.7rem;line-height:1.2}
h2{margin:2.5rem 0 .5rem;padding-bottom:.2rem;border-bottom:2px solid var(--line);font-size:1.3rem}
h3{margin:0 0 .4rem;font-size:1.05rem;line-height:1.35}
article{margin:1.4rem 0 1.8rem}
blockquote{margin:.4rem 0;padding:0 0 0 .9rem;border-left:4px solid var(--line)}
blockquote p{margin:0;white-space:pre-line;overflow-wrap:anywhere}
mark{padding:0 .1em;color:inherit;background:var(--mark);text-decoration:underline;text-underline-offset:.15em}
.quiet{margin:.3rem 0;font-size:.9rem;color:var(--quiet)}
a{color:var(--link);overflow-wrap:anywhere}
a:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.4rem 0;font-size:.95rem}
dt{color:var(--quiet)}
dd{margin:0;overflow-wrap:anywhere}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem}
caption{padding:.4rem 0;text-align:left}
th,td{padding:.25rem .6rem;border:1px solid var(--line);text-align:left;vertical-align:top}
footer{margin-top:3rem;border-top:2px solid var(--line)}
@media print{
:root{color-scheme:light;--ink:#000;--quiet:#333;--page:#fff;--mark:#fff;--line:#666;--link:#000}
body,body.wide{max-width:none;padding:0;font-size:10.5pt}
article,tr{break-inside:avoid}
h2,h3{break-after:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
a[href^=http]::after{content:" <" attr(href) ">";font-size:.85em}
mark{font-weight:bold}}
)css";

/// What a reader of a printed page has to know.
constexpr std::string_view kCaution =
    "Found by a program, and not by a person: look at the words before you rely on a fact. What is marked are the "
    "words "
    "that the program goes by.";

std::string capital(std::string_view word) {
  std::string out(word);
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') { out.front() = static_cast<char>(out.front() - 32); }
  return out;
}

std::string head(FactKind of, const Query& query) {
  const std::string title = capital(list_name(of));
  const bool table = of == FactKind::kActor || of == FactKind::kReport;
  std::string html = fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"generator\" content=\"Chancery\">\n"
      "<title>{0} - Chancery</title>\n<style>{1}</style>\n</head>\n<body{2}>\n<header>\n<h1>{0}</h1>\n",
      title, kStyle, table ? " class=\"wide\"" : "");
  const auto filters = filters_of(query);
  std::string kept;
  for (const std::string& filter : filters) { kept += (kept.empty() ? "" : "; ") + xml_text(filter); }
  html += fmt::format("<p class=\"quiet\">{}</p>\n", kept.empty() ? "All of the store." : "Kept: " + kept + ".");
  return html + "</header>\n<main>\n";
}

std::string cited(const Hit& hit) {
  const Record& record = *hit.record;
  std::string html =
      fmt::format("<p class=\"quiet\">{}, <cite>{}</cite>", to_string(hit.report), xml_text(title_of(record)));
  if (record.source.publisher) { html += ", " + xml_text(*record.source.publisher); }
  const std::string published = days(record.published.time);
  html += published.empty() ? ", without a date" : ", published " + published;
  const std::string url = xml_text(link_of(record.source));
  if (!url.empty()) { html += fmt::format(". <a href=\"{0}\">{0}</a>", url); }
  return html + "</p>\n";
}

void add_field(std::string& html, std::string_view name, std::string_view value) {
  if (!value.empty()) { html += fmt::format("<dt>{}</dt><dd>{}</dd>", name, xml_text(value)); }
}

std::string fields_of_commitment(const Record& record, const Commitment& row) {
  std::string html;
  add_field(html, "to be done", row.action.in(record.text));
  if (row.condition) {
    std::string relation(label(row.condition->relation));
    std::ranges::replace(relation, '_', ' ');
    add_field(html, relation, row.condition->span.in(record.text));
  }
  if (row.deadline) { add_field(html, "by", days(*row.deadline)); }
  if (row.state.as_of) { add_field(html, "state as of", to_iso(*row.state.as_of)); }
  std::string basis;
  for (const Span span : row.state.basis) {
    basis += (basis.empty() ? "" : " ... ") + std::string(span.in(record.text));
  }
  if (basis != row.action.in(record.text)) { add_field(html, "by the words", basis); }
  add_field(html, "vouched for", label(row.strength));
  return html;
}

std::string fields_of_event(const Record& record, const Event& row) {
  std::string html;
  if (row.place) { add_field(html, "where", row.place->name); }
  if (row.reported_by) {
    const Statement& told = record.statements[row.reported_by->value];
    const std::string speakers = names(record, told.speakers);
    add_field(html, "told by", speakers.empty() ? told.unnamed.value_or("somebody") : speakers);
  }
  return html;
}

std::string fields_of(const Hit& hit) {
  const Record& record = *hit.record;
  std::string html;
  if (!has_own_time(hit)) { add_field(html, "when", "no words that date it; the date is that of the report"); }
  if (hit.id.kind == FactKind::kCommitment) { html += fields_of_commitment(record, record.commitments[hit.row]); }
  if (hit.id.kind == FactKind::kEvent) { html += fields_of_event(record, record.events[hit.row]); }
  return html.empty() ? html : "<dl>" + html + "</dl>\n";
}

std::string article(const Hit& hit) {
  const Record& record = *hit.record;
  const std::string id = to_string(hit.id);
  const std::string day = days(time_of(hit));
  const std::string stands = standing(hit);
  std::string html = fmt::format(
      "<article id=\"{0}\" aria-labelledby=\"{0}-h\">\n<h3 id=\"{0}-h\">{1}{2}{3}{4}: {5} "
      "<span class=\"quiet\">{0}</span></h3>\n",
      id, day, day.empty() ? "" : " &#183; ", xml_text(what(hit)), stands.empty() ? "" : ", " + stands,
      xml_text(who(hit)));
  const std::string lang = record.language == "en" || record.language == "und" || record.language.empty()
                               ? ""
                               : fmt::format(" lang=\"{}\"", xml_text(record.language));
  html += fmt::format("<blockquote{}><p>", lang);
  for (const Piece& piece : pieces_of(record, words_of(hit))) {
    html += piece.marked ? "<mark>" + xml_text(piece.text) + "</mark>" : xml_text(piece.text);
  }
  return html + "</p></blockquote>\n" + fields_of(hit) + cited(hit) + "</article>\n";
}

/// Writes the articles of facts under headings of years.
class Articles {
 public:
  explicit Articles(const Write& write) : write_(&write) {}

  Result<bool> add(const Hit& hit) {
    std::string html;
    const std::string year = year_of(hit);
    if (!year_ || *year_ != year) {
      html += (year_ ? "</section>\n" : "") +
              fmt::format("<section aria-labelledby=\"in-{0}\">\n<h2 id=\"in-{0}\">{1}</h2>\n",
                          year.empty() ? "none" : year, year.empty() ? "Without a date" : year);
      year_ = year;
    }
    ++facts_;
    reports_.insert(hit.report);
    return (*write_)(html + article(hit));
  }
  [[nodiscard]] std::string end(FactKind of) const {
    if (!year_) { return "<p>Nothing fits these filters.</p>\n"; }
    return fmt::format("</section>\n<p>{} {} from {} {}.</p>\n", facts_, list_name(of), reports_.size(),
                       reports_.size() == 1 ? "report" : "reports");
  }

 private:
  /// The year of the day that orders the list.
  [[nodiscard]] static std::string year_of(const Hit& hit) {
    constexpr std::size_t kYear = 4;
    const Time time = time_of(hit);
    const auto first = time.earliest ? time.earliest : time.latest;
    return first ? to_iso(*first).substr(0, kYear) : "";
  }

  const Write* write_;
  std::optional<std::string> year_;
  std::size_t facts_ = 0;
  std::set<FactId> reports_;
};

std::string table_head(FactKind of) {
  std::string html = fmt::format(
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"rows\"><table>\n<caption id=\"rows\">{}"
      "</caption>\n<thead><tr>",
      capital(list_name(of)));
  for (const std::string_view column : export_columns(of)) {
    std::string name(column);
    std::ranges::replace(name, '_', ' ');
    html += "<th scope=\"col\">" + name + "</th>";
  }
  return html + "</tr></thead>\n<tbody>\n";
}

std::string table_row(const std::vector<std::string>& cells) {
  std::string html = "<tr>";
  for (const std::string& cell : cells) { html += "<td>" + xml_text(cell) + "</td>"; }
  return html + "</tr>\n";
}

}  // namespace

Result<void> write_html_report(const RecordSource& store, FactKind of, const Query& query, const Write& write) {
  if (!write(head(of, query))) { return {}; }
  bool goes_on = true;
  std::string end;
  if (of == FactKind::kActor || of == FactKind::kReport) {
    if (!write(table_head(of))) { return {}; }
    const auto add = [&](const auto& row) -> Result<bool> { return goes_on = write(table_row(cells_of(row))); };
    if (auto done = for_rows_of(store, of, query, add); !done) { return done; }
    end = "</tbody>\n</table></div>\n";
  } else {
    Articles articles(write);
    const auto add = [&](const Hit& hit) {
      auto added = articles.add(hit);
      goes_on = added.value_or(false);
      return added;
    };
    if (auto done = for_facts(store, of, query, add); !done) { return done; }
    end = articles.end(of);
  }
  if (goes_on) {
    write(end + fmt::format("</main>\n<footer>\n<p class=\"quiet\">{}</p>\n</footer>\n</body>\n</html>\n", kCaution));
  }
  return {};
}

}  // namespace chancery::exports

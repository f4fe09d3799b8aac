// SPDX-License-Identifier: Apache-2.0
import { html } from "../vendor/preact.js";
import { address, usePages } from "../api.js";
import { Facets } from "../facets.js";
import { Filters, filtersOf, lists } from "../filters.js";
import { FactRow, Heading, Pages } from "../parts.js";
import { href } from "../place.js";
import { Actors } from "./actors.js";
import { ReportRow } from "./reports.js";

/** The rows of a list. */
function Rows({ list, filters }) {
  const pages = usePages(address(list, filters));
  const row = list === "reports" ? (report) => html`<${ReportRow} key=${report.id} report=${report} />` : (fact) => html`<${FactRow} key=${fact.id} fact=${fact} />`;
  return html`<${Pages} pages=${pages} none=${html`<p>Nothing fits these filters.</p>`} row=${row} />`;
}

// Of the formats of include/chancery/exports.h, those that take the list.
function formats(list) {
  const all = [["csv", "CSV"], ["jsonl", "JSON Lines"], ["html", "page to print"], ["markdown", "Markdown notes"]];
  const facts = [...all, ["timelinejs", "TimelineJS"]];
  const calendar = ["ics", "calendar (iCalendar)"];
  if (list === "events") return [...facts, ["plover", "PLOVER"], ["cameo", "CAMEO"], ["gexf", "graph (GEXF)"], ["graphml", "graph (GraphML)"], calendar];
  if (list === "commitments") return [...facts, calendar];
  return list === "statements" ? facts : all;
}

const hasFacets = (list) => ["events", "statements", "commitments"].includes(list);

export function Search({ query }) {
  const list = lists[query.in] ? query.in : "events";
  const filters = filtersOf(query, list);
  return html`<${Heading} title="Search" />
    <nav aria-label="What to look for" class="tabs">
      ${Object.keys(lists).map((name) => html`<a href=${href("/search", { ...filtersOf(query, name), in: name, ...(name !== list ? { kind: "", status: "" } : {}) })} aria-current=${name === list ? "true" : undefined}>${name}</a>`)}
    </nav>
    <${Filters} path="/search" list=${list} query=${query} keep=${{ in: list }} />
    <p class="small">
      As a file: ${formats(list).map(([format, name], i) => html`${i > 0 && ", "}<a href=${address("export", { of: list, format, ...filters })} download>${name}</a>`)} · for programs:${" "}
      <a href=${address(list, filters)}>${address(list, filters)}</a>
    </p>
    <div class=${hasFacets(list) ? "search" : ""}>
      ${hasFacets(list) && html`<${Facets} list=${list} filters=${filters} query=${{ ...filters, in: list }} />`}
      <div>${list === "actors" ? html`<${Actors} filters=${filters} />` : html`<${Rows} key=${list} list=${list} filters=${filters} />`}</div>
    </div>`;
}

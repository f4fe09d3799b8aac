// SPDX-License-Identifier: Apache-2.0
//
// Who acts on whom: a table of states, which is a chart and its own twin; and the page of one pair.
import { html } from "../vendor/preact.js";
import { address, useAnswer, usePages } from "../api.js";
import { Filters, filtersOf } from "../filters.js";
import { Freshness, Lanes, openLanes } from "../ledger.js";
import { Answer, Empty, FactRow, Heading, Pages, cooperation } from "../parts.js";
import { href } from "../place.js";
import { useTurn } from "../tellings.js";
import { EventChart } from "./timeline.js";

const usual = 12;
const filters = ["text", "type", "status", "since", "until", "source"];

/** {states: those of most events first, cells: Map "A>B" -> {cooperation, conflict}}. */
function matrixOf(items) {
  const cells = new Map();
  const totals = new Map();
  for (const { from, to, quad, status, events } of items) {
    if (status === "negated") continue;
    const cell = cells.get(`${from}>${to}`) ?? { cooperation: 0, conflict: 0 };
    cell[cooperation(quad) ? "cooperation" : "conflict"] += events;
    cells.set(`${from}>${to}`, cell);
    for (const state of [from, to]) totals.set(state, (totals.get(state) ?? 0) + events);
  }
  const states = [...totals.keys()].sort((a, b) => totals.get(b) - totals.get(a) || a.localeCompare(b));
  return { states, cells };
}

function Cell({ cell, from, to, most, query }) {
  if (from === to) return html`<td class="self" aria-label="the same state"></td>`;
  if (!cell) return html`<td></td>`;
  const side = cell.cooperation > cell.conflict ? "cooperation" : cell.conflict > cell.cooperation ? "conflict" : "even";
  const strength = Math.ceil((4 * Math.log1p(cell.cooperation + cell.conflict)) / Math.log1p(most));
  return html`<td class="pair ${side} strength-${strength}">
    <a href=${href("/nations", { ...query, from, to })}
      ><span class="unseen">${from} to ${to}: </span>${cell.cooperation || "·"}<span class="unseen"> cooperation,</span> ${cell.conflict || "·"}<span class="unseen"> conflict</span></a
    >
  </td>`;
}

function Matrix({ items, query }) {
  const { states, cells } = matrixOf(items);
  const shown = states.slice(0, Number(query.states) || usual);
  if (shown.length === 0) return html`<${Empty}><p>No events between actors of two states fit these filters.</p><//>`;
  const most = Math.max(...[...cells.values()].map((cell) => cell.cooperation + cell.conflict));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Matrix of states">
      <table class="matrix">
        <caption>Events from the state of a row to that of a column: <span class="key cooperation">cooperation</span> first, <span class="key conflict">conflict</span> second</caption>
        <thead>
          <tr><th scope="col">from \\ to</th>${shown.map((to) => html`<th scope="col">${to}</th>`)}</tr>
        </thead>
        <tbody>
          ${shown.map((from) => html`<tr><th scope="row">${from}</th>${shown.map((to) => html`<${Cell} cell=${cells.get(`${from}>${to}`)} from=${from} to=${to} most=${most} query=${query} />`)}</tr>`)}
        </tbody>
      </table>
    </div>
    ${shown.length < states.length && html`<p><a class="button" href=${href("/nations", { ...query, states: shown.length + usual })}>Show more states</a> <span class="small">${shown.length} of ${states.length}</span></p>`}`;
}

function List({ title, list, query, none }) {
  const pages = usePages(address(list, { ...query, limit: 20 }));
  return html`<section>
    <h2>${title}</h2>
    <${Pages} pages=${pages} none=${html`<p>${none}</p>`} row=${(fact) => html`<${FactRow} key=${fact.id} fact=${fact} />`} />
  </section>`;
}

/** What the first owes the second, as of the day until which the page looks. */
function Owed({ query, asOf }) {
  const answer = useAnswer(address("ledger/by-state", { ...query, "as-of": asOf }), useTurn());
  return html`<section>
    <h2>Commitments that are open</h2>
    <${Answer} answer=${answer} show=${(counts) => {
      const open = counts.items.filter(({ state }) => openLanes.some(({ states }) => states.includes(state)));
      const closed = counts.items.filter((item) => !open.includes(item)).reduce((all, { entries }) => all + entries, 0);
      const board = href("/commitments", { ...query, "as-of": asOf ?? "" });
      return html`<${Freshness} answer=${counts} />
        ${open.length === 0 && html`<p>No open commitments between the two${counts.as_of && ` as of ${counts.as_of}`}.</p>`}
        <${Lanes} counts=${{ ...counts, items: open }} of=${openLanes} query=${query} asOf=${asOf} limit=${4} />
        ${closed > 0 && html`<p><a href=${board}>All on the board</a> <span class="small">${closed} more are fulfilled, broken, refused or otherwise over.</span></p>`}`;
    }} />
  </section>`;
}

function Pair({ query }) {
  const { from, to } = query;
  const rest = Object.fromEntries(Object.entries(query).filter(([name]) => !["from", "to", "states", "period"].includes(name)));
  const question = { ...filtersOf(rest, "events"), "state-of": from, with: to };
  const said = { ...filtersOf({ since: query.since, until: query.until, text: query.text, source: query.source }, "statements"), "state-of": from, with: to };
  const owed = { "state-of": from, with: to, ...filtersOf({ text: query.text, source: query.source }, "commitments") };
  return html`<${Heading} title=${`${from} to ${to}`} />
    <p><a href=${href("/nations", rest)}>All states</a> · <a href=${href("/nations", { ...rest, from: to, to: from })}>${to} to ${from}</a></p>
    <${EventChart} query=${{ ...question, period: query.period }} path="/nations" keep=${{ from, to }} />
    <${Owed} query=${owed} asOf=${query.until} />
    <${List} title="Meetings" list="events" query=${{ ...question, type: "CONSULT" }} none="No meetings or calls." />
    <${List} title="Statements" list="statements" query=${said} none="No statements to one another." />
    <${List} title="Events" list="events" query=${question} none="No events." />`;
}

export function Nations({ query }) {
  const pair = query.from && query.to;
  const answer = useAnswer(pair ? null : address("events/by-states", filtersOf(query, "events")));
  if (pair) return html`<${Pair} query=${query} />`;
  return html`<${Heading} title="Nation to nation" />
    <${Filters} path="/nations" list="events" names=${filters} query=${query} />
    <${Answer} answer=${answer} show=${({ items }) => html`<${Matrix} items=${items} query=${query} />`} />`;
}

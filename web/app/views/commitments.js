// SPDX-License-Identifier: Apache-2.0
//
// Commitments in lanes by their state, as the reports support it.
import { html } from "../vendor/preact.js";
import { address, usePages } from "../api.js";
import { days } from "../days.js";
import { Filters, filtersOf } from "../filters.js";
import { Heading, Pages, Parties, What } from "../parts.js";
import { href } from "../place.js";

const lanes = [
  ["Conditional", ["conditional"]],
  ["Open", ["open"]],
  ["Due", ["due"]],
  ["In force", ["in_force"]],
  ["Fulfilled", ["fulfilled"]],
  ["Broken or refused", ["broken", "refused", "lapsed"]],
  ["Withdrawn", ["withdrawn", "released", "suspended", "superseded"]],
];
const waiting = new Set(["open", "conditional", "due"]);

/** "overdue" where the deadline is before the day that is asked for. */
function Deadline({ fact, asOf }) {
  if (!fact.deadline) return null;
  const last = fact.deadline.latest ?? fact.deadline.earliest;
  const over = asOf && last && last < asOf && waiting.has(fact.status);
  return html`<p class="small">by ${days(fact.deadline)}${over && html` <strong class="overdue">overdue</strong>`}</p>`;
}

function Card({ fact, asOf }) {
  return html`<li class="card">
    <p class="line"><${What} fact=${fact} /></p>
    <p class="line"><${Parties} actors=${fact.debtors} />${fact.creditors.length > 0 && html` to <${Parties} actors=${fact.creditors} />`}</p>
    <p><q>${fact.action.text}</q></p>
    ${fact.condition && html`<p class="small">${fact.condition.relation.replace(/_/g, " ")} <q>${fact.condition.text}</q></p>`}
    <${Deadline} fact=${fact} asOf=${asOf} />
    <details>
      <summary>${fact.status.replace("_", " ")}${fact.as_of && ` on ${fact.as_of}`}: the words behind it</summary>
      ${fact.basis.map((words) => html`<p><q>${words.text}</q></p>`)} ${fact.basis.length === 0 && html`<p>No words of the report: the state that a commitment of this kind has at first.</p>`}
      <p class="small">${fact.strength}, ${fact.made ? `made ${days(fact.made)}` : "no date"}</p>
    </details>
    <p class="small"><a href=${href(`/reports/${fact.report.id}`, { fact: fact.id })}>${fact.id} in “${fact.report.title}”</a></p>
  </li>`;
}

function Part({ state, query, only }) {
  const pages = usePages(address("commitments", { ...query, status: state, limit: 25 }));
  if (!only && !pages.error && pages.items.length === 0) return null;
  return html`<${Pages} pages=${pages} as="ul" none=${html`<p>None.</p>`} row=${(fact) => html`<${Card} key=${fact.id} fact=${fact} asOf=${query.until} />`} />`;
}

function Lane({ name, states, query }) {
  return html`<section class="lane" aria-label=${name}>
    <h2>${name}</h2>
    ${states.map((state) => html`<${Part} state=${state} query=${query} only=${states.length === 1} />`)}
  </section>`;
}

export function Commitments({ query }) {
  const question = filtersOf(query, "commitments");
  const shown = lanes.filter(([, states]) => !query.status || states.includes(query.status));
  return html`<${Heading} title="Commitments" />
    <p class="small">The state of a commitment is what its own report supports. “Until” is the day that you look from: later commitments are left out, and passed deadlines are marked.</p>
    <${Filters} path="/commitments" list="commitments" query=${query} />
    <div class="board">
      ${shown.map(([name, states]) => html`<${Lane} key=${name} name=${name} states=${query.status ? [query.status] : states} query=${question} />`)}
    </div>`;
}

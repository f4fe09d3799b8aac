// SPDX-License-Identifier: Apache-2.0
//
// What a search can be narrowed down by, with how many facts each would leave. A value that is chosen is let go of by
// the same link.
import { html } from "./vendor/preact.js";
import { address, useAnswer } from "./api.js";
import { Answer } from "./parts.js";
import { href } from "./place.js";

const most = 8;
const names = { type: "Type", kind: "Kind", status: "Status", "state-of": "Acting state", source: "Source", "min-confidence": "As sure as" };
const order = ["type", "kind", "status", "state-of", "source", "min-confidence"];

/** [{name, values: [{label, facts, set, chosen}]}]; `set` are the filters of a value, `chosen` whether they are set. */
export function groupsOf(items, pairs, query) {
  const group = (field) => ({
    name: names[field],
    values: items
      .filter((item) => item.field === field)
      .slice(0, most)
      .map(({ value, facts }) => ({ label: value.replace("_", " "), facts, set: { [field]: value }, chosen: query[field] === value })),
  });
  const sums = new Map();
  for (const { from, to, events } of pairs) sums.set(`${from} ${to}`, (sums.get(`${from} ${to}`) ?? 0) + events);
  const sides = [...sums]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, most)
    .map(([key, facts]) => {
      const [from, to] = key.split(" ");
      return { label: `${from} → ${to}`, facts, set: { "state-of": from, with: to }, chosen: query["state-of"] === from && query.with === to };
    });
  return [{ name: "Who to whom", values: sides }, ...order.map(group)].filter(({ values }) => values.length > 0);
}

function Group({ group, query }) {
  return html`<section>
    <h2>${group.name}</h2>
    <ul class="plain">
      ${group.values.map(({ label, facts, set, chosen }) => {
        const without = Object.fromEntries(Object.keys(set).map((name) => [name, ""]));
        return html`<li><a href=${href("/search", { ...query, ...(chosen ? without : set) })} aria-current=${chosen ? "true" : undefined}>${label}</a> <span class="small">${facts}${chosen && html` · <span>chosen</span>`}</span></li>`;
      })}
    </ul>
  </section>`;
}

/** Beside the rows of events, statements and commitments. */
export function Facets({ list, filters, query }) {
  const answer = useAnswer(address(`${list}/facets`, filters));
  const sides = useAnswer(list === "events" ? address("events/by-states", filters) : null);
  return html`<details class="facets" open=${matchMedia("(min-width: 60rem)").matches}>
    <summary>Narrow down</summary>
    <${Answer} answer=${answer} show=${({ items }) => groupsOf(items, sides.data?.items ?? [], query).map((group) => html`<${Group} key=${group.name} group=${group} query=${query} />`)} />
  </details>`;
}

// SPDX-License-Identifier: Apache-2.0
//
// The one filter model, as on the command line and in the API. A form says what it holds only when it is
// sent, so that typing asks nothing.
import { html } from "./vendor/preact.js";
import { useAnswer } from "./api.js";
import { go, href } from "./place.js";

const fields = {
  text: { label: "Words in the report", hint: "missile OR \"test site\"" },
  actor: { label: "Actor", hint: "name" },
  with: { label: "With", hint: "name or state code" },
  state: { label: "State", hint: "KOR", size: 5 },
  "state-of": { label: "Acting state", hint: "USA", size: 5 },
  type: { label: "Type", choices: "type" },
  kind: { label: "Kind" },
  status: { label: "Status" },
  since: { label: "Since", type: "date" },
  until: { label: "Until", type: "date" },
  source: { label: "Source", hint: "publisher" },
  "min-confidence": { label: "As sure as", hint: "0 to 1", size: 5 },
};

/** Which filters each list takes, as include/chancery/query.h says; and whose labels stand for kind and status. */
export const lists = {
  events: { names: ["text", "actor", "with", "state", "state-of", "type", "status", "since", "until", "source", "min-confidence"], status: "status" },
  statements: { names: ["text", "actor", "with", "state", "state-of", "kind", "since", "until", "source", "min-confidence"], kind: "act" },
  commitments: { names: ["text", "actor", "with", "state", "state-of", "kind", "status", "since", "until", "source", "min-confidence"], kind: "commitment", status: "state" },
  actors: { names: ["text", "actor", "state", "kind", "since", "until", "source"], kind: "actor" },
  reports: { names: ["text", "actor", "state", "since", "until", "source"] },
};

/** Those of the query's filters that a list takes. */
export function filtersOf(query, list) {
  return Object.fromEntries(lists[list].names.filter((name) => query[name]).map((name) => [name, query[name]]));
}

function Field({ name, list, value, labels }) {
  const field = fields[name];
  const id = `filter-${name}`;
  const choices = field.choices ?? lists[list][name];
  return html`<div class="field">
    <label for=${id}>${field.label}</label>
    ${choices
      ? html`<select id=${id} name=${name} key=${list}>
          <option value="">any</option>
          ${(labels?.[choices] ?? (value ? [value] : [])).map((label) => html`<option value=${label} selected=${label === value}>${label.replace("_", " ")}</option>`)}
        </select>`
      : html`<input id=${id} name=${name} type=${field.type ?? "text"} defaultValue=${value ?? ""} placeholder=${field.hint} size=${field.size ?? 14} autocomplete="off" />`}
  </div>`;
}

/** The form over a list. `keep` are the parts of the query that are no filters. `names` leaves some out. */
export function Filters({ path, list, query, keep = {}, names = lists[list].names, children }) {
  const { data: labels } = useAnswer("/api/v1/labels");
  const send = (event) => {
    event.preventDefault();
    const given = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ""));
    go(href(path, { ...keep, ...given }));
  };
  const set = names.some((name) => query[name]);
  return html`<form class="filters" role="search" onSubmit=${send} key=${`${path}${list}${JSON.stringify(query)}`}>
    ${children} ${names.map((name) => html`<${Field} name=${name} list=${list} value=${query[name]} labels=${labels} />`)}
    <div class="field buttons">
      <button type="submit" class="main">Find</button>
      ${set && html`<a class="button" href=${href(path, keep)}>Clear</a>`}
    </div>
  </form>`;
}

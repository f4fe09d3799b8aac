// SPDX-License-Identifier: Apache-2.0
//
// Commitments as the ledger has them: cards in lanes by their state on a day, each with its history. The board and the
// page of a pair of states show them in the same way.
import { html, useRef, useState } from "./vendor/preact.js";
import { address, useAnswer, usePages } from "./api.js";
import { days } from "./days.js";
import { Answer, Pages, Parties, Passage, What, Where, Who } from "./parts.js";
import { Tellings, useTurn } from "./tellings.js";

/** Of each lane: its name, the states in it, and the order in which its cards are read best. */
export const lanes = [
  { name: "Due", states: ["due"], order: "deadline" },
  { name: "Conditional", states: ["conditional"], order: "latest" },
  { name: "Open", states: ["open"], order: "latest" },
  { name: "In force", states: ["in_force"], order: "latest" },
  { name: "Suspended", states: ["suspended"], order: "latest" },
  { name: "Fulfilled", states: ["fulfilled"], order: "latest" },
  { name: "Broken or lapsed", states: ["broken", "lapsed"], order: "latest" },
  { name: "Refused", states: ["refused"], order: "latest" },
  { name: "Withdrawn or replaced", states: ["withdrawn", "released", "superseded"], order: "latest" },
];
const stillOpen = new Set(["due", "conditional", "open", "in_force", "suspended"]);
export const openLanes = lanes.filter(({ states }) => states.every((state) => stillOpen.has(state)));

const words = {
  told: "First told",
  "told-again": "Told again",
  "told-as-ended": "Told as ended",
  "told-with-condition": "Told with a condition",
  "told-as-suspended": "Told as on hold",
  "condition-met": "The condition was met",
  "act-done": "The act was done",
  "refused-act-done": "The refused act was done",
  "demand-refused": "The demand was refused",
  "refused-after-promise": "Refused after the promise",
  "promised-after-refusal": "Promised after the refusal",
  "promised-in-answer": "Promised in answer",
  "promised-with-other-deadline": "Promised again, with another deadline",
  "put-on-hold": "Put on hold",
  "taken-up-again": "Taken up again",
  "taken-back": "Taken back",
  waived: "Waived",
  "kept-no-longer": "Kept no longer",
  "deadline-passed": "The deadline passed",
};
const hedges = { "alleged: ": "Somebody says: ", "perhaps: ": "Perhaps: ", "partly: ": "In part: " };

/** A rule of the ledger in words: "perhaps: act-done" is "Perhaps: the act was done". */
export function ruleInWords(rule) {
  const hedge = Object.keys(hedges).find((start) => rule.startsWith(start)) ?? "";
  const name = rule.slice(hedge.length);
  const said = words[name] ?? name.replace(/-/g, " ");
  return hedge ? hedges[hedge] + said[0].toLowerCase() + said.slice(1) : said;
}

export const stateName = (state) => state.replace("_", " ");

/** What shows a line; of a deadline that passed the telling that set it. */
function shownBy(line, entry) {
  const set = line.rule === "deadline-passed" ? entry.tellings.filter((telling) => telling.deadline).pop() : undefined;
  return line.event ?? line.commitment ?? set;
}

function Line({ line, entry }) {
  const fact = shownBy(line, entry);
  return html`<li class=${line.state ? "line-moves" : ""}>
    <p class="line">
      <span class="when">${line.day ?? "no day"}</span>${" "}${line.state && html`<span class="status">${stateName(line.state)}</span>${" "}`}<span title=${`rule: ${line.rule}`}>${ruleInWords(line.rule)}</span>
    </p>
    ${line.event && html`<p class="line small"><${What} fact=${line.event} /> <${Who} fact=${line.event} /></p>`}
    ${fact && html`<p><${Passage} fact=${fact} /></p><p class="small"><${Where} fact=${fact} /></p>`}
  </li>`;
}

const most = 12;

/** The lines of a history; of a long one what changed something, and the rest when it is asked for. */
function Lines({ entry }) {
  const [all, setAll] = useState(false);
  const moving = entry.history.filter((line) => line.state);
  const shown = all || entry.history.length <= most ? entry.history : moving;
  return html`<ol class="history">${shown.map((line) => html`<${Line} line=${line} entry=${entry} />`)}</ol>
    ${shown.length < entry.history.length && html`<p><button type="button" onClick=${() => setAll(true)}>Show all ${entry.history.length} lines</button> <span class="small">Of those that are hidden none changed the state.</span></p>`}
    ${entry.told > 1 && html`<p class="small">Told by ${new Set(entry.tellings.map((telling) => telling.report.id)).size} reports, ${entry.sources} of them for themselves.</p>`}`;
}

/** Asked for when it is opened, so that a board costs a row for each card. */
function History({ id, asOf }) {
  const answer = useAnswer(address(`ledger/${id}`, { "as-of": asOf }), useTurn());
  return html`<${Answer} answer=${answer} show=${(entry) => html`<${Lines} entry=${entry} /><${Tellings} id=${id} />`} />`;
}

function Deadline({ row }) {
  if (!row.deadline) return null;
  return html`<p class="small">by ${days(row.deadline)}${row.deadline_words && html` (<q>${row.deadline_words}</q>)`}${row.overdue && html` <strong class="overdue">overdue</strong>`}</p>`;
}

const counted = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

export function Card({ row, asOf }) {
  const [open, setOpen] = useState(false);
  const fact = row.commitment;
  return html`<li class="card">
    <p class="line"><span class="what commitment">${fact.kind}</span> <span class="status">${stateName(row.state)}${row.since && ` since ${row.since}`}</span></p>
    <p class="line"><${Parties} actors=${fact.debtors} />${fact.creditors.length > 0 && html` to <${Parties} actors=${fact.creditors} />`}</p>
    <p><q>${fact.action.text}</q></p>
    ${fact.condition && html`<p class="small">${fact.condition.relation.replace(/_/g, " ")} <q>${fact.condition.text}</q></p>`}
    <${Deadline} row=${row} />
    <details onToggle=${(event) => setOpen(event.currentTarget.open)}>
      <summary>How it came to this<span class="small"> · ${counted(row.lines, "line")}, told ${row.told === 1 ? "once" : `${row.told} times by ${counted(row.sources, "source")}`}</span></summary>
      ${open && html`<${History} id=${row.id} asOf=${asOf} />`}
    </details>
    <p class="small"><${Where} fact=${fact} /></p>
  </li>`;
}

/** What was there before stays while the next answer is on its way, so that a board does not flicker. */
export function useKept(value, ready) {
  const kept = useRef(null);
  if (ready) kept.current = value;
  return ready ? value : kept.current;
}

function Part({ state, order, query, asOf, limit }) {
  const asked = usePages(address("ledger", { ...query, status: state, order, "as-of": asOf, limit }), useTurn());
  const pages = useKept(asked, !asked.loading) ?? asked;
  return html`<${Pages} pages=${pages} as="ul" none=${html`<p class="small">None on this day.</p>`} row=${(row) => html`<${Card} key=${row.id} row=${row} asOf=${asOf} />`} />`;
}

function Lane({ lane, counts, query, asOf, limit }) {
  const states = lane.states.filter((state) => counts.has(state));
  const sum = states.reduce((all, state) => all + counts.get(state).entries, 0);
  const overdue = states.reduce((all, state) => all + counts.get(state).overdue, 0);
  return html`<section class="lane" aria-label=${lane.name}>
    <h2>${lane.name} <span class="small">${sum}${overdue > 0 && html`, <span class="overdue">${overdue} overdue</span>`}</span></h2>
    ${states.map((state) => html`${states.length > 1 && html`<h3>${stateName(state)} <span class="small">${counts.get(state).entries}</span></h3>`}<${Part} key=${state} state=${state} order=${lane.order} query=${query} asOf=${asOf} limit=${limit} />`)}
  </section>`;
}

/** Lanes with something in them; the others are named. `counts` is an answer of ledger/by-state. */
export function Lanes({ counts, query, asOf, of = lanes, limit = 8 }) {
  const found = new Map(counts.items.map((item) => [item.state, item]));
  const filled = of.filter(({ states }) => states.some((state) => found.has(state)));
  const empty = of.filter((lane) => !filled.includes(lane));
  return html`<div class="board">${filled.map((lane) => html`<${Lane} key=${lane.name} lane=${lane} counts=${found} query=${query} asOf=${asOf} limit=${limit} />`)}</div>
    ${filled.length > 0 && empty.length > 0 && html`<p class="small">Nothing is ${empty.map(({ name }) => name.toLowerCase()).join(", ")} on this day.</p>`}`;
}

/** Says that the store has changed since; the page asks on by itself. */
export function Freshness({ answer }) {
  return answer && !answer.current ? html`<p class="small" role="status">Newer reports are being worked in…</p>` : null;
}


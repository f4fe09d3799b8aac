// SPDX-License-Identifier: Apache-2.0
//
// The ledger as a board: each commitment once, in the lane of its state at the end of a day. The day is in the address.
import { html, useEffect, useRef, useState } from "../vendor/preact.js";
import { address, useAnswer } from "../api.js";
import { dayNumber, dayOf } from "../days.js";
import { Filters, filtersOf } from "../filters.js";
import { useKeys } from "../keys.js";
import { Freshness, Lanes, useKept } from "../ledger.js";
import { Answer, Empty, Heading } from "../parts.js";
import { go, href } from "../place.js";
import { useTurn } from "../tellings.js";

const path = "/commitments";
const pause = 120; // milliseconds in which a slider that moves asks nothing

/** A date, a slider over all days of the store, and steps of a day. */
function AsOf({ view, query }) {
  const [moving, setMoving] = useState(null);
  const timer = useRef(0);
  useEffect(() => setMoving(null), [query["as-of"]]);
  const { first_day: first, last_day: last } = view;
  const day = moving ?? query["as-of"] ?? last;
  const show = (next) => {
    setMoving(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => go(href(path, { ...query, "as-of": next === last ? "" : next }), { replace: true }), pause);
  };
  const step = (by) => show(dayOf(dayNumber(day) + by));
  useKeys({ "[": () => step(-1), "]": () => step(1) });
  return html`<div class="as-of" role="group" aria-label="The day to look from">
    <div class="field"><label for="as-of-day">As of the end of</label><input id="as-of-day" type="date" value=${day} onChange=${(event) => event.target.value && show(event.target.value)} /></div>
    <div class="field slider">
      <label for="as-of-slider">${first} to ${last}</label>
      <input id="as-of-slider" type="range" min=${dayNumber(first)} max=${Math.max(dayNumber(last), dayNumber(day))} step="1" value=${dayNumber(day)} aria-valuetext=${day} onInput=${(event) => show(dayOf(Number(event.target.value)))} />
    </div>
    <div class="field buttons">
      <button type="button" onClick=${() => step(-1)} aria-label="The day before">‹</button>
      <button type="button" onClick=${() => step(1)} aria-label="The day after">›</button>
      ${day !== last && html`<button type="button" onClick=${() => show(last)}>Last day</button>`}
    </div>
  </div>`;
}

function moveToCard(by) {
  const all = [...document.querySelectorAll(".card > details > summary")];
  const at = all.indexOf(document.activeElement);
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function Sum({ counts }) {
  const entries = counts.items.reduce((all, item) => all + item.entries, 0);
  const overdue = counts.items.reduce((all, item) => all + item.overdue, 0);
  return html`<p class="small" role="status">${entries} commitment${entries === 1 ? "" : "s"} as of ${counts.as_of}${overdue > 0 && html`, <span class="overdue">${overdue} overdue</span>`}.</p>`;
}

function Board({ counts, query, question }) {
  if (!counts.as_of) return html`<${Empty}><p>No report tells of a commitment yet.</p><p><a class="button" href="/add">Add reports</a></p><//>`;
  return html`<${AsOf} view=${counts} query=${query} />
    <${Sum} counts=${counts} /><${Freshness} answer=${counts} />
    ${counts.items.length === 0 && html`<${Empty}><p>No commitment that was told by that day fits these filters.</p><//>`}
    <${Lanes} counts=${counts} query=${question} asOf=${query["as-of"]} />`;
}

export function Commitments({ query }) {
  const question = filtersOf(query, "commitments");
  const answer = useAnswer(address("ledger/by-state", { ...question, "as-of": query["as-of"] }), useTurn());
  const counts = useKept(answer.data, answer.data);
  useKeys({ j: () => moveToCard(1), k: () => moveToCard(-1) });
  const keep = query["as-of"] ? { "as-of": query["as-of"] } : {};
  return html`<${Heading} title="Commitments" />
    <p class="small">Each commitment once, however many reports tell of it, as it stood at the end of a day. “Since” asks when its state began.</p>
    <${Filters} path=${path} list="commitments" query=${query} keep=${keep} />
    ${counts && !answer.error ? html`<${Board} counts=${counts} query=${query} question=${question} />` : html`<${Answer} answer=${answer} show=${() => null} />`}`;
}

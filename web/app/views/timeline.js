// SPDX-License-Identifier: Apache-2.0
import { html } from "../vendor/preact.js";
import { address, useAnswer, usePages } from "../api.js";
import { Bars, BarsTable, binsOf, rangesOf } from "../chart.js";
import { dayNumber, dayOf, periodDays } from "../days.js";
import { Filters, filtersOf } from "../filters.js";
import { Answer, Empty, FactRow, Heading, Pages, timeOf } from "../parts.js";
import { go, href } from "../place.js";

const periods = ["decade", "year", "month", "day"];
const finer = { decade: "year", year: "month", month: "day", day: "day" };

/** Days, months, years or decades: what keeps the bars few enough to read. */
export function periodOf(query) {
  if (periods.includes(query.period)) return query.period;
  if (!query.since || !query.until) return "year";
  const length = dayNumber(query.until) - dayNumber(query.since);
  if (length <= 95) return "day";
  if (length <= 366 * 12) return "month";
  return length <= 366 * 120 ? "year" : "decade";
}

/** The period in which a day, or a finer period, lies. */
export function periodIn(day, period) {
  if (period === "decade") return `${day.slice(0, 3)}0s`;
  return day.slice(0, { year: 4, month: 7, day: 10 }[period]);
}

/** Twice the time that is shown, around its middle; nothing where all of it is. */
export function wider({ since, until }) {
  if (!since || !until) return {};
  const half = Math.max(1, Math.ceil((dayNumber(until) - dayNumber(since) + 1) / 2));
  return { since: dayOf(dayNumber(since) - half), until: dayOf(dayNumber(until) + half) };
}

/** The days between which an event lies, on the scale of the others. */
function RangeBar({ fact, from, to }) {
  const time = timeOf(fact);
  const first = time?.earliest ?? time?.latest;
  const last = time?.latest ?? time?.earliest;
  if (!first || to <= from) return null;
  const place = (day) => Math.min(100, Math.max(0, ((dayNumber(day) - from) / (to - from)) * 100));
  const [a, b] = [place(first), place(last)];
  return html`<svg class="range-bar ${time.earliest && time.latest ? "" : "open"}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"
    ><line x1="0" x2="100" y1="2" y2="2" /><rect x=${Math.min(a, 98.5)} width=${Math.max(1.5, b - a)} y="0" height="4"
  /></svg>`;
}

export function Zoomed({ query, path, list, keep = {} }) {
  const pages = usePages(address("events", filtersOf(query, "events")));
  const dated = pages.items.map(timeOf).filter((time) => time?.earliest || time?.latest);
  const from = Math.min(...dated.map((time) => dayNumber(time.earliest ?? time.latest)));
  const to = Math.max(...dated.map((time) => dayNumber(time.latest ?? time.earliest)));
  return html`<${Pages} pages=${pages} none=${html`<p>No event fits these filters.</p>`}
    row=${(fact) => html`<${FactRow} key=${fact.id} fact=${fact} aside=${html`<${RangeBar} fact=${fact} from=${from} to=${to} />`} />`} />`;
}

/** The chart of the events that a query finds; zooming changes the address. */
export function EventChart({ query, path, keep = {} }) {
  const period = periodOf(query);
  const answer = useAnswer(address("events/by-period", { ...filtersOf(query, "events"), period }));
  const zoom = (first, last) => go(href(path, { ...keep, ...query, since: periodDays(first)[0], until: periodDays(last)[1], period: first === last ? finer[period] : "" }));
  const at = (what) => href(path, { ...keep, ...query, ...what });
  const out = () => go(at({ ...wider(query), period: "" }));
  return html`<${Answer} answer=${answer} show=${({ items }) => {
    const ranges = rangesOf(items);
    const bounds = query.since && query.until ? [query.since, query.until] : ranges.flatMap(({ period: first, last }) => [first, last]);
    const bins = binsOf(items, bounds.map((day) => periodIn(day, period)));
    const undated = items.filter((row) => !row.period).reduce((sum, row) => sum + row.events, 0);
    const sum = items.reduce((all, row) => all + row.events, 0);
    if (bins.length === 0) return sum === 0 ? html`<${Empty}><p>No event fits these filters.</p><//>` : html`<p class="note">${undated} events, none of which has a date.</p>`;
    const label = `${sum} events by ${period}`;
    return html`<p class="small">
        ${label}${undated > 0 && `, ${undated} of them without a date`} · by${" "}
        ${periods.map((name, i) => html`${i > 0 && ", "}<a href=${at({ period: name })} aria-current=${name === period ? "true" : undefined}>${name}</a>`)}
        ${query.since && query.until && html` · <a href=${at({ ...wider(query), period: "" })}>zoom out</a> · <a href=${at({ since: "", until: "", period: "" })}>whole time</a>`}
      </p>
      <${Bars} bins=${bins} ranges=${ranges} onZoom=${zoom} onOut=${query.since && query.until ? out : null} label=${label} />
      <${BarsTable} bins=${bins} ranges=${ranges} onZoom=${zoom} caption=${label} />`;
  }} />`;
}

export function Timeline({ query }) {
  return html`<${Heading} title="Timeline" />
    <${Filters} path="/timeline" list="events" query=${query} />
    <${EventChart} query=${query} path="/timeline" />
    <h2>Events</h2>
    <${Zoomed} query=${query} />`;
}

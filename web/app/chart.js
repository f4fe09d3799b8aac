// SPDX-License-Identifier: Apache-2.0
//
// Bars of events over time: cooperation above the line, conflict below it; what happened is solid, what was
// planned or only possible is an outline, what did not happen is hatched. Drag, or use the keys, to zoom.
import { html, useLayoutEffect, useRef, useState } from "./vendor/preact.js";
import { nextPeriod, periodName } from "./days.js";
import { cooperation, happened } from "./parts.js";

const height = 220;
const middle = 110;
const room = 14;
const narrowest = 280;
const widest = 90; // of a bar, where there are few

/** The part of the chart that a count belongs to: "cooperation happened", "conflict planned", ... */
function partOf({ quad, status }) {
  return `${cooperation(quad) ? "cooperation" : "conflict"} ${happened(status) ? "happened" : status === "negated" ? "negated" : "planned"}`;
}

/** Counts of the items by a key: Map key -> {part: events}. */
function partsBy(items, key) {
  const found = new Map();
  for (const item of items) {
    const parts = found.get(key(item)) ?? {};
    parts[partOf(item)] = (parts[partOf(item)] ?? 0) + item.events;
    found.set(key(item), parts);
  }
  return found;
}

const sumOf = (parts) => Object.values(parts).reduce((all, events) => all + events, 0);

/** Events that are known to lie between two periods and no closer: [{period, last, parts}], the most frequent first. */
export function rangesOf(items) {
  const found = partsBy(items.filter(({ period, last }) => period && last), ({ period, last }) => `${period} ${last}`);
  return [...found]
    .map(([key, parts]) => ({ period: key.split(" ")[0], last: key.split(" ")[1], parts }))
    .sort((a, b) => sumOf(b.parts) - sumOf(a.parts) || a.period.localeCompare(b.period));
}

/**
 * [{period, parts: {"cooperation happened": 3, ...}}] for each period from the first to the last; with `bounds` from one
 * to the other, whatever there is.
 */
export function binsOf(items, bounds = [], most = 400) {
  const found = partsBy(items.filter(({ period, last }) => period && !last), ({ period }) => period);
  for (const period of bounds) if (!found.has(period)) found.set(period, {});
  if (found.size === 0) return [];
  // A period without events has a place of its own, unless there are too many of them (a lone year long ago).
  const order = [...found.keys()].sort();
  const all = [];
  for (let period = order[0]; period <= order[order.length - 1] && all.length <= most; period = nextPeriod(period)) all.push(period);
  const gaps = all.length <= most;
  return (gaps ? all : order).map((period) => ({ period, parts: found.get(period) ?? {}, after: gaps ? 0 : 1 }));
}

function stacked(bin, side, scale) {
  let at = 0;
  return ["happened", "planned", "negated"].flatMap((part) => {
    const events = bin.parts[`${side} ${part}`] ?? 0;
    if (events === 0) return [];
    const tall = Math.max(2, events * scale);
    const from = at;
    at += tall;
    return [{ part, tall, y: side === "cooperation" ? middle - at : middle + from }];
  });
}

const total = (bin, side) => Object.entries(bin.parts).reduce((sum, [part, events]) => (part.startsWith(side) ? sum + events : sum), 0);

function useWidth(element) {
  const [width, setWidth] = useState(narrowest);
  useLayoutEffect(() => {
    const fit = (wide) => setWidth(Math.max(narrowest, wide));
    fit(element.current.clientWidth);  // at once: no frame may be drawn with another width
    const watch = new ResizeObserver(([entry]) => fit(entry.contentRect.width));
    watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return width;
}

const rangeTall = 7;
const mostRanges = 12;

/** Bars over the periods between which events lie, under the axis; where two would lie on one another the next row. */
function Ranges({ ranges, bins, step }) {
  const place = (period) => {
    const at = bins.findIndex((bin) => bin.period >= period);
    return at < 0 ? bins.length : at;
  };
  const rows = [];
  const most = Math.max(1, ...ranges.map(({ parts }) => sumOf(parts)));
  return ranges.slice(0, mostRanges).map(({ period, last, parts }) => {
    const [from, to] = [place(period), Math.max(place(last) + 1, place(period) + 1)];
    let row = rows.findIndex((taken) => taken.every(([a, b]) => to <= a || b <= from));
    if (row < 0) row = rows.push([]) - 1;
    rows[row].push([from, to]);
    const strength = 0.35 + (0.65 * Math.log1p(sumOf(parts))) / Math.log1p(most);
    return html`<rect class="between" x=${from * step} y=${height + row * rangeTall} width=${Math.max(2, (Math.min(to, bins.length) - from) * step - 1)} height=${rangeTall - 2} opacity=${strength} />`;
  });
}

/** `onZoom(first, last)` gets two periods. `ranges`: what is not known to lie in one period. */
export function Bars({ bins, ranges = [], onZoom, onOut, label }) {
  const box = useRef(null);
  const width = useWidth(box);
  const [at, setAt] = useState(null);
  const [from, setFrom] = useState(null);
  const step = width / bins.length;
  const most = Math.max(1, ...bins.flatMap((bin) => [total(bin, "cooperation"), total(bin, "conflict")]));
  const scale = (middle - room) / most;
  const place = (event) => Math.min(bins.length - 1, Math.max(0, Math.floor((event.clientX - box.current.getBoundingClientRect().left) / step)));
  const zoom = (a, b) => onZoom(bins[Math.min(a, b)].period, bins[Math.max(a, b)].period);
  const keys = (event) => {
    const moves = { ArrowLeft: -1, ArrowRight: 1, Home: -bins.length, End: bins.length };
    if (event.key in moves) {
      const next = Math.min(bins.length - 1, Math.max(0, (at ?? 0) + moves[event.key]));
      if (event.shiftKey) setFrom(from ?? at ?? next);
      else setFrom(null);
      setAt(next);
    } else if (event.key === "Enter" && at !== null) {
      zoom(from ?? at, at);
    } else if (event.key === "Escape") {
      setFrom(null);
      setAt(null);
    } else if (event.key === "-" && onOut) {
      onOut();
    } else {
      return;
    }
    event.preventDefault();
  };
  const shown = at === null ? null : bins[at];
  const ticks = bins.map((bin, i) => ({ bin, i })).filter(({ i }) => i % Math.ceil(bins.length / Math.max(2, Math.floor(width / 110))) === 0 && i * step < width - 60);
  return html`<figure class="chart">
    <div
      ref=${box}
      class="plot"
      role="application"
      tabindex="0"
      aria-label=${`${label}. Arrow keys move, with Shift they choose a range, Enter zooms in, minus zooms out. The table below has the numbers.`}
      onKeyDown=${keys}
      onPointerDown=${(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(place(event));
        setAt(place(event));
      }}
      onPointerMove=${(event) => setAt(place(event))}
      onPointerUp=${() => {
        if (from !== null && at !== null) zoom(from, at);
        setFrom(null);
      }}
    >
      <svg width=${width} height=${height + Math.min(ranges.length, mostRanges) * rangeTall + (ranges.length > 0 ? 4 : 0)} aria-hidden="true">
        <defs>
          <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="5" /></pattern>
        </defs>
        ${from !== null && at !== null && html`<rect class="range" x=${Math.min(from, at) * step} y="0" width=${(Math.abs(at - from) + 1) * step} height=${height} />`}
        ${at !== null && html`<rect class="cursor" x=${at * step} y="0" width=${Math.max(1, step)} height=${height} />`}
        ${bins.map((bin, i) =>
          ["cooperation", "conflict"].map((side) =>
            stacked(bin, side, scale).map(
              ({ part, tall, y }) => html`<rect class="${side} ${part}" x=${i * step + 0.5} y=${y} width=${Math.min(widest, Math.max(1, step - 1))} height=${tall} />`,
            ),
          ),
        )}
        <line x1="0" x2=${width} y1=${middle} y2=${middle} />
        ${ticks.map(({ bin, i }) => html`<text x=${i * step + 2} y=${height - 2}>${bin.period}</text>`)}
        <${Ranges} ranges=${ranges} bins=${bins} step=${step} />
      </svg>
    </div>
    <figcaption>
      <span class="key cooperation">cooperation</span> <span class="key conflict">conflict</span> · solid: happened, outline: planned or possible, hatched: did not
      happen${ranges.length > 0 && html`, <span class="key between">under the axis</span>: known to lie between two days and no closer`}
      <span role="status" class="reading">${shown && html` · ${periodName(shown.period)}: ${total(shown, "cooperation")} cooperation, ${total(shown, "conflict")} conflict`}</span>
    </figcaption>
  </figure>`;
}

const columns = [
  ["cooperation happened", "cooperation"],
  ["cooperation planned", "planned"],
  ["cooperation negated", "not done"],
  ["conflict happened", "conflict"],
  ["conflict planned", "planned or threatened"],
  ["conflict negated", "not done"],
];

/** The same numbers as a table. `onZoom` as above. */
export function BarsTable({ bins, ranges = [], onZoom, caption }) {
  return html`<details class="twin">
    <summary>The numbers as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${caption}>
      <table>
        <caption>${caption}</caption>
        <thead>
          <tr><th scope="col">period</th>${columns.map(([, name]) => html`<th scope="col">${name}</th>`)}</tr>
        </thead>
        <tbody>
          ${bins
            .filter((bin) => Object.keys(bin.parts).length > 0)
            .map(
              (bin) => html`<tr>
                <th scope="row"><button type="button" class="link" onClick=${() => onZoom(bin.period, bin.period)}>${periodName(bin.period)}</button></th>
                ${columns.map(([part]) => html`<td>${bin.parts[part] ?? 0}</td>`)}
              </tr>`,
            )}
          ${ranges.map(
            ({ period, last, parts }) => html`<tr>
              <th scope="row"><button type="button" class="link" onClick=${() => onZoom(period, last)}>${periodName(period)} to ${periodName(last)}</button></th>
              ${columns.map(([part]) => html`<td>${parts[part] ?? 0}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

// SPDX-License-Identifier: Apache-2.0
//
// Bars of events over time: cooperation above the line, conflict below it; what happened is solid, what was
// planned or only possible is an outline, what did not happen is hatched. Drag, or use the keys, to zoom.
import { html, useEffect, useRef, useState } from "./vendor/preact.js";
import { nextPeriod, periodName } from "./days.js";
import { cooperation, happened } from "./parts.js";

const height = 220;
const middle = 110;
const room = 14;

/** [{period, parts: {"cooperation happened": 3, ...}}] for each period from the first to the last. */
export function binsOf(items, most = 400) {
  const dated = items.filter(({ period }) => period);
  if (dated.length === 0) return [];
  const found = new Map();
  for (const { period, quad, status, events } of dated) {
    const bin = found.get(period) ?? {};
    const part = `${cooperation(quad) ? "cooperation" : "conflict"} ${happened(status) ? "happened" : status === "negated" ? "negated" : "planned"}`;
    bin[part] = (bin[part] ?? 0) + events;
    found.set(period, bin);
  }
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
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.max(280, entry.contentRect.width)));
    watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return width;
}

/** `onZoom(first, last)` gets two periods. */
export function Bars({ bins, onZoom, label }) {
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
    } else {
      return;
    }
    event.preventDefault();
  };
  const shown = at === null ? null : bins[at];
  const ticks = bins.map((bin, i) => ({ bin, i })).filter(({ i }) => i % Math.ceil(bins.length / Math.max(2, Math.floor(width / 110))) === 0);
  return html`<figure class="chart">
    <div
      ref=${box}
      class="plot"
      role="application"
      tabindex="0"
      aria-label=${`${label}. Arrow keys move, with Shift they choose a range, Enter zooms. The table below has the numbers.`}
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
      <svg width=${width} height=${height} aria-hidden="true">
        <defs>
          <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="5" /></pattern>
        </defs>
        ${from !== null && at !== null && html`<rect class="range" x=${Math.min(from, at) * step} y="0" width=${(Math.abs(at - from) + 1) * step} height=${height} />`}
        ${at !== null && html`<rect class="cursor" x=${at * step} y="0" width=${Math.max(1, step)} height=${height} />`}
        ${bins.map((bin, i) =>
          ["cooperation", "conflict"].map((side) =>
            stacked(bin, side, scale).map(
              ({ part, tall, y }) => html`<rect class="${side} ${part}" x=${i * step + 0.5} y=${y} width=${Math.max(1, step - 1)} height=${tall} />`,
            ),
          ),
        )}
        <line x1="0" x2=${width} y1=${middle} y2=${middle} />
        ${ticks.map(({ bin, i }) => html`<text x=${i * step + 2} y=${height - 2}>${bin.period}</text>`)}
      </svg>
    </div>
    <figcaption>
      <span class="key cooperation">cooperation</span> <span class="key conflict">conflict</span> · solid: happened, outline: planned or possible, hatched: did not
      happen
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
export function BarsTable({ bins, onZoom, caption }) {
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
        </tbody>
      </table>
    </div>
  </details>`;
}

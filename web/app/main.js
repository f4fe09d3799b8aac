// SPDX-License-Identifier: Apache-2.0
//
// The page: which view an address means, the way between them, and the keys.
import { html, render, useEffect, useRef, useState } from "./vendor/preact.js";
import { keysAreOn, setKeys, useKeys } from "./keys.js";
import { Heading } from "./parts.js";
import { go, href, usePlace, watchLinks } from "./place.js";
import { Decided } from "./tellings.js";
import { Add } from "./views/add.js";
import { Commitments } from "./views/commitments.js";
import { Conflicts } from "./views/conflicts.js";
import { Nations } from "./views/nations.js";
import { Reader } from "./views/reader.js";
import { Reports } from "./views/reports.js";
import { Review } from "./views/review.js";
import { Search } from "./views/search.js";
import { Timeline } from "./views/timeline.js";

const views = [
  ["/reports", "Reports", Reports, "r"],
  ["/timeline", "Timeline", Timeline, "t"],
  ["/nations", "Nations", Nations, "n"],
  ["/commitments", "Commitments", Commitments, "c"],
  ["/conflicts", "Conflicts", Conflicts, "d"],
  ["/search", "Search", Search, "s"],
  ["/review", "Review", Review, "v"],
  ["/add", "Add", Add, "a"],
];

const keyTable = [
  ["r t n c d s v a", "go to a view: reports, timeline, nations, commitments, conflicts, search, review, add"],
  ["/", "to the first filter"],
  ["j k", "in a report: the next fact, the one before"],
  ["j k", "in review: the next fact, the one before"],
  ["a x e u", "in review: accept, reject, edit, undo"],
  ["m", "in a report and in review: add a fact that was missed, of the selected words"],
  ["j k", "on the board: the next commitment, the one before"],
  ["[ ]", "on the board: a day back, a day on"],
  ["w", "in a report: why a fact is as it is"],
  ["[ ]", "the report before, the next one"],
  ["Esc", "in a report: let go of the fact"],
  ["?", "this list"],
];

function Keys({ open, close }) {
  const dialog = useRef(null);
  const [on, setOn] = useState(keysAreOn());
  useEffect(() => {
    if (open) dialog.current.showModal();
    else dialog.current.close();
  }, [open]);
  return html`<dialog ref=${dialog} onClose=${close} aria-labelledby="keys-title">
    <h2 id="keys-title">Keys</h2>
    <dl class="keys">${keyTable.map(([keys, does]) => html`<dt>${keys.split(" ").map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd>`)}</dl>
    <p>
      <label><input type="checkbox" checked=${on} onChange=${(event) => {
        setKeys(event.target.checked);
        setOn(event.target.checked);
      }} /> Single keys act</label>
    </p>
    <p><button type="button" class="main" onClick=${() => dialog.current.close()}>Close</button></p>
  </dialog>`;
}

function View({ path, query }) {
  if (path.startsWith("/reports/")) return html`<${Reader} id=${path.slice("/reports/".length)} query=${query} key=${path} />`;
  const found = views.find(([at]) => at === path) ?? (path === "/" ? views[0] : null);
  if (!found) return html`<${Heading} title="Nothing here" /><p>There is no such page.</p>`;
  return html`<${found[2]} query=${query} key=${path} />`;
}

function Page() {
  const { path, query } = usePlace();
  const [help, setHelp] = useState(false);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) document.getElementById("view")?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
  useKeys({
    ...Object.fromEntries(views.map(([at, , , key]) => [key, () => go(at)])),
    "/": () => document.querySelector("main input")?.focus(),
    "?": () => setHelp(true),
  });
  return html`<a class="skip" href="#view">To the content</a>
    <header>
      <a class="name" href="/">Chancery</a>
      <nav aria-label="Views">
        ${views.map(([at, name]) => html`<a href=${href(at)} aria-current=${path === at || (at === "/reports" && (path === "/" || path.startsWith("/reports/"))) ? "page" : undefined}>${name}</a>`)}
      </nav>
      <button type="button" onClick=${() => setHelp(true)} aria-haspopup="dialog">Keys</button>
    </header>
    <main><${View} path=${path} query=${query} /><${Decided} /></main>
    <footer><p class="small">Found by a program: look at the words before you rely on a fact. Nothing on this page leaves this machine.</p></footer>
    <${Keys} open=${help} close=${() => setHelp(false)} />`;
}

watchLinks();
const place = document.getElementById("page");
place.replaceChildren();
render(html`<${Page} />`, place);

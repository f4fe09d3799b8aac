// SPDX-License-Identifier: Apache-2.0
//
// A queue of facts that nobody looked at, the least sure and most important first. A decision shows at once and
// is sent meanwhile; where the server refuses it, the fact is as it was and the reason is said.
import { html, useCallback, useEffect, useRef, useState } from "../vendor/preact.js";
import { address, askReport, decide, refreshReport, useAnswer } from "../api.js";
import { days } from "../days.js";
import { Filters, filtersOf } from "../filters.js";
import { useKeys } from "../keys.js";
import { Answer, Empty, Failure, Heading, Loading, Origin, Passage, What, Who, timeOf } from "../parts.js";
import { href } from "../place.js";
import { selectedSpan } from "../selection.js";
import { AddFact } from "./review_add.js";
import { Edit } from "./review_edit.js";
import { Log, Row, Words, useQueue, useWords } from "./review_queue.js";

const lists = ["events", "commitments", "statements"];
const letters = { E: "events", C: "commitments", S: "statements" };
const reviewed = { accept: "accepted", reject: "rejected", edit: "edited" };
const ahead = 3;  // reports of the next facts that are asked for before they are needed

/** What a decision makes of a fact; one that a person added stays one. */
const reviewAfter = (decision, before) => (before === "added" && decision === "edit" ? "added" : reviewed[decision]);

function Buttons({ actions, locked }) {
  const names = { a: "Accept", x: "Reject", e: "Edit", u: "Undo", m: "Add a missed fact", j: "Next", k: "Previous" };
  return html`<p class="actions">${Object.entries(names).map(([key, name]) => html`<button type="button" disabled=${locked && !"jk".includes(key)} onMouseDown=${(event) => event.preventDefault()} onClick=${actions[key]}>${name} <kbd>${key}</kbd></button>`)}</p>`;
}

/** Decisions of this visit: those that are in the log, and those that undo takes back, the last one last. */
function useDecisions(queue, token) {
  const [log, setLog] = useState([]);
  const [error, setError] = useState(null);
  const made = useRef([]);  // {fact, before, list, sent}: promises of ids
  const note = (row) => setLog((before) => [...before, row]);
  const send = (fact, decision, more = {}) => {
    const before = queue.reviewOf(fact);
    queue.put(fact.id, { review: reviewAfter(decision, before) });
    setError(null);
    const sent = decide({ decision, fact: fact.id, ...more }, token).then(
      (row) => {
        note(row);
        return row.id;
      },
      (problem) => {
        queue.put(fact.id, { review: before });
        setError(problem);
        throw problem;
      },
    );
    made.current.push({ fact, before, sent });
    sent.catch(() => (made.current = made.current.filter((one) => one.sent !== sent)));
    return sent;
  };
  /** A fact that was added; `row` is its decision. */
  const added = (row, report, list) => {
    note(row);
    made.current.push({ added: row.fact, list, fact: { id: row.fact, report: { id: report } }, sent: Promise.resolve(row.id) });
  };
  const after = async (last) => {
    await refreshReport(last.fact.report.id);
    if (!last.added) await queue.load(last.fact.id);
  };
  /** What was taken back, or nothing. */
  const undo = () => {
    const last = made.current.pop();
    if (!last) return null;
    const shown = last.added ? null : queue.reviewOf(last.fact);
    if (last.added) queue.drop(last.added);
    else queue.put(last.fact.id, { review: last.before });
    setError(null);
    last.sent
      .then((id) => decide({ decision: "undo", undoes: id }, token))
      .then(note)
      .then(() => after(last))
      .catch((problem) => {
        if (!last.added) queue.put(last.fact.id, { review: shown });
        setError(problem);
      });
    return last;
  };
  return { log, error, setError, send, added, undo };
}

/** The fact that is looked at, with its report. `form` is null, "edit" or "add". */
function Subject({ fact, review, words, form, save, done, close, token, error, log, actions, first }) {
  const { whole, text } = words;
  const locked = token === null;
  return html`<p class="line" role="status"><span class="small">${fact.id}</span> <${What} fact=${fact} /> <${Who} fact=${fact} /> · ${days(timeOf(fact))} · confidence ${fact.confidence.toFixed(2)} <${Origin} review=${review} always=${true} /></p>
    <p><${Passage} fact=${fact} /></p>
    <${Buttons} actions=${actions} locked=${locked} />
    ${locked && html`<p class="note">The server was started with --read-only: nothing can be decided.</p>`}
    ${error && form !== "edit" && html`<${Failure} error=${error} />`}
    ${form === "edit" && html`<${Edit} key=${fact.id} fact=${fact} record=${whole?.record} text=${text} save=${save} close=${close} error=${error} />`}
    ${form === "add" && whole && html`<${AddFact} key=${fact.report.id} report=${fact.report.id} record=${whole.record} text=${text} first=${first} token=${token} done=${done} close=${close} />`}
    <p class="small"><a href=${href(`/reports/${fact.report.id}`, { fact: fact.id })}>${fact.report.title}</a></p>
    <${Words} words=${words} />
    <${Log} key=${`fact ${fact.id}`} fact=${fact.id} title=${`Decisions about ${fact.id}`} made=${log} />
    <${Log} title="All decisions, the last one first" made=${log} />`;
}

function toView() {
  document.getElementById("view")?.focus({ preventScroll: true });
}

function Desk({ list, queue, token, first }) {
  const { pages, items: facts, reviewOf, load, add } = queue;
  const [here, setHere] = useState(first);
  const [form, setForm] = useState(null);
  const [chosen, setChosen] = useState(null);  // words that were selected when the form opened
  const decisions = useDecisions(queue, token);
  // The fact that is looked at; where it is gone, what stands in its place.
  const lastAt = useRef(0);
  const found = facts.findIndex(({ id }) => id === here);
  const at = found < 0 ? Math.min(lastAt.current, facts.length - 1) : found;
  lastAt.current = at;
  const current = facts[at];
  const words = useWords(current);
  useEffect(() => {
    for (const fact of facts.slice(at + 1, at + 1 + ahead)) askReport(fact.report.id);
  }, [at, facts]);

  const choose = useCallback((id) => {
    setForm(null);
    decisions.setError(null);
    setHere(id);
  }, []);
  const step = (by) => () => choose(facts[Math.max(0, Math.min(facts.length - 1, at + by))].id);
  const one = (decision) => () => {
    if (token === null) return;
    decisions.send(current, decision).catch(() => {});
    step(1)();
  };
  const close = () => {
    setForm(null);
    toView();
  };
  const save = (edits, note) => {
    decisions.send(current, "edit", { edits, note }).then(
      async () => {
        await Promise.all([load(current.id), refreshReport(current.report.id)]);
        close();
      },
      () => {},
    );
  };
  const done = async (row) => {
    decisions.added(row, current.report.id, letters[row.fact[0]]);
    await Promise.all([letters[row.fact[0]] === list ? add(row.fact) : null, refreshReport(current.report.id)]);
    if (letters[row.fact[0]] === list) setHere(row.fact);
    close();
  };
  const undo = () => {
    const last = token === null ? null : decisions.undo();
    if (last) choose(last.added ? here : last.fact.id);
  };
  const open = (which) => () => {
    if (token === null) return;
    setChosen(selectedSpan(document.getSelection(), document.querySelector(".report-text")));
    setForm(which);
  };
  const actions = { j: step(1), k: step(-1), a: one("accept"), x: one("reject"), e: open("edit"), u: undo, m: open("add") };
  useKeys({ ...actions, Escape: () => setForm(null) }, true);

  return html`<div class="review">
    <nav class="queue" aria-label="Facts to look at" tabindex="0">
      <ol class="plain">${facts.map((fact) => html`<${Row} key=${fact.id} fact=${fact} review=${reviewOf(fact)} current=${fact === current} choose=${choose} />`)}</ol>
      ${pages.next && html`<button type="button" onClick=${() => pages.more().catch(decisions.setError)}>Show more</button>`}
    </nav>
    <div><${Subject} fact=${current} review=${reviewOf(current)} words=${words} form=${form} save=${save} done=${done} close=${close} token=${token} error=${decisions.error} log=${decisions.log} actions=${actions} first=${chosen} /></div>
  </div>`;
}

/** Waits for the queue, and for the fact that the address names, which need not be in it. */
function Queue({ list, filters, wanted, token, first }) {
  const queue = useQueue(list, filters, wanted, first);
  if (queue.pages.error) return html`<${Failure} error=${queue.pages.error} />`;
  if (queue.loading) return html`<${Loading} />`;
  if (queue.items.length === 0) return html`<${Empty}><p>Nothing is left to look at here.</p><//><${Log} title="Decisions" made=${[]} />`;
  return html`<${Desk} list=${list} queue=${queue} token=${token} first=${first} />`;
}

export function Review({ query }) {
  const list = lists.includes(query.in) ? query.in : lists[0];
  const wanted = query.reviewed ?? "none";
  const filters = filtersOf(query, list);
  const store = useAnswer("/api/v1/store");
  return html`<${Heading} title="Review" />
    <p class="small">What the program found, the least sure and most important first. Say what is right, and add what was missed; all lists and exports follow.</p>
    <nav aria-label="What to look at" class="tabs">
      ${lists.map((name) => html`<a href=${href("/review", { in: name })} aria-current=${name === list ? "true" : undefined}>${name}</a>`)}
      ${["none", "accepted", "edited", "rejected", "added"].map((name) => html`<a href=${href("/review", { ...filters, in: list, reviewed: name === "none" ? "" : name })} aria-current=${name === wanted ? "true" : undefined}>${name === "none" ? "to do" : name}</a>`)}
    </nav>
    <p class="small">As a file: <a href=${address("decisions/corrected")} download>corrected records</a> of the reports that were decided about (JSON Lines).</p>
    <details><summary>Filters</summary><${Filters} path="/review" list=${list} query=${query} keep=${{ in: list, reviewed: query.reviewed }} /></details>
    <${Answer} answer=${store} show=${({ token }) => html`<${Queue} key=${`${list} ${wanted} ${JSON.stringify(filters)} ${query.fact}`} list=${list} filters=${filters} wanted=${wanted} token=${token} first=${query.fact} />`} />`;
}

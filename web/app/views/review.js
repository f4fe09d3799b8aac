// SPDX-License-Identifier: Apache-2.0
//
// A queue of facts that nobody looked at, the least sure and most important first. A decision shows at once and
// is sent meanwhile; where the server refuses it, the fact is as it was and the reason is said.
import { html, useEffect, useMemo, useRef, useState } from "../vendor/preact.js";
import { address, ask, decide, useAnswer, usePages } from "../api.js";
import { Text } from "../bytes.js";
import { days } from "../days.js";
import { Filters, filtersOf } from "../filters.js";
import { useKeys } from "../keys.js";
import { Answer, Empty, Failure, Heading, Loading, Origin, Passage, What, Who, timeOf } from "../parts.js";
import { href } from "../place.js";
import { factsOf } from "./facts.js";
import { ReportText } from "./reader.js";
import { Edit } from "./review_edit.js";

const lists = ["events", "commitments", "statements"];
const reviewed = { accept: "accepted", reject: "rejected", edit: "edited" };
const none = [];

/** What a decision did, for the log. */
export function sentence(row) {
  const about = row.fact ?? (row.words ? "not placed:" : `${row.actor ?? ""} ${row.other ?? ""}`);
  if (row.decision === "undo") return `took ${row.undoes} back`;
  const edits = row.decision === "edit" ? Object.entries(row.edits).map(([field, value]) => `${field} = ${value}`) : [];
  return `${row.decision} ${about}${row.words ? ` “${row.words}”` : ""}${edits.length ? `: ${edits.join(", ")}` : ""}`;
}

function Log({ fact, title }) {
  const answer = useAnswer(address("decisions", fact ? { fact } : { limit: 50 }));
  return html`<section aria-label=${title}>
    <h2>${title}</h2>
    <${Answer} answer=${answer} show=${({ items }) => items.length === 0
      ? html`<p class="small">Nothing was decided yet.</p>`
      : html`<ul class="log">${items.map((row) => html`<li key=${row.id}><span class="small">${row.id}, ${row.who}, ${row.when.replace("T", " ")}</span> ${sentence(row)}${row.note && ` (${row.note})`}${!row.in_force && html` <span class="origin">taken back</span>`}</li>`)}</ul>`} />
  </section>`;
}

function Words({ fact }) {
  const answer = useAnswer(address(`reports/${fact.report.id}`));
  const whole = answer.data;
  const text = useMemo(() => whole && new Text(whole.record.text), [whole]);
  const lit = useMemo(() => (whole ? (factsOf(whole, text).find((one) => one.id === fact.id)?.spans ?? none) : none), [whole, fact.id]);
  const box = useRef(null);
  useEffect(() => box.current?.querySelector(".lit-trigger, .lit-content, .lit-action")?.scrollIntoView({ block: "nearest" }), [lit]);
  if (!whole) return html`<${Answer} answer=${answer} show=${() => null} />`;
  return html`<article aria-label="The report" ref=${box}><${ReportText} text=${text} record=${whole.record} marks=${none} lit=${lit} choose=${() => {}} /></article>`;
}

function Row({ fact, review, current, choose }) {
  const button = useRef(null);
  useEffect(() => {
    if (current) button.current.scrollIntoView({ block: "nearest" });
  }, [current]);
  return html`<li><button type="button" ref=${button} aria-current=${current ? "true" : undefined} onClick=${choose}>
    <span class="small">${fact.id} · ${fact.confidence.toFixed(2)}</span> <strong>${fact.type ?? fact.kind}</strong> “${fact.words[0].text.slice(0, 60)}” <${Origin} review=${review} />
  </button></li>`;
}

/** The fact as it is now: after an edit the server is asked for it. */
function useQueue(list, filters, wanted) {
  const pages = usePages(address(list, { ...filters, reviewed: wanted, order: "priority", limit: 100 }));
  const [now, setNow] = useState({});
  useEffect(() => setNow({}), [list, JSON.stringify(filters), wanted]);
  const put = (id, change) => setNow((before) => ({ ...before, [id]: { ...before[id], ...change } }));
  const items = pages.items.map((item) => ({ ...item, ...now[item.id]?.fact }));
  const reviewOf = (item) => (now[item.id] && "review" in now[item.id] ? now[item.id].review : item.reviewed);
  const load = async (id) => put(id, { fact: await ask(address(`${list}/${id}`)) });
  return { pages, items, reviewOf, put, load };
}

function Buttons({ actions, locked }) {
  const names = { a: "Accept", x: "Reject", e: "Edit", u: "Undo", j: "Next", k: "Previous" };
  return html`<p class="actions">${Object.entries(names).map(([key, name]) => html`<button type="button" disabled=${locked && !"jk".includes(key)} onClick=${actions[key]}>${name} <kbd>${key}</kbd></button>`)}</p>`;
}

function Desk({ list, filters, wanted, token, first }) {
  const { pages, items, reviewOf, put, load } = useQueue(list, filters, wanted);
  const [at, setAt] = useState(0);
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState(null);
  const [changed, setChanged] = useState(0);
  const made = useRef([]);  // decisions of this visit, for undo: promises of their ids
  const lone = useAnswer(first && !items.some(({ id }) => id === first) ? address(`${list}/${first}`) : null);
  const queue = lone.data ? [lone.data, ...items] : items;
  useEffect(() => {
    const place = queue.findIndex(({ id }) => id === first);
    if (place > 0) setAt(place);
  }, [first, pages.loading]);
  const current = queue[Math.min(at, queue.length - 1)];
  const locked = token === null;

  const step = (by) => () => {
    setEditing(false);
    setError(null);
    setAt(Math.max(0, Math.min(queue.length - 1, at + by)));
  };
  const send = (fact, decision, more = {}) => {
    const before = reviewOf(fact);
    put(fact.id, { review: reviewed[decision] });
    setError(null);
    const sent = decide({ decision, fact: fact.id, ...more }, token).then(
      (row) => {
        setChanged((count) => count + 1);
        return row.id;
      },
      (problem) => {
        put(fact.id, { review: before });
        setError(problem);
        throw problem;
      },
    );
    made.current.push({ fact, before, sent });
    sent.catch(() => (made.current = made.current.filter((one) => one.sent !== sent)));
    return sent;
  };
  const one = (decision) => () => {
    if (locked || !current) return;
    send(current, decision).catch(() => {});
    step(1)();
  };
  const save = (edits, note) => {
    send(current, "edit", { edits, note }).then(
      async () => {
        await load(current.id);
        setEditing(false);
        document.getElementById("view")?.focus({ preventScroll: true });
      },
      () => {},
    );
  };
  const undo = () => {
    const last = made.current.pop();
    if (locked || !last) return;
    const shown = reviewOf(last.fact);
    put(last.fact.id, { review: last.before });
    setAt(Math.max(0, queue.findIndex(({ id }) => id === last.fact.id)));
    setEditing(false);
    setError(null);
    last.sent
      .then((id) => decide({ decision: "undo", undoes: id }, token))
      .then(() => load(last.fact.id))
      .then(() => setChanged((count) => count + 1))
      .catch((problem) => {
        put(last.fact.id, { review: shown });
        setError(problem);
      });
  };
  const edit = () => !locked && current && setEditing(true);
  const actions = { j: step(1), k: step(-1), a: one("accept"), x: one("reject"), e: edit, u: undo };
  useKeys({ ...actions, Escape: () => setEditing(false) }, true);

  if (pages.error) return html`<${Failure} error=${pages.error} />`;
  if (pages.loading) return html`<${Loading} />`;
  if (!current) return html`<${Empty}><p>Nothing is left to look at here.</p><//><${Log} title="Decisions" />`;
  return html`<div class="review">
    <nav class="queue" aria-label="Facts to look at" tabindex="0">
      <ol class="plain">${queue.map((fact, i) => html`<${Row} key=${fact.id} fact=${fact} review=${reviewOf(fact)} current=${fact === current} choose=${() => step(i - at)()} />`)}</ol>
      ${pages.next && html`<button type="button" onClick=${() => pages.more().catch(setError)}>Show more</button>`}
    </nav>
    <div>
      <p class="line" role="status"><span class="small">${current.id}</span> <${What} fact=${current} /> <${Who} fact=${current} /> · ${days(timeOf(current))} · confidence ${current.confidence.toFixed(2)} <${Origin} review=${reviewOf(current)} always=${true} /></p>
      <p><${Passage} fact=${current} /></p>
      <${Buttons} actions=${actions} locked=${locked} />
      ${locked && html`<p class="note">The server was started with --read-only: nothing can be decided.</p>`}
      ${error && !editing && html`<${Failure} error=${error} />`}
      ${editing && html`<${Edit} key=${current.id} fact=${current} save=${save} close=${() => setEditing(false)} error=${error} />`}
      <p class="small"><a href=${href(`/reports/${current.report.id}`, { fact: current.id })}>${current.report.title}</a></p>
      <${Words} key=${`${current.report.id} ${current.id} ${changed}`} fact=${current} />
      <${Log} key=${`fact ${current.id} ${changed}`} fact=${current.id} title=${`Decisions about ${current.id}`} />
      <${Log} key=${`all ${changed}`} title="All decisions, the last one first" />
    </div>
  </div>`;
}

export function Review({ query }) {
  const list = lists.includes(query.in) ? query.in : lists[0];
  const wanted = query.reviewed ?? "none";
  const filters = filtersOf(query, list);
  const store = useAnswer("/api/v1/store");
  return html`<${Heading} title="Review" />
    <p class="small">What the program found, the least sure and most important first. Say what is right; all lists and exports follow.</p>
    <nav aria-label="What to look at" class="tabs">
      ${lists.map((name) => html`<a href=${href("/review", { in: name })} aria-current=${name === list ? "true" : undefined}>${name}</a>`)}
      ${["none", "accepted", "edited", "rejected"].map((name) => html`<a href=${href("/review", { ...filters, in: list, reviewed: name === "none" ? "" : name })} aria-current=${name === wanted ? "true" : undefined}>${name === "none" ? "to do" : name}</a>`)}
    </nav>
    <details><summary>Filters</summary><${Filters} path="/review" list=${list} query=${query} keep=${{ in: list, reviewed: query.reviewed }} /></details>
    <${Answer} answer=${store} show=${({ token }) => html`<${Desk} key=${`${list} ${wanted} ${JSON.stringify(filters)}`} list=${list} filters=${filters} wanted=${wanted} token=${token} first=${query.fact} />`} />`;
}

// SPDX-License-Identifier: Apache-2.0
//
// What the review shows: the queue of facts, the log of decisions, and a fact's report.
import { html, useEffect, useMemo, useRef, useState } from "../vendor/preact.js";
import { address, ask, useAnswer, usePages, useReport } from "../api.js";
import { Text } from "../bytes.js";
import { Answer, Origin } from "../parts.js";
import { factsOf } from "./facts.js";
import { ReportText } from "./reader.js";

const none = [];

/** What a decision did, for the log. */
export function sentence(row) {
  const about = row.fact ?? (row.words ? "not placed:" : `${row.actor ?? ""} ${row.other ?? ""}`);
  if (row.decision === "undo") return `took ${row.undoes} back`;
  const edits = row.decision === "edit" ? Object.entries(row.edits).map(([field, value]) => `${field} = ${value}`) : [];
  const what = row.decision === "add" ? `${about} ${row.label}` : about;
  return `${row.decision} ${what}${row.words ? ` “${row.words}”` : ""}${edits.length ? `: ${edits.join(", ")}` : ""}`;
}

/** The log with a decision more; one that takes another back marks it. */
export function withDecision(rows, row) {
  if (rows.some(({ id }) => id === row.id)) return rows;
  return [row, ...rows.map((one) => (one.id === row.undoes ? { ...one, in_force: false } : one))];
}

/** `made` are decisions of this visit, in order: they are in the log at once. */
export function Log({ fact, title, made }) {
  const answer = useAnswer(address("decisions", fact ? { fact } : { limit: 50 }));
  const own = fact ? made.filter((row) => row.fact === fact) : made;
  return html`<section aria-label=${title}>
    <h2>${title}</h2>
    <${Answer} answer=${answer} show=${({ items }) => {
      const rows = own.reduce(withDecision, items);
      if (rows.length === 0) return html`<p class="small">Nothing was decided yet.</p>`;
      return html`<ul class="log">${rows.map((row) => html`<li key=${row.id}><span class="small">${row.id}, ${row.who}, ${row.when.replace("T", " ")}</span> ${sentence(row)}${row.note && ` (${row.note})`}${!row.in_force && html` <span class="origin">taken back</span>`}</li>`)}</ul>`;
    }} />
  </section>`;
}

/** The report of a fact: the answer, its text, and the words of the fact. */
export function useWords(fact) {
  const answer = useReport(fact.report.id);
  const whole = answer.data;
  const text = useMemo(() => whole && new Text(whole.record.text), [whole]);
  const all = useMemo(() => (whole ? factsOf(whole, text) : none), [whole]);
  const lit = useMemo(() => all.find((one) => one.id === fact.id)?.spans ?? none, [all, fact.id]);
  return { answer, whole, text, lit };
}

export function Words({ words }) {
  const { answer, whole, text, lit } = words;
  const box = useRef(null);
  useEffect(() => box.current?.querySelector(".lit-trigger, .lit-content, .lit-action")?.scrollIntoView({ block: "nearest" }), [lit]);
  if (!whole) return html`<${Answer} answer=${answer} show=${() => null} />`;
  return html`<article aria-label="The report" ref=${box}><${ReportText} key=${whole.id} text=${text} record=${whole.record} marks=${none} lit=${lit} choose=${() => {}} /></article>`;
}

/** A fact of the queue; made anew only where it, what was decided about it, or the choice changes. */
export function Row({ fact, review, current, choose }) {
  const button = useRef(null);
  useEffect(() => {
    if (current) button.current.scrollIntoView({ block: "nearest" });
  }, [current]);
  return useMemo(
    () => html`<li><button type="button" ref=${button} aria-current=${current ? "true" : undefined} onClick=${() => choose(fact.id)}>
      <span class="small">${fact.id} · ${fact.confidence.toFixed(2)}</span> <strong>${fact.type ?? fact.kind}</strong> “${fact.words[0].text.slice(0, 60)}” <${Origin} review=${review} />
    </button></li>`,
    [fact, review, current],
  );
}

/**
 * The facts of a list in the order of review, before them those added in this visit and the one that the address names
 * (`first`), and what is known of them since: a decision shows before the server has it, a fact that was edited is
 * asked for again.
 */
export function useQueue(list, filters, wanted, first) {
  const pages = usePages(address(list, { ...filters, reviewed: wanted, order: "priority", limit: 100 }));
  const [now, setNow] = useState({});
  const [own, setOwn] = useState(none);
  const put = (id, change) => setNow((before) => ({ ...before, [id]: { ...before[id], ...change } }));
  const alone = first && !pages.loading && !pages.items.some(({ id }) => id === first);
  const lone = useAnswer(alone ? address(`${list}/${first}`) : null);
  const items = useMemo(() => {
    const before = lone.data && !own.some(({ id }) => id === first) ? [...own, lone.data] : own;
    const all = [...before, ...pages.items.filter(({ id }) => !before.some((one) => one.id === id))];
    return all.map((item) => (now[item.id]?.fact ? { ...item, ...now[item.id].fact } : item));
  }, [own, lone.data, pages.items, now]);
  const loading = pages.loading || (alone && !lone.data && !lone.error);
  const reviewOf = (item) => (now[item.id] && "review" in now[item.id] ? now[item.id].review : item.reviewed);
  const load = async (id) => put(id, { fact: await ask(address(`${list}/${id}`)) });
  const add = async (id) => {
    const fact = await ask(address(`${list}/${id}`));
    setOwn((before) => [fact, ...before]);
  };
  const drop = (id) => setOwn((before) => before.filter((one) => one.id !== id));
  return { pages, items, loading, reviewOf, put, load, add, drop };
}

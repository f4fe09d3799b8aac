// SPDX-License-Identifier: Apache-2.0
//
// One report with its facts. Choose a fact and its words light up; choose words and you see their facts.
import { html, useEffect, useMemo, useRef, useState } from "../vendor/preact.js";
import { address, decide, useAnswer } from "../api.js";
import { Text, pieces } from "../bytes.js";
import { days } from "../days.js";
import { useKeys } from "../keys.js";
import { Answer, Failure, Heading, Loading, Origin } from "../parts.js";
import { go, href } from "../place.js";
import { selectedSpan } from "../selection.js";
import { Tellings } from "../tellings.js";
import { factsOf, kindNames } from "./facts.js";
import { AddFact } from "./review_add.js";

const reviewable = (fact) => ["events", "statements", "commitments"].includes(fact.kind);
const retold = (fact) => ["events", "commitments"].includes(fact.kind) && fact.review !== "rejected";
const layerNames = Object.keys(kindNames);
// What marks a text by itself; the other words of a fact light up when it is chosen.
const marking = { events: ["trigger"], statements: ["content", "cue", "source"], commitments: ["action", "condition"], actors: ["name"], times: ["date"] };

function marksOf(facts, layers) {
  return facts
    .filter((fact) => layers.has(fact.kind))
    .flatMap((fact) => fact.spans.filter(({ role }) => marking[fact.kind].includes(role)).map(({ role, span }) => ({ span, role, fact })));
}

function Words({ text, span, marks, lit, choose }) {
  const all = [...marks, ...lit];
  return pieces(span[0], span[1], all).map(({ begin, end, marks: over }) => {
    const words = text.slice(begin, end);
    const facts = over.filter(({ fact }) => fact);
    if (over.length === 0) return words;
    const names = new Set(over.map(({ fact, role }) => (fact ? `mark-${fact.kind}` : `lit lit-${role}`)));
    return html`<span key=${begin} class=${[...names].join(" ")} onClick=${facts.length ? () => choose(facts.map(({ fact }) => fact)) : undefined}>${words}</span>`;
  });
}

/** A part of the report; made anew only where its own marks or the chosen words in it change. */
function Part({ text, kind, span, marks, lit, choose }) {
  const here = lit.filter((one) => one.span[0] < span[1] && one.span[1] > span[0]);
  return useMemo(() => {
    const words = html`<${Words} text=${text} span=${span} marks=${marks} lit=${here} choose=${choose} />`;
    if (kind === "body") return html`<p class="body" data-begin=${span[0]}>${words}</p>`;
    if (kind === "headline") return html`<p class="headline" data-begin=${span[0]}>${words}</p>`;
    return html`<p class="aside" data-begin=${span[0]} title=${`${kind.replace("_", " ")}: not read as the report's own words`}>${words}</p>`;
  }, [marks, JSON.stringify(here)]);
}

export function ReportText({ text, record, marks, lit, choose }) {
  const byPart = useMemo(() => record.segments.map(({ span }) => marks.filter((mark) => mark.span[0] < span[1] && mark.span[1] > span[0])), [marks]);
  return html`<div class="report-text" lang=${record.language === "und" ? undefined : record.language}>
    ${record.segments.map(({ kind, span }, i) => html`<${Part} key=${span[0]} text=${text} kind=${kind} span=${span} marks=${byPart[i]} lit=${lit} choose=${choose} />`)}
  </div>`;
}

function Why({ fact, report, text }) {
  const dropped = useAnswer(address(`reports/${report}/dropped`));
  const [from, to] = [Math.min(...fact.spans.map(({ span }) => span[0])), Math.max(...fact.spans.map(({ span }) => span[1]))];
  return html`<section class="why" aria-label="Why it is so">
    <h4>Rules</h4>
    <ul>
      ${fact.rules.map((rule) => html`<li><span class="small">${rule.split(":")[0]}</span> ${rule.split(":").slice(1).join(":")}</li>`)}
      ${fact.rules.length === 0 && html`<li>none</li>`}
    </ul>
    <h4>Considered near it and not taken</h4>
    ${dropped.error && html`<${Failure} error=${dropped.error} />`} ${!dropped.data && !dropped.error && html`<${Loading} what="Reading the report again" />`}
    ${dropped.data &&
    html`<ul>
      ${dropped.data.items
        .filter(({ span, stage }) => stage !== "publication date" && span[0] < to + 200 && span[1] > from - 200)
        .map((row) => html`<li>“${text.slice(...row.span)}”: ${row.reason} <span class="small">${row.stage}, ${row.rule}</span></li>`)}
    </ul>`}
  </section>`;
}

function Fields({ fact }) {
  return html`<dl class="fields">
    ${fact.fields.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
    ${fact.confidence !== undefined && html`<dt>confidence</dt><dd>${fact.confidence.toFixed(2)}</dd>`}
  </dl>`;
}

function FactButton({ fact, chosen, choose, report, text, why, setWhy }) {
  const button = useRef(null);
  useEffect(() => {
    if (chosen) button.current.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const row = () => html`<li>
    <button type="button" ref=${button} class="fact-button mark-${fact.kind}" aria-expanded=${chosen} onClick=${() => choose(chosen ? null : fact)}>
      <span class="small">${fact.id}</span> <strong>${fact.title}</strong> ${fact.who} <${Origin} review=${fact.review} />
    </button>
    ${chosen &&
    html`<div class="details">
      <${Fields} fact=${fact} />
      <button type="button" aria-expanded=${why} onClick=${() => setWhy(!why)}>Why?</button>${" "}
      ${reviewable(fact) && html`<a class="button" href=${href("/review", { in: fact.kind, fact: fact.id })}>Review</a>`}
      ${retold(fact) && html`<${Tellings} id=${fact.id} />`}
      ${why && html`<${Why} fact=${fact} report=${report} text=${text} />`}
    </div>`}
  </li>`;
  return useMemo(row, [fact, chosen, chosen && why]);
}

function Layers({ layers, setLayers, facts }) {
  const change = (kind) => {
    const next = new Set(layers);
    if (!next.delete(kind)) next.add(kind);
    setLayers(next);
  };
  return html`<fieldset class="layers">
    <legend>Mark in the text</legend>
    ${layerNames.map(
      (kind) =>
        html`<label class="mark-${kind}"><input type="checkbox" checked=${layers.has(kind)} onChange=${() => change(kind)} /> ${kindNames[kind]} <span class="small">${facts.filter((fact) => fact.kind === kind).length}</span></label>`,
    )}
  </fieldset>`;
}

/** Adding a fact that was missed: its form, what was added in this visit, and taking that back. */
function useAdding(report, record, text, anew) {
  const { token } = useAnswer("/api/v1/store").data ?? {};
  const [chosen, setChosen] = useState(null);  // {span}: the words that were selected when the form opened
  const [made, setMade] = useState(null);
  const [error, setError] = useState(null);
  const open = () => token && setChosen({ span: selectedSpan(document.getSelection(), document.querySelector(".report-text")) });
  const close = () => setChosen(null);
  const show = (fact) => {
    anew();
    go(href(`/reports/${report}`, { fact }), { replace: true });
  };
  const done = (row) => {
    setMade(row);
    setError(null);
    close();
    show(row.fact);
  };
  const back = () =>
    decide({ decision: "undo", undoes: made.id }, token).then(() => {
      setMade(null);
      show("");
    }, setError);
  const view = html`<div class="adding">
    ${token && html`<p><button type="button" onMouseDown=${(event) => event.preventDefault()} onClick=${open}>Add a missed fact <kbd>m</kbd></button> <span class="small">of the words that you select, or that you type</span></p>`}
    ${chosen && html`<${AddFact} report=${report} record=${record} text=${text} first=${chosen.span} token=${token} done=${done} close=${close} />`}
    <p class="small" role="status">${made && html`${made.fact} is added (${made.id}). <button type="button" class="link" onClick=${back}>Take it back</button>`}</p>
    ${error && html`<${Failure} error=${error} />`}
  </div>`;
  return { open, close, view };
}

function useChoice(facts, query, id) {
  const chosen = facts.find((fact) => fact.id.toUpperCase() === (query.fact ?? "").toUpperCase()) ?? null;
  const choose = (fact) => go(href(`/reports/${id}`, { fact: fact?.id ?? "" }), { replace: true });
  return [chosen, choose];
}

function Whole({ whole, query, anew }) {
  const { record, id } = whole;
  const text = useMemo(() => new Text(record.text), [record]);
  const facts = useMemo(() => factsOf(whole, text).filter((fact) => fact.review !== "rejected" || fact.id === query.fact), [whole, query.fact]);
  const [layers, setLayers] = useState(new Set(["events", "statements", "commitments"]));
  const [chosen, choose] = useChoice(facts, query, id);
  const [among, setAmong] = useState(null);
  const [why, setWhy] = useState(false);
  const side = useMemo(() => facts.filter((fact) => layers.has(fact.kind) || fact === chosen).sort((a, b) => a.begin - b.begin), [facts, layers, chosen]);
  const shown = among ? side.filter((fact) => among.includes(fact.key)) : side;
  const lit = chosen ? chosen.spans : [];
  const marks = useMemo(() => marksOf(facts, layers), [facts, layers]);

  useEffect(() => {
    if (chosen) document.querySelector(".report-text .lit")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const step = (by) => () => {
    const at = shown.indexOf(chosen);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
    if (shown.length > 0) choose(shown[next]);
  };
  const turn = (by) => () => go(`/reports/R${Math.max(1, Number(id.slice(1)) + by)}`);
  const adding = useAdding(id, record, text, anew);
  const all = () => {
    adding.close();
    setAmong(null);
    choose(null);
  };
  useKeys({ j: step(1), k: step(-1), w: () => setWhy(!why), m: adding.open, Escape: all, "]": turn(1), "[": turn(-1) });

  const fromWords = (found) => {
    const keys = [...new Set(found.map((fact) => fact.key))];
    setAmong(keys.length < side.length ? keys : null);
    choose(found[found.length - 1]);
  };
  return html`<${Heading} title=${record.title?.text ?? id} />
    <p class="small">
      ${id}${record.source.publisher && `, ${record.source.publisher}`} · published ${days(record.published)}: ${record.published.reason}
      ${record.source.url && html` · ${record.source.url}`}
    </p>
    ${record.diagnostics.map((row) => html`<p class="doubt">${row.message}</p>`)}
    ${adding.view}
    <${Layers} layers=${layers} setLayers=${setLayers} facts=${facts} />
    <div class="reader">
      <article aria-label="The report">
        <${ReportText} text=${text} record=${record} marks=${marks} lit=${lit} choose=${fromWords} />
      </article>
      <aside aria-label="Facts">
        <h2>${among ? "Facts of these words" : "Facts"} <span class="small">${shown.length}</span></h2>
        ${among && html`<p><button type="button" onClick=${all}>Show all facts</button></p>`}
        ${shown.length === 0 && html`<p class="note">No facts of the chosen kinds were found in this report.</p>`}
        <ul class="plain">
          ${shown.map((fact) => html`<${FactButton} key=${fact.key} fact=${fact} chosen=${fact === chosen} choose=${choose} report=${id} text=${text} why=${why} setWhy=${setWhy} />`)}
        </ul>
      </aside>
    </div>`;
}

export function Reader({ id, query }) {
  const [turn, setTurn] = useState(0);
  const answer = useAnswer(address(`reports/${encodeURIComponent(id)}`), turn);
  return html`${!answer.data && html`<${Heading} title=${id} />`}<${Answer} answer=${answer} show=${(whole) => html`<${Whole} key=${whole.id} whole=${whole} query=${query} anew=${() => setTurn((count) => count + 1)} />`} />`;
}

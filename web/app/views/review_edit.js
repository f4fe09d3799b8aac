// SPDX-License-Identifier: Apache-2.0
//
// The form for what is right instead. What the program cannot take is said in the server's words.
import { html, useEffect, useRef, useState } from "../vendor/preact.js";
import { address, useAnswer } from "../api.js";
import { Answer, Failure } from "../parts.js";
import { selectedSpan } from "../selection.js";

// Whose labels a field takes, by the kind of fact.
const choices = {
  E: { type: "type", status: "status", mutual: ["yes", "no"] },
  S: { act: "act", form: ["direct", "indirect", "mixed"] },
  C: { kind: "commitment", state: "state", strength: "strength", relation: "relation" },
};
const spans = ["trigger", "content", "action", "condition", "source", "cue", "place", "reported_by", "within"];
const several = ["content"];
const hints = {
  actors: "Japan; Taro Kono; or Mari Tamm|person|EST",
  time: "2019-02-22, 2019-02, 2019-02-22..2019-02-28 or none",
  span: "words of the report, or bytes",
  place: "words of the report, or Geneva|CHE",
  statement: "words of the statement that tells it, or none",
};
const parties = ["actors", "recipients", "speakers", "addressees", "debtors", "creditors", "by"];
const times = ["time", "made", "deadline"];

export function hintOf(name) {
  if (parties.includes(name)) return hints.actors;
  if (times.includes(name)) return hints.time;
  if (name === "place") return hints.place;
  if (name === "reported_by" || name === "within") return hints.statement;
  return spans.includes(name) ? hints.span : "";
}

/** Those of the values that are not as they were. */
export function changes(before, values) {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => before[name] !== value));
}

/** "Japan; Norway|state|NOR": a list of actors with one more, which it has once. */
export function withParty(list, party) {
  const all = list.split(";").map((one) => one.trim()).filter((one) => one !== "" && one !== "none");
  return [...all.filter((one) => one !== party), party].join("; ");
}

/** "3-8" as a span; null for words. */
export function spanOf(value) {
  const found = /^(\d+)-(\d+)$/.exec(value.trim());
  return found ? [Number(found[1]), Number(found[2])] : null;
}

function Choice({ id, name, value, labels }) {
  const all = labels.includes(value) ? labels : [value, ...labels];
  return html`<select id=${id} name=${name} required>${all.map((label) => html`<option value=${label} selected=${label === value}>${label.replace("_", " ")}</option>`)}</select>`;
}

/** Those who can be put into a list: the actors of the report, and states. */
function Party({ name, put, people }) {
  const select = useRef(null);
  return html`<span class="pick">
    <select ref=${select} aria-label=${`Whom to put into ${name}`}>
      ${people.map(([group, actors]) => html`<optgroup label=${group}>${actors.map((actor) => html`<option value=${actor}>${actor.split("|").filter((part) => part).join(", ")}</option>`)}</optgroup>`)}
    </select>
    <button type="button" class="link" onClick=${() => select.current.value && put(select.current.value)}>Put in<span class="unseen"> to ${name}</span></button>
  </span>`;
}

/** Words of the report for a field: those that are selected, or the next place of those that were typed. */
function Places({ name, input, text, first }) {
  const [said, setSaid] = useState(first ? `“${text.slice(...first)}”` : "");
  const words = useRef(first ? text.slice(...first) : "");
  const put = (span, more) => {
    input.current.value = more && spanOf(input.current.value.split(" ").pop()) ? `${input.current.value} ${span.join("-")}` : span.join("-");
    words.current = text.slice(...span);
    setSaid(`“${words.current}”`);
  };
  const take = (more) => () => {
    const span = selectedSpan(document.getSelection(), document.querySelector(".report-text"));
    if (span) put(span, more);
    else setSaid("select words in the report first");
  };
  const find = () => {
    const at = spanOf(input.current.value);
    if (!at) words.current = input.current.value.trim();
    const span = text.find(words.current, at ? at[0] + 1 : 0) ?? text.find(words.current, 0);
    if (span) put(span);
    else setSaid("the report has no such words");
  };
  const keep = (event) => event.preventDefault();  // a press of the mouse leaves what is selected
  return html`<span>
    <button type="button" class="link" onMouseDown=${keep} onClick=${take(false)}>Take the selected words<span class="unseen"> as ${name}</span></button>${" "}
    ${several.includes(name) && html`<button type="button" class="link" onMouseDown=${keep} onClick=${take(true)}>and these too</button> `}
    <button type="button" class="link" onClick=${find}>Find<span class="unseen"> the next place of the words of ${name}</span></button>${" "}
    <span class="small" role="status">${said}</span>
  </span>`;
}

function Field({ kind, name, value, labels, text, people, first, needed }) {
  const id = `edit-${name}`;
  const input = useRef(null);
  const choice = choices[kind][name];
  const list = Array.isArray(choice) ? choice : labels[choice];
  const put = (party) => (input.current.value = withParty(input.current.value, party));
  return html`<div class="field ${parties.includes(name) ? "wide" : ""}">
    <label for=${id}>${name.replace("_", " ")}</label>
    ${list
      ? html`<${Choice} id=${id} name=${name} value=${value} labels=${list} />`
      : html`<input id=${id} ref=${input} name=${name} defaultValue=${first ? first.join("-") : value} required=${needed} placeholder=${hintOf(name)} title=${hintOf(name)} autocomplete="off" />`}
    ${spans.includes(name) && text && html`<${Places} name=${name} input=${input} text=${text} first=${first} />`}
    ${parties.includes(name) && people.length > 0 && html`<${Party} name=${name} put=${put} people=${people} />`}
  </div>`;
}

/** The actors of a report and the states of the store, as lists of actors take them. */
export function usePeople(record) {
  const states = useAnswer(address("actors", { kind: "state", limit: 250 }));
  const whole = (actor) => `${actor.name}|${actor.kind}|${actor.state ?? ""}`;
  const here = record ? record.actors.map(whole) : [];
  const others = (states.data?.items ?? []).map(whole).filter((one) => !here.includes(one)).sort();
  return [["in this report", here], ["states in other reports", others]].filter(([, list]) => list.length > 0);
}

/**
 * Fields with their values, and why. `save(edits, note)` gets what was changed. `first` are words for the field
 * `anchor`; `children` stand before the fields.
 */
export function FactForm({ kind, fields, labels, record, text, anchor, first, save, close, error, title, children }) {
  const form = useRef(null);
  const people = usePeople(record);
  useEffect(() => form.current.querySelector("select, input").focus(), []);
  const send = (event) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form.current));
    const note = values.note;
    delete values.note;
    save(changes(fields, values), note);
  };
  const keys = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  return html`<form class="edit" ref=${form} onSubmit=${send} onKeyDown=${keys} aria-label=${title}>
    ${children}
    ${Object.entries(fields).map(([name, value]) => html`<${Field} key=${`${kind} ${name}`} kind=${kind} name=${name} value=${value} labels=${labels} text=${text} people=${people} first=${name === anchor ? first : null} needed=${name === anchor} />`)}
    <div class="field wide"><label for="edit-note">Why (for the log)</label><input id="edit-note" name="note" autocomplete="off" /></div>
    ${error && html`<div class="wide"><${Failure} error=${error} /></div>`}
    <div class="field buttons wide"><button type="submit" class="main">Save</button> <button type="button" onClick=${close}>Cancel</button></div>
  </form>`;
}

export function Edit({ fact, record, text, save, close, error }) {
  const fields = useAnswer(address(`facts/${fact.id}/fields`));
  const labels = useAnswer("/api/v1/labels");
  const answer = fields.data && labels.data ? { data: true } : { error: fields.error ?? labels.error };
  return html`<${Answer} answer=${answer} show=${() => html`<${FactForm} kind=${fact.id[0]} fields=${fields.data.fields} labels=${labels.data} record=${record} text=${text} save=${save} close=${close} error=${error} title=${`What is right instead of ${fact.id}`} />`} />`;
}

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
  S: { act: "act" },
  C: { kind: "commitment", state: "state", strength: "strength", relation: "relation" },
};
const spans = ["trigger", "content", "action", "condition"];
const hints = {
  actors: "Japan; Taro Kono; or Mari Tamm|person|EST",
  time: "2019-02-22, 2019-02, 2019-02-22..2019-02-28 or none",
  span: "words of the report, or bytes",
};
const parties = ["actors", "recipients", "speakers", "addressees", "debtors", "creditors"];
const times = ["time", "made", "deadline"];

export function hintOf(name) {
  if (parties.includes(name)) return hints.actors;
  if (times.includes(name)) return hints.time;
  return spans.includes(name) ? hints.span : "";
}

/** Those of the values that are not as they were. */
export function changes(before, values) {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => before[name] !== value));
}

function Choice({ id, name, value, labels }) {
  const all = labels.includes(value) ? labels : [value, ...labels];
  return html`<select id=${id} name=${name}>${all.map((label) => html`<option value=${label} selected=${label === value}>${label.replace("_", " ")}</option>`)}</select>`;
}

function Field({ kind, name, value, labels }) {
  const id = `edit-${name}`;
  const input = useRef(null);
  const [said, setSaid] = useState("");
  const choice = choices[kind][name];
  const list = Array.isArray(choice) ? choice : labels[choice];
  const take = () => {
    const span = selectedSpan(document.getSelection(), document.querySelector(".report-text"));
    if (span) input.current.value = span.join("-");
    setSaid(span ? "taken" : "select words in the report first");
  };
  return html`<div class="field ${parties.includes(name) ? "wide" : ""}">
    <label for=${id}>${name}</label>
    ${list ? html`<${Choice} id=${id} name=${name} value=${value} labels=${list} />` : html`<input id=${id} ref=${input} name=${name} defaultValue=${value} placeholder=${hintOf(name)} title=${hintOf(name)} autocomplete="off" />`}
    ${spans.includes(name) && html`<span><button type="button" class="link" onMouseDown=${(event) => event.preventDefault()} onClick=${take}>Take the selected words<span class="unseen"> as ${name}</span></button> <span class="small" role="status">${said}</span></span>`}
  </div>`;
}

function Form({ fact, fields, labels, save, close, error }) {
  const form = useRef(null);
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
  return html`<form class="edit" ref=${form} onSubmit=${send} onKeyDown=${keys} aria-label=${`What is right instead of ${fact.id}`}>
    ${Object.entries(fields).map(([name, value]) => html`<${Field} key=${name} kind=${fact.id[0]} name=${name} value=${value} labels=${labels} />`)}
    <div class="field wide"><label for="edit-note">Why (for the log)</label><input id="edit-note" name="note" autocomplete="off" /></div>
    ${error && html`<div class="wide"><${Failure} error=${error} /></div>`}
    <div class="field buttons wide"><button type="submit" class="main">Save</button> <button type="button" onClick=${close}>Cancel</button></div>
  </form>`;
}

export function Edit({ fact, save, close, error }) {
  const fields = useAnswer(address(`facts/${fact.id}/fields`));
  const labels = useAnswer("/api/v1/labels");
  const answer = fields.data && labels.data ? { data: true } : { error: fields.error ?? labels.error };
  return html`<${Answer} answer=${answer} show=${() => html`<${Form} fact=${fact} fields=${fields.data.fields} labels=${labels.data} save=${save} close=${close} error=${error} />`} />`;
}

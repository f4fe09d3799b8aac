// SPDX-License-Identifier: Apache-2.0
//
// The form for a fact that the program missed. The words that carry it are those that were selected when it opened.
import { html, useState } from "../vendor/preact.js";
import { address, decide, useAnswer } from "../api.js";
import { Answer } from "../parts.js";
import { FactForm } from "./review_edit.js";

const kinds = { event: ["E", "trigger"], statement: ["S", "content"], commitment: ["C", "action"] };

/** `done(decision)` gets the row of the log, which names the new fact. `first` is a span of the report, or null. */
export function AddFact({ report, record, text, first, token, done, close }) {
  const [of, setOf] = useState("event");
  const [error, setError] = useState(null);
  const fields = useAnswer(address(`facts/${of}/fields`));
  const labels = useAnswer("/api/v1/labels");
  const [kind, anchor] = kinds[of];
  const save = (edits, note) => {
    setError(null);
    decide({ decision: "add", report, of, edits, note }, token).then(done, setError);
  };
  const choice = html`<div class="field wide"><label for="add-of">What is missing</label>
    <select id="add-of" onChange=${(event) => setOf(event.target.value)}>${Object.keys(kinds).map((name) => html`<option value=${name} selected=${name === of}>${name}</option>`)}</select></div>`;
  const answer = fields.data && labels.data ? { data: true } : { error: fields.error ?? labels.error };
  return html`<${Answer} answer=${answer} show=${() => html`<${FactForm} key=${of} kind=${kind} fields=${fields.data.fields} labels=${labels.data} record=${record} text=${text} anchor=${anchor} first=${first} save=${save} close=${close} error=${error} title="A fact that was missed">${choice}<//>`} />`;
}

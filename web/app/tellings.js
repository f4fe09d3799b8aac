// SPDX-License-Identifier: Apache-2.0
//
// Where else an event or a commitment is told. A person puts two together and takes a telling out; what was decided last
// is said at the end of each view, and can be taken back there.
import { html, useEffect, useRef, useState } from "./vendor/preact.js";
import { address, decideLink, useAnswer } from "./api.js";
import { Answer, Failure, Where } from "./parts.js";

const watchers = new Set();
let last = { turn: 0 };  // {turn, said, back, token}: `back` are the decisions that take it back

function say(next) {
  last = { ...next, turn: last.turn + 1 };
  for (const watcher of watchers) watcher(last);
}

function useLast() {
  const [seen, see] = useState(last);
  useEffect(() => {
    watchers.add(see);
    return () => watchers.delete(see);
  }, []);
  return seen;
}

/** Changes with each decision: what depends on them is asked for again. */
export const useTurn = () => useLast().turn;

const nounOf = (id) => (id.startsWith("E") ? "event" : "commitment");
const undone = (made) => made.map(({ id }) => ({ decision: "undo", undoes: id })).reverse();
const endsOf = ({ one, other }) => [one, other].map(({ sha256, span }) => `${sha256} ${span}`).sort().join();

/** What a decision made, and the contrary ones that it took back. */
async function decided(decision, token) {
  const { items } = await decideLink(decision, token);
  return [items.filter((link) => link.in_force), items.filter((link) => !link.in_force && link.decision !== decision.decision)];
}

/** `single`: what is told once by now. */
async function putTogether(one, other, single, token) {
  const [made, contrary] = await decided({ decision: "same", one, other }, token);
  const back = undone(made);
  if (contrary.length > 0) back.push({ decision: "other", one: single ? one : other });
  say({ said: `${one} and ${other} are one ${nounOf(one)} now.`, back, token });
}

/** `others` are told with it; the answer has a link for each of them, in their order. */
async function takeApart(id, others, token) {
  const [made, contrary] = await decided({ decision: "other", one: id }, token);
  const together = contrary.map((link) => others[made.findIndex((one) => endsOf(one) === endsOf(link))] ?? others[0]);
  const back = [...undone(made), ...together.map((other) => ({ decision: "same", one: id, other }))];
  say({ said: `${id} is ${id.startsWith("E") ? "an" : "a"} ${nounOf(id)} of its own now.`, back, token });
}

/** Takes a decision back, and decides again what it had taken back: no error where that holds without it. */
async function restore(back, token) {
  for (const decision of back) {
    await decideLink(decision, token).catch((problem) => {
      if (decision.decision === "undo" || problem.code !== "bad-usage") throw problem;
    });
  }
}

/** What was decided last. The focus goes there: where it was may be gone. */
export function Decided() {
  const { turn, said, back = [], token } = useLast();
  const [error, setError] = useState(null);
  const words = useRef(null);
  useEffect(() => {
    setError(null);
    if (said) words.current.focus({ preventScroll: true });
  }, [turn]);
  const takeBack = async () => {
    try {
      await restore(back, token);
      say({ said: "Taken back." });
    } catch (problem) {
      setError(problem);
    }
  };
  return html`<div class=${said ? "decided" : ""}>
    <p ref=${words} role="status" tabindex="-1">${said}</p>
    ${back.length > 0 && html`<button type="button" onClick=${takeBack}>Undo</button>`}
    ${said && html`<button type="button" class="link" onClick=${() => say({})}>Close</button>`}
    ${error && html`<${Failure} error=${error} />`}
  </div>`;
}

function PutTogether({ id, single, token }) {
  const [error, setError] = useState(null);
  const [field, problem] = [`with-${id}`, `with-${id}-problem`];
  const send = (event) => {
    event.preventDefault();
    setError(null);
    putTogether(id, event.currentTarget.elements.other.value.trim().toUpperCase(), single, token).catch(setError);
  };
  return html`<form onSubmit=${send}>
    <div class="field">
      <label for=${field}>Put ${id} together with</label>
      <input id=${field} name="other" required size="8" autocomplete="off" placeholder=${`such as ${id[0]}12`} aria-invalid=${error ? "true" : undefined} aria-describedby=${error ? problem : undefined} />
    </div>
    <div class="field buttons"><button type="submit">Put together</button></div>
    ${error && html`<div id=${problem}><${Failure} error=${error} /></div>`}
  </form>`;
}

function Told({ id, tellings, sources, token }) {
  const [error, setError] = useState(null);
  const single = tellings.length === 1;
  const apart = (telling) => {
    setError(null);
    takeApart(telling.id, tellings.map((one) => one.id).filter((one) => one !== telling.id), token).catch(setError);
  };
  return html`<p class="small">${single ? "Told once." : `Told ${tellings.length} times, by ${sources} source${sources === 1 ? "" : "s"}.`}</p>
    <ul class="plain">${tellings.map((telling) => html`<li key=${telling.id} class="small">
      <${Where} fact=${telling} />${!single && token && html` <button type="button" aria-label=${`Take apart: ${telling.id}`} onClick=${() => apart(telling)}>Take apart</button>`}
    </li>`)}</ul>
    ${error && html`<${Failure} error=${error} />`}
    ${token && html`<${PutTogether} id=${id} single=${single} token=${token} />`}`;
}

function Asked({ id }) {
  const turn = useTurn();
  const answer = useAnswer(address(id.startsWith("E") ? `events/${id}/story` : `ledger/${id}`), turn);
  const token = useAnswer(address("store")).data?.token;
  return html`<${Answer} answer=${answer} show=${({ tellings, sources }) => html`<${Told} key=${turn} id=${id} tellings=${tellings} sources=${sources} token=${token} />`} />`;
}

/** All tellings of an event or a commitment; asked for when it is opened. */
export function Tellings({ id }) {
  const [open, setOpen] = useState(false);
  return html`<details class="tellings" onToggle=${(event) => setOpen(event.currentTarget.open)}>
    <summary>Where it is told</summary>
    ${open && html`<${Asked} id=${id} />`}
  </details>`;
}

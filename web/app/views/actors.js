// SPDX-License-Identifier: Apache-2.0
//
// The actors of a search. Names of one actor are chosen and put together; it can be taken back.
import { html, useState } from "../vendor/preact.js";
import { address, decide, useAnswer, usePages } from "../api.js";
import { Failure, Pages } from "../parts.js";
import { href } from "../place.js";

function ActorRow({ actor, chosen, choose }) {
  const counts = [
    ["events", actor.events],
    ["statements", actor.statements],
    ["commitments", actor.commitments],
  ];
  return html`<li class="fact">
    <div class="when">
      ${choose && html`<label><input type="checkbox" checked=${chosen} onChange=${() => choose(actor)} /><span class="unseen"> choose ${actor.name}</span></label> `}
      ${actor.reports} report${actor.reports === 1 ? "" : "s"}
    </div>
    <div>
      <p class="line"><strong>${actor.name}</strong>${actor.state && html` <span class="state">${actor.state}</span>`} <span class="small">${actor.id}, ${actor.kind}${actor.sector && `, ${actor.sector}`}</span></p>
      ${actor.office && html`<p class="small">${actor.office}</p>`}
      <p class="small">
        ${counts.map(([list, count], i) => html`${i > 0 && ", "}${count > 0 ? html`<a href=${href("/search", { in: list, actor: actor.name })}>${count} ${list}</a>` : `no ${list}`}`)}
        ${actor.first_seen && ` · ${actor.first_seen} to ${actor.last_seen}`}
      </p>
    </div>
  </li>`;
}

/** What can be done with those that are chosen; the first of them stands for the others. */
function Joining({ chosen, merge, split, done, undo, error }) {
  const names = chosen.map(({ name }) => name).join(", ");
  return html`<div class="edit" role="group" aria-label="Actors that are one">
    <p class="small wide" role="status">
      ${done && `${done.said} `}${chosen.length === 0 ? "Is one actor here under two names? Choose both." : `Chosen: ${names}. ${chosen[0].name} stands for the others.`}
    </p>
    ${error && html`<div class="wide"><${Failure} error=${error} /></div>`}
    <div class="field buttons wide">
      <button type="button" disabled=${chosen.length < 2} onClick=${merge}>These are one</button>${" "}
      <button type="button" disabled=${chosen.length !== 1} onClick=${split}>Take apart again</button>${" "}
      <button type="button" disabled=${!done || done.ids.length === 0} onClick=${undo}>Undo</button>
    </div>
  </div>`;
}

/** What was decided last about actors, and how to take it back. */
function useJoining(token, again) {
  const [chosen, setChosen] = useState([]);
  const [done, setDone] = useState(null);
  const [error, setError] = useState(null);
  const choose = (actor) => setChosen((before) => (before.some(({ id }) => id === actor.id) ? before.filter(({ id }) => id !== actor.id) : [...before, actor]));
  /** `decisions` are sent one after the other; what they came to can be taken back. */
  const send = async (decisions, said) => {
    setError(null);
    const ids = [];
    try {
      for (const decision of decisions) ids.push(...(await decide(decision, token)).all);
      setChosen([]);
    } catch (problem) {
      setError(problem);
    }
    const kept = decisions[0].decision === "undo" ? [] : ids;
    if (ids.length > 0) setDone({ said, ids: kept });
    again();
  };
  const [first, ...others] = chosen;
  const merge = () => send(others.map((other) => ({ decision: "merge", actor: first.id, other: other.id })), `They are one: ${first.name}.`);
  const split = () => send([{ decision: "split", actor: first.id }], "They stand apart again.");
  const undo = () => send([...done.ids].reverse().map((id) => ({ decision: "undo", undoes: id })), "Taken back.");
  return { chosen, choose, done, error, merge, split, undo };
}

export function Actors({ filters }) {
  const [turn, setTurn] = useState(0);
  const pages = usePages(address("actors", filters), turn);
  const token = useAnswer("/api/v1/store").data?.token ?? null;
  const joining = useJoining(token, () => setTurn((before) => before + 1));
  const isChosen = (actor) => joining.chosen.some(({ id }) => id === actor.id);
  return html`${token !== null && html`<${Joining} ...${joining} />`}
    <${Pages} pages=${pages} none=${html`<p>Nothing fits these filters.</p>`}
      row=${(actor) => html`<${ActorRow} key=${actor.id} actor=${actor} chosen=${isChosen(actor)} choose=${token !== null && joining.choose} />`} />`;
}

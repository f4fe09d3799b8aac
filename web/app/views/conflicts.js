// SPDX-License-Identifier: Apache-2.0
//
// Accounts of one event that cannot both be right, side by side. The server looks through a part of the events
// at a time; the page asks on until it has something to show.
import { html, useEffect, useState } from "../vendor/preact.js";
import { address, ask } from "../api.js";
import { days } from "../days.js";
import { Filters, filtersOf } from "../filters.js";
import { Empty, Failure, Heading, Loading, Passage, What, Who, timeOf } from "../parts.js";
import { href } from "../place.js";

const enough = 10;
const rules = { "told-and-denied": "Told and denied", "numbers-differ": "Numbers differ" };

/** {items, next, until, error, busy, further()}: looks on until there are `enough` more, or no events. */
function useConflicts(url) {
  const [state, setState] = useState({ url: null });
  const look = async (from, items, stopped) => {
    let [next, until, found] = [from, null, items];
    const wanted = items.length + enough;
    try {
      do {
        setState({ url, items: found, until, busy: true });
        const part = await ask(next ? `${url}${url.includes("?") ? "&" : "?"}after=${next}` : url);
        if (stopped()) return;
        [next, until, found] = [part.next, part.until, [...found, ...part.items]];
      } while (next && found.length < wanted);
      setState({ url, items: found, next, until });
    } catch (error) {
      if (!stopped()) setState({ url, items: found, next, until, error });
    }
  };
  useEffect(() => {
    let gone = false;
    look(null, [], () => gone);
    return () => {
      gone = true;
    };
  }, [url]);
  if (state.url !== url) return { items: [], busy: true };
  return { ...state, further: () => look(state.next, state.items, () => false) };
}

function Account({ account, rule }) {
  const { event, says } = account;
  return html`<section class="card account" aria-label=${`Account of ${event.report.title}`}>
    <p class="line"><strong>${rule === "numbers-differ" ? `says ${says}` : says}</strong></p>
    <p class="line"><${What} fact=${event} /> <${Who} fact=${event} /></p>
    <p><${Passage} fact=${event} /></p>
    <p class="small">of ${days(timeOf(event)) || "an unknown day"}</p>
    <p class="small">
      <a href=${href(`/reports/${event.report.id}`, { fact: event.id })}>${event.id} in “${event.report.title}”</a>${event.report.publisher && `, ${event.report.publisher}`}${days(event.report.published) && `, published ${days(event.report.published)}`}
    </p>
  </section>`;
}

function Pair({ conflict }) {
  const { rule, one, other } = conflict;
  return html`<li class="conflict">
    <h2>${rules[rule] ?? rule}: ${one.says} or ${other.says}</h2>
    <div class="accounts"><${Account} account=${one} rule=${rule} /><${Account} account=${other} rule=${rule} /></div>
  </li>`;
}

export function Conflicts({ query }) {
  const found = useConflicts(address("conflicts", filtersOf(query, "events")));
  return html`<${Heading} title="Conflicts" />
    <p class="small">Accounts of one event that cannot both be right: one report has it done and another not, or they count differently. Which is right is yours to say.</p>
    <${Filters} path="/conflicts" list="events" query=${query} />
    ${found.items.length > 0 && html`<ol class="plain">${found.items.map((conflict) => html`<${Pair} key=${`${conflict.one.event.id}-${conflict.other.event.id}-${conflict.rule}`} conflict=${conflict} />`)}</ol>`}
    ${found.error && html`<${Failure} error=${found.error} />`}
    ${found.busy && html`<${Loading} what=${found.until ? `Looked through the events to ${found.until}` : "Looking"} />`}
    ${!found.busy && !found.error && found.items.length === 0 && !found.next && html`<${Empty}><p>No accounts contradict one another here.</p><//>`}
    ${!found.busy && found.next && html`<p><button type="button" onClick=${found.further}>Look further</button> <span class="small">Looked through the events to ${found.until}.</span></p>`}`;
}

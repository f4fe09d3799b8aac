// SPDX-License-Identifier: Apache-2.0
//
// What several views show in the same way.
import { html, useEffect, useState } from "./vendor/preact.js";
import { Text, pieces } from "./bytes.js";
import { days } from "./days.js";
import { href } from "./place.js";

export const cooperation = (quad) => quad <= 2;
export const happened = (status) => status === "occurred" || status === "ongoing";

export function Loading({ what = "Loading" }) {
  return html`<p class="note" role="status">${what}…</p>`;
}

export function Failure({ error }) {
  return html`<p class="failure" role="alert"><strong>That did not work.</strong> ${error.message}</p>`;
}

export function Empty({ children }) {
  return html`<div class="empty">${children}</div>`;
}

/** A place where an answer goes: loading, the error, or what `show` makes of it. */
export function Answer({ answer, show }) {
  if (answer.error) return html`<${Failure} error=${answer.error} />`;
  if (answer.data) return show(answer.data);
  return html`<${Loading} what=${answer.waiting ? "The ledger of all reports is being worked out; it comes by itself" : "Loading"} />`;
}

export function Parties({ actors, none = "?" }) {
  if (actors.length === 0) return html`<span class="unknown">${none}</span>`;
  return actors.map(
    (actor, i) =>
      html`${i > 0 && ", "}<a href=${href("/search", { in: "events", actor: actor.name })}>${actor.name}</a>${actor.state &&
      actor.kind !== "state" &&
      html` <span class="state">${actor.state}</span>`}`,
  );
}

/** What a fact is, in a word or two, and how it stands. */
export function What({ fact }) {
  const kind = fact.id[0];
  if (kind === "E") {
    const side = cooperation(fact.quad) ? "cooperation" : "conflict";
    return html`<span class="what ${side}">${fact.type}${fact.mode && html` <small>${fact.mode}</small>`}</span>${" "}
      <span class="status ${happened(fact.status) ? "" : fact.status}">${fact.status}</span>`;
  }
  if (kind === "S") return html`<span class="what statement">${fact.kind}</span>`;
  return html`<span class="what commitment">${fact.kind}</span>${" "}<span class="status">${fact.status.replace("_", " ")}</span>`;
}

export function Who({ fact }) {
  const kind = fact.id[0];
  if (kind === "E") {
    const arrow = fact.mutual ? html`<span aria-label="with"> ↔ </span>` : html`<span aria-label="to"> → </span>`;
    return html`<${Parties} actors=${fact.actors} />${fact.recipients.length > 0 && html`${arrow}<${Parties} actors=${fact.recipients} />`}`;
  }
  if (kind === "S") return html`<${Parties} actors=${fact.speakers} none=${fact.unnamed ?? "?"} />`;
  return html`<${Parties} actors=${fact.debtors} />${fact.creditors.length > 0 && html` to <${Parties} actors=${fact.creditors} />`}`;
}

const origins = { accepted: "accepted by a person", edited: "corrected by a person", rejected: "rejected by a person", added: "added by a person" };

/** Who made a fact: the program, unless a person says otherwise. */
export function Origin({ review, always = false }) {
  if (!review) return always ? html`<span class="origin">found by the program</span>` : null;
  return html`<span class="origin ${review}">${origins[review]}</span>`;
}

/** The passage of a fact with its words marked. */
export function Passage({ fact }) {
  const { span, text } = fact.passage;
  const bytes = new Text(text);
  const marks = fact.words.map((words) => ({ span: [words.span[0] - span[0], words.span[1] - span[0]] }));
  return html`<q class="passage"
    >${pieces(0, bytes.size, marks).map((piece) => {
      const words = bytes.slice(piece.begin, piece.end);
      return piece.marks.length > 0 ? html`<mark>${words}</mark>` : words;
    })}</q
  >`;
}

export function timeOf(fact) {
  const own = fact.time ?? fact.made;
  return own?.earliest || own?.latest ? own : fact.report.published;
}

/** The report that tells a fact, as a way to its words. */
export function Where({ fact }) {
  const { report } = fact;
  return html`<a href=${href(`/reports/${report.id}`, { fact: fact.id })}>${fact.id} in “${report.title}”</a>${report.publisher && `, ${report.publisher}`}${days(report.published) !== "no date" && `, ${days(report.published)}`}`;
}

/** A fact in a list. `aside` goes under the date. */
export function FactRow({ fact, aside }) {
  return html`<li class="fact">
    <div class="when">${days(timeOf(fact))}${aside}</div>
    <div>
      <p class="line"><${What} fact=${fact} /> <${Who} fact=${fact} /> <${Origin} review=${fact.reviewed} /></p>
      <p><${Passage} fact=${fact} /></p>
      ${fact.condition && html`<p class="small">${fact.condition.relation.replace(/_/g, " ")}: ${fact.condition.text}</p>`}
      ${fact.deadline && html`<p class="small">by ${days(fact.deadline)}</p>`}
      <p class="small">
        <a href=${href(`/reports/${fact.report.id}`, { fact: fact.id })}>${fact.id} in “${fact.report.title}”</a>
        ${fact.report.publisher && html`, ${fact.report.publisher}`}
      </p>
    </div>
  </li>`;
}

/** The rows of a list that come page by page. */
export function Pages({ pages, row, none, as = "ol" }) {
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(null);
  if (pages.error) return html`<${Failure} error=${pages.error} />`;
  if (pages.loading) return html`<${Loading} />`;
  if (pages.items.length === 0) return html`<${Empty}>${none}<//>`;
  const more = async () => {
    setAsking(true);
    setFailed(null);
    await pages.more().catch(setFailed);
    setAsking(false);
  };
  return html`<${as} class="plain">${pages.items.map((item) => row(item))}<//>
    ${failed && html`<${Failure} error=${failed} />`}
    ${pages.next && html`<p><button type="button" onClick=${more} disabled=${asking}>${asking ? "Loading…" : "Show more"}</button> <span class="small">There are more than these ${pages.items.length}. Filters narrow the list down.</span></p>`}`;
}

/** The heading of a view: the name of the page, and where the focus goes when the view changes. */
export function Heading({ children, title }) {
  useEffect(() => {
    document.title = `${title} · Chancery`;
  }, [title]);
  return html`<h1 id="view" tabindex="-1">${children ?? title}</h1>`;
}

// SPDX-License-Identifier: Apache-2.0
import { html } from "../vendor/preact.js";
import { address, useAnswer, usePages } from "../api.js";
import { days } from "../days.js";
import { Filters, filtersOf } from "../filters.js";
import { Empty, Heading, Pages } from "../parts.js";
import { href } from "../place.js";

export function ReportRow({ report }) {
  const counts = [
    [report.events, "event"],
    [report.statements, "statement"],
    [report.commitments, "commitment"],
  ];
  return html`<li class="fact">
    <div class="when">${days(report.published)}</div>
    <div>
      <p class="line"><a href=${href(`/reports/${report.id}`)}>${report.title}</a></p>
      <p class="small">
        ${report.id}${report.source.publisher && `, ${report.source.publisher}`} ·${" "}
        ${counts.map(([count, noun]) => `${count} ${noun}${count === 1 ? "" : "s"}`).join(", ")}
        ${report.language !== "en" && ` · language ${report.language}: not coded`}
      </p>
    </div>
  </li>`;
}

export function Reports({ query }) {
  const { data: store } = useAnswer(address("store"));
  const pages = usePages(address("reports", filtersOf(query, "reports")));
  return html`<${Heading} title="Reports" />
    ${store && html`<p class="small">${store.reports} reports, ${store.events} events, ${store.statements} statements, ${store.commitments} commitments, ${store.actors} actors in ${store.store}</p>`}
    ${store?.reports === 0
      ? html`<${Empty}><p>The store holds no reports yet.</p><p><a class="button" href="/add">Add reports</a></p><//>`
      : html`<${Filters} path="/reports" list="reports" query=${query} />
          <${Pages} pages=${pages} none=${html`<p>No report fits these filters.</p>`} row=${(report) => html`<${ReportRow} report=${report} key=${report.id} />`} />`}`;
}

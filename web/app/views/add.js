// SPDX-License-Identifier: Apache-2.0
//
// Reports that are pasted, or files that are dropped: a .txt file is one report, a .jsonl file one a line.
import { html, useState } from "../vendor/preact.js";
import { add, address, useAnswer } from "../api.js";
import { Answer, Heading } from "../parts.js";
import { href } from "../place.js";

/** [{name, body}] of a file. */
async function reportsOf(file) {
  const text = await file.text();
  if (!file.name.endsWith(".jsonl")) return [{ name: file.name, body: text }];
  return text
    .split("\n")
    .map((line, i) => ({ line, name: `${file.name}:${i + 1}` }))
    .filter(({ line }) => line.trim())
    .map(({ line, name }) => {
      try {
        return { name, body: JSON.parse(line) };
      } catch {
        return { name, error: "This line is no JSON." };
      }
    });
}

function Row({ row }) {
  const state = row.error ? html`<span class="failure">${row.error}</span>` : row.report ? html`<a href=${href(`/reports/${row.report}`)}>${row.report}</a> ${row.new ? "read" : "was there already"}` : row.busy ? "being read…" : "waiting";
  return html`<li><strong>${row.name}</strong>: ${state}</li>`;
}

function Form({ token }) {
  const [rows, setRows] = useState([]);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const change = (row, what) => {
    Object.assign(row, what);
    setRows((before) => [...before]);
  };
  const read = async (list) => {
    setRows((before) => [...list, ...before]);
    setBusy(true);
    for (const row of list.filter(({ error }) => !error)) {
      change(row, { busy: true });
      await add(row.body, row.name, token).then(
        (added) => change(row, { ...added, busy: false }),
        (error) => change(row, { error: error.message, busy: false }),
      );
    }
    setBusy(false);
  };
  const readFiles = async (files) => read((await Promise.all([...files].map(reportsOf))).flat());
  const paste = (event) => {
    event.preventDefault();
    const given = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ""));
    if (!given.text) return;
    const plain = Object.keys(given).length === 1;
    event.target.reset();
    read([{ name: given.title ?? "pasted", body: plain ? given.text : given }]);
  };
  const done = rows.filter((row) => row.report || row.error).length;
  return html`<form class="add" onSubmit=${paste}>
      <div class="field"><label for="add-title">Title</label><input id="add-title" name="title" autocomplete="off" /></div>
      <div class="field"><label for="add-date">Date of publication</label><input id="add-date" name="date" type="date" /></div>
      <div class="field"><label for="add-source">Publisher</label><input id="add-source" name="source" autocomplete="off" /></div>
      <div class="field wide"><label for="add-text">Text of the report</label><textarea id="add-text" name="text" rows="10" required></textarea></div>
      <div class="field buttons"><button type="submit" class="main" disabled=${busy}>Read this report</button></div>
    </form>
    <div class="drop ${over ? "over" : ""}"
      onDragOver=${(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave=${() => setOver(false)}
      onDrop=${(event) => {
        event.preventDefault();
        setOver(false);
        readFiles(event.dataTransfer.files);
      }}>
      <label for="add-files">Or drop files here, or choose them: .txt, one report each; .jsonl, one a line</label>
      <input id="add-files" type="file" multiple accept=".txt,.jsonl,text/plain" disabled=${busy} onChange=${(event) => readFiles(event.target.files)} />
    </div>
    <div role="status">${rows.length > 0 && html`<p>${done} of ${rows.length} done</p><progress max=${rows.length} value=${done} aria-label="Reports read"></progress>`}</div>
    <ul>${rows.map((row) => html`<${Row} row=${row} />`)}</ul>`;
}

export function Add() {
  const store = useAnswer(address("store"));
  return html`<${Heading} title="Add reports" />
    <${Answer} answer=${store} show=${({ token }) =>
      token ? html`<${Form} token=${token} />` : html`<p class="note">This server was started with --read-only: nothing can be added.</p>`} />`;
}

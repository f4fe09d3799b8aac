// SPDX-License-Identifier: Apache-2.0
//
// Questions to the server. Components ask through the hooks, which forget an answer that comes too late.
import { useCallback, useEffect, useState } from "./vendor/preact.js";

export class Problem extends Error {
  constructor(status, detail, code = "") {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

/** After so many milliseconds the page asks again where the server is still working something out. */
const again = 1000;

async function answerOf(response) {
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new Problem(response.status, body?.detail ?? `The server answered ${response.status}.`, body?.code);
  return body;
}

/** "/api/v1/events?state=PRK"; empty values are left out. */
export function address(route, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  const query = new URLSearchParams(given).toString();
  return `/api/v1/${route}${query ? `?${query}` : ""}`;
}

export async function ask(url, signal) {
  try {
    return await answerOf(await fetch(url, { signal }));
  } catch (error) {
    if (error instanceof Problem || error.name === "AbortError") throw error;
    throw new Problem(0, "The server does not answer. Is chancery serve still running?");
  }
}

/** Adds a report; `body` is a text, or an object as in a .jsonl file. */
export async function add(body, name, token) {
  const isText = typeof body === "string";
  const response = await fetch(address("reports", { name: isText ? name : "" }), {
    method: "POST",
    headers: { "Content-Type": isText ? "text/plain; charset=utf-8" : "application/json", "X-Chancery-Token": token },
    body: isText ? body : JSON.stringify(body),
  });
  return answerOf(response);
}

async function post(route, body, token) {
  const response = await fetch(address(route), {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Chancery-Token": token },
    body: JSON.stringify(body),
  });
  return answerOf(response);
}

/** Accepts, rejects, corrects or adds a fact, or takes a decision back: {decision, fact, report, of, edits, undoes, note}. */
export const decide = (decision, token) => post("decisions", decision, token);

/** Says which tellings are of one thing, or takes that back: {decision, one, other, undoes}. The answer: all links that it changed. */
export const decideLink = (decision, token) => post("links", decision, token);

/**
 * {data}, {error} or {} while the answer is on its way; {waiting} where the server works it out. `url` null asks
 * nothing. Where `turn` changes it is asked again, and what was there stays until the answer comes. An answer that is not
 * of the store as it is now is shown and asked for again.
 */
export function useAnswer(url, turn = 0) {
  const [answer, setAnswer] = useState({ url: null });
  useEffect(() => {
    if (url === null) return undefined;
    const ending = new AbortController();
    let timer = 0;
    const asking = () =>
      ask(url, ending.signal).then(
        (data) => {
          setAnswer({ url, data });
          if (data?.current === false) timer = setTimeout(asking, again);
        },
        (error) => {
          if (error.name === "AbortError") return;
          const waiting = error.code === "ledger-not-ready";
          setAnswer(waiting ? { url, waiting } : { url, error });
          if (waiting) timer = setTimeout(asking, again);
        },
      );
    asking();
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [url, turn]);
  return answer.url === url ? answer : {};
}

const mostReports = 12;
const reports = new Map();  // those that were asked for last, the oldest first: {promise, data}

/** A whole report, which is kept: asked for before it is needed, it is there at once. */
export function askReport(id) {
  const known = reports.get(id);
  if (known) return known;
  const asked = {};
  asked.promise = ask(address(`reports/${id}`)).then((data) => (asked.data = data));
  asked.promise.catch(() => reports.delete(id));
  reports.set(id, asked);
  if (reports.size > mostReports) reports.delete(reports.keys().next().value);
  return asked;
}

/** Asks again; until the answer comes, the report is as it was. */
export async function refreshReport(id) {
  const data = await ask(address(`reports/${id}`));
  reports.set(id, { data, promise: Promise.resolve(data) });
}

/** {data}, {error} or {}: of a kept report. */
export function useReport(id) {
  const [, show] = useState(null);
  const [failed, setFailed] = useState({ id: null });
  useEffect(() => {
    let here = true;
    const asked = askReport(id);
    if (!asked.data) asked.promise.then((data) => here && show(data), (error) => here && setFailed({ id, error }));
    return () => (here = false);
  }, [id]);
  const data = reports.get(id)?.data;
  if (data) return { data };
  return failed.id === id ? { error: failed.error } : {};
}

/** The pages of a list so far: {items, more(), done, error, loading}. Where `turn` changes the list begins anew. */
export function usePages(url, turn = 0) {
  const [state, setState] = useState({ url: null, items: [], next: null });
  const first = useAnswer(url, turn);
  const current = state.url === url;
  useEffect(() => {
    if (first.data) setState({ url, items: first.data.items, next: first.data.next });
  }, [first.data]);
  const more = useCallback(async () => {
    const page = await ask(`${url}${url.includes("?") ? "&" : "?"}after=${state.next}`);
    setState((before) => (before.url === url ? { url, items: [...before.items, ...page.items], next: page.next } : before));
  }, [url, state.next]);
  return { items: current ? state.items : [], next: current ? state.next : null, more, error: first.error, loading: !current && !first.error };
}

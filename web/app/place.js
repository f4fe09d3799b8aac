// SPDX-License-Identifier: Apache-2.0
//
// Where the page is: the address is the whole state of a view, so that it can be kept, sent and gone back to.
import { useEffect, useState } from "./vendor/preact.js";

const watchers = new Set();

function tell() {
  for (const watcher of watchers) watcher();
}

function here() {
  return { path: location.pathname, query: Object.fromEntries(new URLSearchParams(location.search)) };
}

export function href(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  const words = new URLSearchParams(given).toString();
  return path + (words ? `?${words}` : "");
}

/** Goes to an address of the page; `replace` leaves no step to go back to. */
export function go(to, { replace = false } = {}) {
  if (to === location.pathname + location.search) return;
  history[replace ? "replaceState" : "pushState"](null, "", to);
  tell();
}

export function usePlace() {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const watcher = () => setPlace(here());
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, []);
  return place;
}

/** Links to views do not load the page anew. */
export function watchLinks() {
  addEventListener("popstate", tell);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link.origin !== location.origin || link.target || link.pathname.startsWith("/api/") || link.hash) return;
    event.preventDefault();
    go(link.pathname + link.search);
    scrollTo(0, 0);
  });
}

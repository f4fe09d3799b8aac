// SPDX-License-Identifier: Apache-2.0
//
// Single keys. They can be turned off (WCAG 2.1.4), and never act while something is typed.
import { useLayoutEffect, useRef } from "./vendor/preact.js";

const kept = "chancery-keys";

export function keysAreOn() {
  return localStorage.getItem(kept) !== "off";
}
export function setKeys(on) {
  localStorage.setItem(kept, on ? "on" : "off");
}

function typing(target) {
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/**
 * `keys` maps a key to a function. The functions of the last rendering act, however fast the keys come. `first`: they
 * go before keys of the page around them, whichever was shown first.
 */
export function useKeys(keys, first = false) {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const pressed = (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!keysAreOn() || typing(event.target) || document.querySelector("dialog[open]")) return;
      const action = latest.current[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", pressed, first);
    return () => document.removeEventListener("keydown", pressed, first);
  }, []);
}

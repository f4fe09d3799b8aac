// SPDX-License-Identifier: Apache-2.0
//
// Words that are selected in a report, as a span of bytes of its text. Each part of the report carries the
// byte at which it begins as data-begin.

const encoder = new TextEncoder();

/** The byte at which the words after `before` stand, in a part that begins at byte `begin`. */
export function byteAfter(begin, before) {
  return begin + encoder.encode(before).length;
}

/** [begin, end) without the white space at either end; null where nothing is left. */
export function trimmed(begin, words) {
  const core = words.trim();
  if (core === "") return null;
  const from = byteAfter(begin, words.slice(0, words.indexOf(core)));
  return [from, byteAfter(from, core)];
}

/** The selected words of one part of a report inside `root`, or null. */
export function selectedSpan(selection, root) {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = range.startContainer.nodeType === 1 ? range.startContainer : range.startContainer.parentElement;
  const part = start?.closest("[data-begin]");
  if (!part || !root?.contains(part)) return null;
  const before = document.createRange();
  before.selectNodeContents(part);
  before.setEnd(range.startContainer, range.startOffset);
  const inside = range.cloneRange();
  if (!part.contains(range.endContainer)) inside.setEndAfter(part.lastChild);
  return trimmed(byteAfter(Number(part.dataset.begin), before.toString()), inside.toString());
}

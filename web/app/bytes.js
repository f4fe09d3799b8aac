// SPDX-License-Identifier: Apache-2.0
//
// Spans count bytes of UTF-8, strings here count UTF-16 units. A Text turns one into the other.

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class Text {
  constructor(string) {
    this.string = string;
    this.bytes = encoder.encode(string);
  }
  get size() {
    return this.bytes.length;
  }
  /** The first place of the words that begins at a byte or after it; null where there is none. */
  find(words, from) {
    if (words === "" || from >= this.size) return null;
    const at = this.string.indexOf(words, this.slice(0, from).length);
    if (at < 0) return null;
    const begin = encoder.encode(this.string.slice(0, at)).length;
    return [begin, begin + encoder.encode(words).length];
  }
  /** The words of [begin, end). */
  slice(begin, end) {
    return decoder.decode(this.bytes.subarray(begin, end));
  }
}

/**
 * Cuts [begin, end) where any of the marks begins or ends: [{begin, end, marks}], in order, with the marks
 * that cover each piece, the one that begins first first. A mark is {span: [begin, end], ...}.
 */
export function pieces(begin, end, marks) {
  const inside = marks.filter(({ span }) => span[0] < end && span[1] > begin).sort((a, b) => a.span[0] - b.span[0]);
  const cuts = [begin, end, ...inside.flatMap(({ span }) => [Math.max(span[0], begin), Math.min(span[1], end)])];
  const order = [...new Set(cuts)].sort((a, b) => a - b);
  const list = [];
  let next = 0;
  let open = [];
  for (let i = 0; i + 1 < order.length; ++i) {
    const [from, to] = [order[i], order[i + 1]];
    open = open.filter(({ span }) => span[1] > from);
    for (; next < inside.length && inside[next].span[0] <= from; ++next) open.push(inside[next]);
    list.push({ begin: from, end: to, marks: open });
  }
  return list;
}

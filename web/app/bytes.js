// SPDX-License-Identifier: Apache-2.0
//
// Spans count bytes of UTF-8, strings here count UTF-16 units. A Text turns one into the other.

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class Text {
  constructor(string) {
    this.bytes = encoder.encode(string);
  }
  get size() {
    return this.bytes.length;
  }
  /** The words of [begin, end). */
  slice(begin, end) {
    return decoder.decode(this.bytes.subarray(begin, end));
  }
}

/**
 * Cuts [begin, end) where any of the marks begins or ends: [{begin, end, marks}], in order, with the marks
 * that cover each piece. A mark is {span: [begin, end], ...}.
 */
export function pieces(begin, end, marks) {
  const cuts = new Set([begin, end]);
  const inside = marks.filter(({ span }) => span[0] < end && span[1] > begin);
  for (const { span } of inside) {
    cuts.add(Math.max(span[0], begin));
    cuts.add(Math.min(span[1], end));
  }
  const order = [...cuts].sort((a, b) => a - b);
  const list = [];
  for (let i = 0; i + 1 < order.length; ++i) {
    const [from, to] = [order[i], order[i + 1]];
    list.push({ begin: from, end: to, marks: inside.filter(({ span }) => span[0] <= from && span[1] >= to) });
  }
  return list;
}

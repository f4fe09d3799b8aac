// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { Text, pieces } from "../../web/app/bytes.js";
import { binsOf } from "../../web/app/chart.js";
import { dayNumber, days, nextPeriod, periodDays, periodName } from "../../web/app/days.js";

test("a span of bytes gives its words, whatever the script", () => {
  const text = new Text("Erdoğan “met” 金正恩 in Łódź 🕊.");
  assert.equal(text.slice(0, 8), "Erdoğan");
  assert.equal(text.slice(9, 18), "“met”");
  assert.equal(text.slice(19, 28), "金正恩");
  assert.equal(text.size, new TextEncoder().encode("Erdoğan “met” 金正恩 in Łódź 🕊.").length);
});

test("a byte-order mark inside a text keeps its place", () => {
  assert.equal(new Text("\uFEFFab").slice(3, 5), "ab");
});

test("a text is cut where marks begin and end", () => {
  const a = { span: [2, 6] };
  const b = { span: [4, 9] };
  assert.deepEqual(pieces(0, 10, [a, b]), [
    { begin: 0, end: 2, marks: [] },
    { begin: 2, end: 4, marks: [a] },
    { begin: 4, end: 6, marks: [a, b] },
    { begin: 6, end: 9, marks: [b] },
    { begin: 9, end: 10, marks: [] },
  ]);
  assert.deepEqual(pieces(3, 5, [a]), [{ begin: 3, end: 5, marks: [a] }]);
  assert.deepEqual(pieces(6, 8, [a]), [{ begin: 6, end: 8, marks: [] }]);
});

test("cutting a long text takes no time", () => {
  const marks = Array.from({ length: 20000 }, (_, i) => ({ span: [i * 10, i * 10 + 15] }));
  const begin = process.cpuUsage();
  assert.equal(pieces(0, 200005, marks).length, 39999);
  assert.ok(process.cpuUsage(begin).user < 2_000_000, "microseconds of the processor, whatever else it does");
});

test("days say what is known and no more", () => {
  assert.equal(days(null), "no date");
  assert.equal(days({ earliest: "2019-02-22", latest: "2019-02-22", precision: "day" }), "2019-02-22");
  assert.equal(days({ earliest: "2018-11-01", latest: "2018-11-30", precision: "month" }), "November 2018");
  assert.equal(days({ earliest: "1987-01-01", latest: "1987-12-31", precision: "year" }), "1987");
  assert.equal(days({ earliest: "2018-11-01", latest: "2019-01-31", precision: "range" }), "2018-11-01 to 2019-01-31");
  assert.equal(days({ earliest: null, latest: "2019-06-10", precision: "range" }), "until 2019-06-10");
  assert.equal(days({ earliest: "2019-06-10", latest: null, precision: "range" }), "from 2019-06-10");
});

test("periods follow one another over the ends of months and years", () => {
  assert.deepEqual(["2019", "2019-12", "2020-02-28", "2019-12-31"].map(nextPeriod), ["2020", "2020-01", "2020-02-29", "2020-01-01"]);
  assert.deepEqual(periodDays("2020-02"), ["2020-02-01", "2020-02-29"]);
  assert.deepEqual(periodDays("1953"), ["1953-01-01", "1953-12-31"]);
  assert.equal(periodName("2019-09"), "September 2019");
  assert.equal(dayNumber("1970-01-02"), 1);
});

test("bars have a place for each period, and a kind for each side and status", () => {
  const bins = binsOf([
    { period: "2018-11", quad: 1, status: "occurred", events: 2 },
    { period: "2018-11", quad: 2, status: "ongoing", events: 1 },
    { period: "2019-01", quad: 4, status: "negated", events: 5 },
    { period: "2019-01", quad: 3, status: "possible", events: 1 },
    { period: null, quad: 1, status: "occurred", events: 9 },
  ]);
  assert.deepEqual(bins.map(({ period, parts }) => [period, parts]), [
    ["2018-11", { "cooperation happened": 3 }],
    ["2018-12", {}],
    ["2019-01", { "conflict negated": 5, "conflict planned": 1 }],
  ]);
  assert.deepEqual(binsOf([{ period: null, quad: 1, status: "occurred", events: 9 }]), []);
});

test("a lone period long ago does not make thousands of empty ones", () => {
  const rows = ["1453-05-29", "2019-01-01", "2019-01-02"].map((period) => ({ period, quad: 1, status: "occurred", events: 1 }));
  assert.equal(binsOf(rows).length, 3);
});

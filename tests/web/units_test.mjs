// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { Text, pieces } from "../../web/app/bytes.js";
import { binsOf, rangesOf } from "../../web/app/chart.js";
import { groupsOf } from "../../web/app/facets.js";
import { lanes, ruleInWords } from "../../web/app/ledger.js";
import { byteAfter, trimmed } from "../../web/app/selection.js";
import { changes, hintOf, spanOf, withParty } from "../../web/app/views/review_edit.js";
import { sentence, withDecision } from "../../web/app/views/review_queue.js";
import { periodIn, periodOf, wider } from "../../web/app/views/timeline.js";
import { dayNumber, dayOf, days, nextPeriod, periodDays, periodName } from "../../web/app/days.js";

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

test("selected words are a span of bytes without the white space around them", () => {
  assert.equal(byteAfter(10, "Łódź "), 10 + 8);
  assert.deepEqual(trimmed(100, "  agreed to meet "), [102, 116]);
  assert.deepEqual(trimmed(0, "“met”"), [0, 9]);
  assert.equal(trimmed(5, " \n "), null);
});

test("only what was changed is sent, and fields say how they are written", () => {
  assert.deepEqual(changes({ type: "AID", time: "none" }, { type: "AID", time: "2019" }), { time: "2019" });
  assert.deepEqual(changes({ type: "AID" }, { type: "AID" }), {});
  assert.match(hintOf("deadline"), /2019-02/);
  assert.match(hintOf("debtors"), /person/);
  assert.equal(hintOf("type"), "");
});

test("a decision is told in one line", () => {
  assert.equal(sentence({ decision: "undo", undoes: "D3" }), "took D3 back");
  assert.equal(sentence({ decision: "reject", fact: "E2", words: "met", edits: {} }), "reject E2 “met”");
  assert.equal(sentence({ decision: "edit", fact: null, words: "met", edits: { type: "AID" } }), "edit not placed: “met”: type = AID");
  assert.equal(sentence({ decision: "merge", fact: null, words: null, actor: "A1", other: "A2", edits: {} }), "merge A1 A2");
});

test("words are found by the byte at which they stand", () => {
  const text = new Text("Łódź: talks, talks.");
  assert.deepEqual(text.find("talks", 0), [9, 14]);
  assert.deepEqual(text.find("talks", 10), [16, 21]);
  assert.equal(text.find("talks", 17), null);
  assert.equal(text.find("", 0), null);
});

test("a party is put into a list once", () => {
  assert.equal(withParty("none", "Japan|state|JPN"), "Japan|state|JPN");
  assert.equal(withParty("Norway; Japan|state|JPN", "Japan|state|JPN"), "Norway; Japan|state|JPN");
  assert.equal(withParty("Norway", "Japan|state|JPN"), "Norway; Japan|state|JPN");
  assert.deepEqual(spanOf(" 12-15 "), [12, 15]);
  assert.equal(spanOf("held talks"), null);
});

test("a decision is in the log at once, and one that takes it back marks it", () => {
  const add = { id: "D1", decision: "add", fact: "E9", label: "AID", words: "gave", edits: { type: "AID" }, in_force: true };
  assert.equal(sentence(add), "add E9 AID “gave”");
  const once = withDecision([], add);
  assert.equal(withDecision(once, add).length, 1);
  const rows = withDecision(once, { id: "D2", decision: "undo", undoes: "D1" });
  assert.deepEqual(rows.map(({ id, in_force }) => [id, in_force]), [["D2", undefined], ["D1", false]]);
});

test("decades are periods like others", () => {
  assert.equal(nextPeriod("1990s"), "2000s");
  assert.deepEqual(periodDays("1990s"), ["1990-01-01", "1999-12-31"]);
  assert.equal(periodName("1990s"), "1990s");
  assert.equal(dayOf(dayNumber("2020-02-29")), "2020-02-29");
});

test("what is not known to lie in one period is a range and no bar", () => {
  const items = [
    { period: "2018-11-01", last: "2018-11-30", quad: 1, status: "occurred", events: 4 },
    { period: "2018-11-01", last: "2018-11-30", quad: 4, status: "planned", events: 1 },
    { period: "2018-11-02", last: null, quad: 1, status: "occurred", events: 2 },
  ];
  assert.deepEqual(binsOf(items), [{ period: "2018-11-02", parts: { "cooperation happened": 2 }, after: 0 }]);
  assert.deepEqual(binsOf(items, ["2018-11-01", "2018-11-03"]).map(({ period }) => period), ["2018-11-01", "2018-11-02", "2018-11-03"]);
  assert.deepEqual(rangesOf(items), [{ period: "2018-11-01", last: "2018-11-30", parts: { "cooperation happened": 4, "conflict planned": 1 } }]);
});

test("the periods of a timeline are few enough to read, and it zooms out around its middle", () => {
  assert.equal(periodOf({}), "year");
  assert.equal(periodOf({ period: "decade" }), "decade");
  assert.equal(periodOf({ period: "hour" }), "year");
  assert.equal(periodOf({ since: "2018-01-01", until: "2018-03-31" }), "day");
  assert.equal(periodOf({ since: "2018-01-01", until: "2019-12-31" }), "month");
  assert.equal(periodOf({ since: "1800-01-01", until: "2019-12-31" }), "decade");
  assert.deepEqual(wider({ since: "2018-03-01", until: "2018-03-02" }), { since: "2018-02-28", until: "2018-03-03" });
  assert.deepEqual(wider({}), {});
  assert.equal(periodIn("2018-03-01", "month"), "2018-03");
  assert.equal(periodIn("2018-03-01", "decade"), "2010s");
});

test("each state of a commitment has one lane", () => {
  const states = ["open", "conditional", "due", "in_force", "fulfilled", "broken", "lapsed", "withdrawn", "released", "suspended", "superseded", "refused"];
  assert.deepEqual(lanes.flatMap((lane) => lane.states).sort(), states.sort());
});

test("rules of the ledger are told in words", () => {
  assert.equal(ruleInWords("act-done"), "The act was done");
  assert.equal(ruleInWords("perhaps: act-done"), "Perhaps: the act was done");
  assert.equal(ruleInWords("alleged: put-on-hold"), "Somebody says: put on hold");
  assert.equal(ruleInWords("something-new"), "something new");
});

test("a facet that is chosen can be let go of", () => {
  const items = [
    { field: "source", value: "Harbour Wire", facts: 3 },
    { field: "type", value: "AID", facts: 2 },
  ];
  const pairs = [
    { from: "USA", to: "PRK", events: 2 },
    { from: "USA", to: "PRK", events: 3 },
    { from: "JPN", to: "KOR", events: 4 },
  ];
  const groups = groupsOf(items, pairs, { type: "AID", "state-of": "USA", with: "PRK" });
  assert.deepEqual(groups.map(({ name }) => name), ["Who to whom", "Type", "Source"]);
  assert.deepEqual(groups[0].values, [
    { label: "USA → PRK", facts: 5, set: { "state-of": "USA", with: "PRK" }, chosen: true },
    { label: "JPN → KOR", facts: 4, set: { "state-of": "JPN", with: "KOR" }, chosen: false },
  ]);
  assert.ok(groups[1].values[0].chosen);
});

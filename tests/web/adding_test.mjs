// SPDX-License-Identifier: Apache-2.0
//
// Facts that the program missed are added, in a report and in the review, by keys and by mouse.
import assert from "node:assert/strict";
import { test } from "node:test";
import { barriers, close, open, serve, setUp } from "./browser.mjs";

let browser;
let site;
setUp((made) => ({ browser, site } = made));

const api = async (route) => (await fetch(`${site.address}/api/v1/${route}`)).json();

/** Selects the first of these words in the report that the page shows. */
async function select(page, words) {
  await page.locator(".report-text p").first().waitFor();
  await page.evaluate((wanted) => {
    const walk = document.createTreeWalker(document.querySelector(".report-text"), NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.textContent.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return;
    }
    throw new Error(`no words ${wanted}`);
  }, words);
}

/** Words of a report's body that carry no fact: where one can be added. */
async function plainWords(report) {
  const { record } = await api(`reports/${report}`);
  const bytes = new TextEncoder().encode(record.text);
  const words = (begin, end) => new TextDecoder().decode(bytes.subarray(begin, end));
  const body = record.segments.find(({ kind }) => kind === "body").span;
  const taken = [...record.events.flatMap(({ mentions }) => mentions.map(({ trigger }) => trigger)), ...record.commitments.map(({ action }) => action), ...record.mentions.map(({ span }) => span)];
  for (const [begin, end] of record.sentences.filter(([from]) => from >= body[0])) {
    for (const { index, 0: word } of words(begin, end).matchAll(/\b[a-z]{6,}\b/g)) {
      const from = begin + new TextEncoder().encode(words(begin, end).slice(0, index)).length;
      if (record.text.split(word).length === 2 && !taken.some(([a, b]) => a < from + word.length && b > from)) return word;
    }
  }
  throw new Error("every word carries something");
}

test("an event is added to a report by keys, says that a person did, and is taken back", async () => {
  const word = await plainWords("R1");
  const before = (await api("store")).events;
  const page = await open(browser, site, "/reports/R1");
  await select(page, word);
  await page.keyboard.press("m");
  await page.locator(".edit").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "add-of");
  assert.match(await page.getByLabel("trigger", { exact: true }).inputValue(), /^\d+-\d+$/);
  assert.deepEqual(await barriers(page), []);
  await page.getByLabel("type", { exact: true }).selectOption("PROTEST");
  await page.getByLabel("Whom to put into actors").selectOption({ index: 0 });
  await page.getByRole("button", { name: "Put in to actors" }).click();
  await page.getByLabel("recipients", { exact: true }).fill("Mari Tamm|person|EST");
  await page.getByLabel(/Why/).fill("it says so");
  await page.keyboard.press("Enter");
  await page.locator(".edit").waitFor({ state: "detached" });
  await page.locator('.fact-button[aria-expanded="true"] .origin', { hasText: "added by a person" }).waitFor();
  assert.equal(await page.locator(".report-text .lit-trigger").first().textContent(), word);
  const [row] = (await api("decisions?limit=1")).items;
  assert.deepEqual([row.decision, row.label, row.words, row.note], ["add", "PROTEST", word, "it says so"]);
  const event = await api(`events/${row.fact}`);
  assert.deepEqual([event.origin, event.reviewed, event.type, event.recipients[0].name, event.actors.length], ["human", "added", "PROTEST", "Mari Tamm", 1]);
  assert.equal((await api("store")).events, before + 1);
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.locator(".fact-button .origin", { hasText: "added" }).waitFor({ state: "detached" });
  assert.equal((await api("store")).events, before);
  await close(page);
});

test("a commitment and a statement are added in the review, of words that are typed", async () => {
  const page = await open(browser, site, "/review?in=commitments");
  await page.locator(".report-text p").first().waitFor();
  const report = (await page.locator('a[href^="/reports/"]').first().getAttribute("href")).match(/R\d+/)[0];
  const word = await plainWords(report);
  await page.keyboard.press("m");
  await page.locator(".edit").waitFor();
  await page.getByLabel("What is missing").selectOption("commitment");
  await page.getByLabel("kind", { exact: true }).selectOption("promise");
  await page.getByLabel("action", { exact: true }).fill(word);
  await page.getByRole("button", { name: "Find the next place of the words of action" }).click();
  assert.match(await page.getByLabel("action", { exact: true }).inputValue(), /^\d+-\d+$/);
  await page.getByLabel("debtors", { exact: true }).fill("Norway|state|NOR");
  await page.keyboard.press("Enter");
  await page.locator(".edit").waitFor({ state: "detached" });
  await page.locator("p.line .origin", { hasText: "added by a person" }).waitFor();
  const [row] = (await api("decisions?limit=1")).items;
  const id = (await page.locator('.queue [aria-current="true"]').textContent()).trim().split(" ")[0];
  assert.equal(row.fact, id);
  assert.equal((await api(`commitments/${id}`)).action.text, word);
  await page.locator(".log li", { hasText: `add ${id} promise` }).first().waitFor();
  await page.keyboard.press("u");
  await page.locator(".queue button", { hasText: `${id} ·` }).waitFor({ state: "detached" });
  await page.locator(".log li", { hasText: "taken back" }).first().waitFor();
  assert.equal((await fetch(`${site.address}/api/v1/commitments/${id}`)).status, 404);
  page.faults.splice(0, page.faults.length, ...page.faults.filter((fault) => !/status of 404/.test(fault)));
  await close(page);
});

test("what is there already is not added, and the form says so", async () => {
  const page = await open(browser, site, "/reports/R1");
  const { record } = await api("reports/R1");
  const there = record.events[0];
  await page.locator(".report-text p").first().waitFor();
  await page.getByRole("button", { name: /Add a missed fact/ }).click();
  await page.getByLabel("trigger", { exact: true }).fill(there.mentions[0].trigger.join("-"));
  await page.getByLabel("type", { exact: true }).selectOption(there.type);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator(".edit [role=alert]", { hasText: "the report has this fact already" }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".edit").waitFor({ state: "detached" });
  page.faults.splice(0, page.faults.length, ...page.faults.filter((fault) => !/status of 400/.test(fault)));
  await close(page);
});

test("a condition's parties, a place and the words of a source are corrected", async () => {
  const commitment = (await api("commitments?limit=500")).items.find(({ condition }) => condition);
  const page = await open(browser, site, `/review?in=commitments&fact=${commitment.id}`);
  await page.locator("p.line", { hasText: commitment.id }).waitFor();
  await page.locator(".report-text p").first().waitFor();
  await page.keyboard.press("e");
  await page.locator(".edit").waitFor();
  await page.getByLabel("by", { exact: true }).fill("Norway|state|NOR");
  await page.getByLabel("relation", { exact: true }).selectOption("after");
  await page.keyboard.press("Enter");
  await page.locator(".edit").waitFor({ state: "detached" });
  const { record, ids } = await api(`reports/${commitment.report.id}`);
  const now = record.commitments[ids.commitments.indexOf(commitment.id)].condition;
  assert.equal(now.relation, "after");
  assert.deepEqual(now.by.map((id) => record.actors[Number(id.slice(1)) - 1].name), ["Norway"]);

  const [statement] = (await api("statements?limit=1")).items;
  await page.goto(`${site.address}/review?in=statements&fact=${statement.id}`);
  await page.locator("p.line", { hasText: statement.id }).waitFor();
  const words = await plainWords(statement.report.id);
  await page.locator(".report-text p").first().waitFor();
  await page.keyboard.press("e");
  await page.locator(".edit").waitFor();
  await select(page, words);
  await page.getByRole("button", { name: "Take the selected words as source" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator(".edit").waitFor({ state: "detached" });
  assert.equal((await api(`facts/${statement.id}/fields`)).fields.source, (await api("decisions?limit=1")).items[0].edits.source);
  await close(page);
});

test("with --read-only the report offers no adding", async () => {
  const locked = await serve({ options: ["--read-only"] });
  const page = await open(browser, locked, "/reports/R1");
  await page.locator(".fact-button").first().waitFor();
  await page.keyboard.press("m");
  assert.equal(await page.getByRole("button", { name: /Add a missed fact/ }).count(), 0);
  await close(page);
  await locked.stop();
});

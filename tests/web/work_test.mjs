// SPDX-License-Identifier: Apache-2.0
//
// What a user does, by mouse and by keyboard alone.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { barriers, close, go, open, serve, settled, setUp } from "./browser.mjs";

let browser;
let site;
setUp((made) => ({ browser, site } = made));

async function lit(page, role) {
  const words = page.locator(`.report-text .lit-${role}`);
  await words.first().waitFor();
  return words.allTextContents();
}
const chosen = (page) => page.locator('.fact-button[aria-expanded="true"]');

/** Presses Tab until what has the focus fits the selector. */
async function tabTo(page, selector, most = 120) {
  for (let i = 0; i < most; ++i) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`Tab does not come to ${selector}`);
}

const focused = (page) => page.evaluate(() => document.activeElement.textContent);

/** The words that the last line which moved a state rests on, and what lights up in the report that it leads to. */
async function assertWordsLightUp(page, words) {
  await page.waitForURL(/reports\/R\d+\?fact=[CE]\d+/);
  await page.locator(".report-text .lit-action, .report-text .lit-trigger").first().waitFor();
  const found = (await page.locator(".report-text .lit-action, .report-text .lit-trigger").allTextContents()).join("");
  assert.ok(words.length > 0 && words.some((word) => found.includes(word) || word.includes(found)), `${words} are not ${found}`);
}

test("from make demo to the words behind a commitment's state in three clicks", async () => {
  const own = await serve({ demo: true });
  const page = await open(browser, own, "/");
  let clicks = 0;
  const click = (what) => {
    ++clicks;
    return what.click();
  };
  await click(page.getByRole("link", { name: "Commitments" }));
  const card = page.locator(".card").first();
  await click(card.locator("summary"));
  const line = card.locator(".history .line-moves").last();
  await line.locator("mark").first().waitFor();
  const words = await line.locator("mark").allTextContents();
  assert.match(await line.textContent(), /\d{4}-\d{2}-\d{2}/);
  await click(line.getByRole("link", { name: /^[CE]\d+ in/ }));
  await assertWordsLightUp(page, words);
  assert.equal(clicks, 3);
  await close(page);
  await own.stop();
});

test("the same by keyboard alone", async () => {
  const page = await open(browser, site, "/");
  await page.keyboard.press("c");
  await page.locator(".card").first().waitFor();
  await page.keyboard.press("j");
  assert.match(await focused(page), /How it came to this/);
  await page.keyboard.press("Enter");
  await page.locator(".history .line-moves a").first().waitFor();
  await tabTo(page, ".line-moves a[href*='fact=']");
  const words = await page.evaluate(() => [...document.activeElement.closest("li").querySelectorAll("mark")].map((mark) => mark.textContent));
  await page.keyboard.press("Enter");
  await assertWordsLightUp(page, words);
  await close(page);
});

test("the board of a day: by date, by slider and by key, and the address holds it", async () => {
  const page = await open(browser, site, "/commitments");
  const sum = async () => Number((await page.getByText(/^\d+ commitments? as of/).textContent()).match(/\d+/)[0]);
  const all = await sum();
  const last = await page.getByLabel("As of the end of").inputValue();
  await page.locator("h1").focus();
  await page.keyboard.press("[");
  await page.waitForURL(/as-of=\d{4}-\d{2}-\d{2}/);
  assert.ok((await page.getByLabel("As of the end of").inputValue()) < last);
  await page.keyboard.press("]");
  await page.waitForURL(/commitments$/);
  await page.locator("#as-of-slider").focus();
  await page.keyboard.press("Home");
  await page.waitForURL(/as-of/);
  await settled(page);
  await page.waitForFunction((most) => Number(document.querySelector("main").textContent.match(/(\d+) commitments? as of/)[1]) < most, all);
  await page.getByLabel("As of the end of").fill("2019-02-28");
  await page.keyboard.press("Tab");
  await page.waitForURL(/as-of=2019-02-28/);
  await page.getByText(/as of 2019-02-28/).waitFor();
  const then = await sum();
  await page.reload();
  await page.getByText(/as of 2019-02-28/).waitFor();
  assert.equal(await sum(), then);
  // What was told later is not there, and the lanes hold what the sum says.
  const lanes = (await page.locator(".lane h2 > .small").allTextContents()).map((text) => parseInt(text, 10));
  assert.equal(lanes.reduce((a, b) => a + b, 0), then);
  await page.getByRole("button", { name: "Last day" }).click();
  await page.waitForURL(/commitments$/);
  await close(page);
});

test("a board takes in a report that is added meanwhile", async () => {
  const own = await serve({ samples: false });
  const { token } = await (await fetch(`${own.address}/api/v1/store`)).json();
  const page = await open(browser, own, "/commitments");
  await page.getByText("No report tells of a commitment yet").waitFor();
  const report = { title: "Norway on aid", date: "2019-06-07", text: "OSLO, June 7 -- Norway promised on Friday to send food aid to Kenya by the end of July." };
  const added = await fetch(`${own.address}/api/v1/reports`, { method: "POST", headers: { "Content-Type": "application/json", "X-Chancery-Token": token }, body: JSON.stringify(report) });
  assert.equal(added.status, 201);
  await go(page, own, "/timeline");
  await go(page, own, "/commitments");
  await page.locator(".card").first().waitFor();
  await close(page);
  await own.stop();
});

test("every page by keyboard alone, from one to the next", async () => {
  const page = await open(browser, site, "/");
  await tabTo(page, "main .fact a");
  await page.keyboard.press("Enter");
  await page.waitForURL(/reports\/R\d+/);
  await page.locator(".fact-button").first().waitFor();
  await page.keyboard.press("j");
  await chosen(page).first().waitFor();
  await page.keyboard.press("t");
  await page.locator(".plot").waitFor();
  await tabTo(page, ".plot");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.waitForURL(/since=/);
  await page.locator(".plot").waitFor();
  await tabTo(page, ".plot");
  await page.keyboard.press("-");
  await page.getByRole("link", { name: "zoom out" }).waitFor();
  await page.keyboard.press("n");
  await page.locator(".matrix a").first().waitFor();
  await tabTo(page, ".matrix a");
  await page.keyboard.press("Enter");
  await page.waitForURL(/from=[A-Z]{3}&to=[A-Z]{3}/);
  await page.keyboard.press("c");
  await page.locator(".card").first().waitFor();
  await tabTo(page, "#as-of-slider");
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL(/as-of=/);
  await page.locator("h1").focus();
  await page.keyboard.press("d");
  await page.waitForURL(/conflicts/);
  await page.keyboard.press("s");
  await page.waitForURL(/search/);
  await page.locator(".facets a").first().waitFor();
  await tabTo(page, ".facets a");
  await page.keyboard.press("Enter");
  await page.waitForURL(/state-of=|type=/);
  await page.keyboard.press("v");
  await page.waitForURL(/review/);
  await page.keyboard.press("a");
  await page.waitForURL(/add/);
  await tabTo(page, "#add-text");
  await page.keyboard.type("Iran rejected the demand on Monday.");
  await close(page);
});

test("a search is narrowed down by what it finds, and the numbers are right", async () => {
  const page = await open(browser, site, "/search?in=events");
  const type = page.locator(".facets section", { has: page.getByRole("heading", { name: "Type" }) }).locator("li").first();
  const [name, count] = [await type.locator("a").textContent(), Number((await type.locator(".small").textContent()).match(/\d+/)[0])];
  await type.locator("a").click();
  await page.waitForURL(new RegExp(`type=${name}`));
  await settled(page);
  const rows = await (await fetch(`${site.address}/api/v1/events?type=${name}&limit=500`)).json();
  assert.equal(rows.items.length, count);
  assert.equal(await page.getByLabel("Type").inputValue(), name);
  await page.locator('.facets a[aria-current="true"]').first().click();
  await page.waitForURL((url) => !url.search.includes("type="));
  await close(page);
});

test("a fact lights its words up, and words show their facts", async () => {
  const page = await open(browser, site, "/reports/R1");
  await page.locator(".fact-button.mark-events").first().click();
  const trigger = (await lit(page, "trigger"))[0];
  assert.ok(trigger.length > 0);
  assert.match(page.url(), /fact=E/);
  await page.locator(".report-text .mark-commitments").first().click();
  await page.getByRole("heading", { name: /Facts of these words/ }).waitFor();
  assert.equal(await chosen(page).count(), 1);
  await page.getByRole("button", { name: "Show all facts" }).click();
  await chosen(page).waitFor({ state: "detached" });
  await page.getByLabel(/Actors/).check();
  assert.ok((await page.locator(".report-text .mark-actors").count()) > 3);
  await close(page);
});

test("a report by keyboard alone, and why a fact is as it is", async () => {
  const page = await open(browser, site, "/reports/R1");
  await page.keyboard.press("j");
  const first = await chosen(page).textContent();
  for (const key of ["j", "j", "k"]) await page.keyboard.press(key);
  const second = page.locator(".fact-button").nth(1);
  await page.waitForFunction((button) => button.getAttribute("aria-expanded") === "true", await second.elementHandle());
  await page.keyboard.press("k");
  await page.waitForFunction((button) => button.getAttribute("aria-expanded") === "true", await page.locator(".fact-button").first().elementHandle());
  assert.equal(await chosen(page).textContent(), first);
  await page.keyboard.press("w");
  await page.getByRole("heading", { name: "Considered near it and not taken" }).waitFor();
  await page.locator(".why ul").nth(1).waitFor({ state: "attached" });
  assert.ok((await page.locator(".why li").count()) > 1);
  await page.keyboard.press("Escape");
  await chosen(page).waitFor({ state: "detached" });
  await page.keyboard.press("]");
  await page.waitForURL(/reports\/R2$/);
  await close(page);
});

test("every view by keyboard alone; keys can be turned off", async () => {
  const page = await open(browser, site, "/");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "To the content");
  for (const [key, path] of Object.entries({ t: "/timeline", n: "/nations", c: "/commitments", d: "/conflicts", s: "/search", a: "/add", v: "/review", r: "/reports" })) {
    await page.keyboard.press(key);
    await page.waitForURL(`${site.address}${path}`);
    await page.waitForFunction(() => document.activeElement.id === "view");
  }
  await page.keyboard.press("/");
  await page.keyboard.type("treaty");
  await page.keyboard.press("Enter");
  await page.waitForURL(/reports\?text=treaty$/);
  await page.locator("h1").focus();
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await page.getByLabel("Single keys act").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("t");
  assert.match(page.url(), /reports/);
  await close(page);
});

test("the timeline zooms, and its table has the same numbers", async () => {
  const page = await open(browser, site, "/timeline");
  const sum = Number((await page.getByText(/^\d+ events by year/).first().textContent()).match(/\d+/)[0]);
  await page.getByText("The numbers as a table").click();
  const cells = await page.locator(".twin td").allTextContents();
  assert.equal(cells.reduce((all, cell) => all + Number(cell), 0), sum);
  await page.locator(".plot").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.waitForURL(/since=\d{4}-01-01&until=\d{4}-12-31/);
  await page.getByText(/events by month/).first().waitFor();
  await page.getByRole("link", { name: "whole time" }).click();
  await page.getByText(/events by year/).first().waitFor();
  const plot = await page.locator(".plot").boundingBox();
  await page.mouse.move(plot.x + plot.width * 0.9, plot.y + 50);
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width - 2, plot.y + 50, { steps: 4 });
  await page.mouse.up();
  await page.waitForURL(/since=20/);
  await close(page);
});

test("a pair of states leads to its events", async () => {
  const page = await open(browser, site, "/nations");
  const cell = page.locator(".matrix a").first();
  const name = await cell.textContent();
  await cell.click();
  await page.getByRole("heading", { name: name.slice(0, 10), exact: true }).waitFor();
  await page.locator(".fact").first().waitFor();
  for (const part of ["Commitments that are open", "Meetings", "Statements"]) await page.getByRole("heading", { name: part, exact: true }).waitFor();
  await close(page);
});

test("the address holds the whole question", async () => {
  const page = await open(browser, site, "/search");
  await page.getByLabel("State", { exact: true }).fill("PRK");
  await page.getByLabel("Status").selectOption("occurred");
  await page.getByRole("button", { name: "Find" }).click();
  await page.waitForURL(/state=PRK/);
  await settled(page);
  const rows = await page.locator(".fact").allTextContents();
  assert.ok(rows.length > 0);
  await page.reload();
  await settled(page);
  assert.deepEqual(await page.locator(".fact").allTextContents(), rows);
  assert.equal(await page.getByLabel("State", { exact: true }).inputValue(), "PRK");
  await page.getByRole("link", { name: "statements", exact: true }).click();
  await page.waitForURL(/in=statements/);
  await page.goBack();
  await page.waitForURL(/status=occurred/);
  await close(page);
});

test("a search can be taken as a file, with its filters", async () => {
  const page = await open(browser, site, "/search?in=commitments&kind=threat");
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const download = await coming;
  assert.equal(download.suggestedFilename(), "chancery-commitments.csv");
  const rows = readFileSync(await download.path(), "utf8").trim().split("\r\n");
  assert.equal(rows.length - 1, await page.locator(".fact").count());
  await close(page);
});

test("contradictory accounts stand side by side and lead to their words", async () => {
  const own = await serve({ samples: false });
  const page = await open(browser, own, "/add");
  const { token } = await (await fetch(`${own.address}/api/v1/store`)).json();
  const reports = [
    { title: "Shelling in Kunar", source: "Harbour Wire", date: "2019-06-03", text: "KABUL, June 3 -- Pakistan shelled Afghanistan's Kunar province on Monday, killing 12 villagers." },
    { title: "The dead of Kunar", source: "Meridian Press", date: "2019-06-04", text: "KABUL, June 4 -- Pakistan shelled Afghanistan's Kunar province on Monday, killing 15 villagers near the border." },
  ];
  for (const report of reports) {
    const added = await fetch(`${own.address}/api/v1/reports`, { method: "POST", headers: { "Content-Type": "application/json", "X-Chancery-Token": token }, body: JSON.stringify(report) });
    assert.equal(added.status, 201);
  }
  await page.locator("h1").focus();
  await page.keyboard.press("d");
  await page.getByRole("heading", { name: "Numbers differ: 12 villagers or 15 villagers" }).waitFor();
  const accounts = page.locator(".conflict").first().locator(".account");
  assert.equal(await accounts.count(), 2);
  for (const [i, { title, source, date }] of reports.entries()) {
    const text = await accounts.nth(i).textContent();
    for (const part of [title, source, `published ${date}`, ["says 12 villagers", "says 15 villagers"][i]]) assert.ok(text.includes(part), `${part} is not in ${text}`);
    assert.ok((await accounts.nth(i).locator("mark").count()) > 0);
  }
  assert.deepEqual(await barriers(page), []);
  await accounts.nth(1).getByRole("link", { name: /^E\d+ in/ }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/reports\/R2\?fact=E/);
  await page.locator(".report-text .lit-trigger").first().waitFor();
  await go(page, own, "/conflicts?state=NOR");
  await page.getByText("No accounts contradict one another here.").waitFor();
  await close(page);
  await own.stop();
});

test("reports are added, and errors have names", async () => {
  const page = await open(browser, site, "/add");
  await page.getByLabel("Title").fill("Norway on Iran");
  await page.getByLabel("Date of publication").fill("2019-06-07");
  await page.getByLabel("Text of the report").fill("OSLO -- Norwegian Foreign Minister Espen Barth Eide condemned Iran on Friday.");
  await page.getByRole("button", { name: "Read this report" }).click();
  await page.getByText("R15 read").waitFor();
  const file = join(site.folder, "more.jsonl");
  writeFileSync(file, '{"text": "Iran rejected the demand on Monday.", "date": "2019-06-10"}\n{"text": \n{"text": ""}\n');
  await page.getByLabel(/choose them/).setInputFiles(file);
  await page.getByText("4 of 4 done").waitFor();
  await page.getByText("more.jsonl:2: This line is no JSON.").waitFor();
  await page.getByText("more.jsonl:3: the report has no text").waitFor();
  await page.getByRole("link", { name: "R15" }).click();
  await page.getByRole("heading", { name: "Norway on Iran" }).waitFor();
  page.faults.splice(0, page.faults.length, ...page.faults.filter((fault) => !/status of 422/.test(fault)));
  await close(page);
});

test("script in a report does not run, wherever it stands", async () => {
  const hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
  const { token } = await (await fetch(`${site.address}/api/v1/store`)).json();
  const report = { text: `TEHRAN -- Iran's foreign minister said ${hostile} on Monday. "${hostile}," he said.`, title: hostile, source: hostile, url: "javascript:alert(3)" };
  const added = await fetch(`${site.address}/api/v1/reports`, { method: "POST", headers: { "Content-Type": "application/json", "X-Chancery-Token": token }, body: JSON.stringify(report) });
  const id = (await added.json()).report;
  const page = await open(browser, site, `/reports/${id}`);
  assert.ok((await page.locator(".report-text").textContent()).includes(hostile));
  for (const button of await page.locator(".fact-button").all()) await button.click();
  for (const at of ["/", "/search?in=statements", `/search?in=events&text=${encodeURIComponent('"')}`, `/search?in=events&actor=${encodeURIComponent(hostile)}`]) await go(page, site, at);
  assert.equal(await page.locator("img").count(), 0);
  assert.equal(await page.locator('a[href^="javascript:"]').count(), 0);
  // And were it to stand in the page: the policy keeps it from running.
  await page.evaluate((words) => document.querySelector("main").insertAdjacentHTML("beforeend", words), "<img src=/app/none.svg onerror=alert(4)>");
  await page.waitForFunction(() => document.querySelector("main img").complete);
  assert.ok(page.faults.some((fault) => /Content Security Policy/.test(fault)), "the policy says nothing");
  assert.deepEqual(page.faults.filter((fault) => /^(dialog|error|elsewhere)/.test(fault)), []);
  await page.context().close();
});

test("with --read-only the page offers no adding", async () => {
  const locked = await serve({ options: ["--read-only"] });
  const page = await open(browser, locked, "/add");
  await page.getByText("nothing can be added").waitFor();
  assert.equal(await page.locator("textarea").count(), 0);
  await close(page);
  await locked.stop();
});

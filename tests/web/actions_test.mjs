// SPDX-License-Identifier: Apache-2.0
//
// How long it takes from a key to the changed screen in the review, over a store of 20,000 reports.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { close, launch, open, serve } from "./browser.mjs";

const reports = Number(process.env.REPORTS ?? 20_000);
const usual = 100;  // ms, of the median
const most = 300;  // ms, of each
const rounds = 3;  // the best counts: the machine may be busy with other things
const keys = "aaxjauakxeEujaajjxuaajk";  // E stands for Escape

let browser;
let site;
let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "chancery-actions-"));
  const store = join(folder, "large.db");
  execFileSync(process.env.STORE_WRITER, [store, "1", String(reports), "1000"], { stdio: "ignore" });
  [browser, site] = await Promise.all([launch(), serve({ over: store })]);
});
after(async () => {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true });
});

/** From the key until the screen shows what it did: the fact that is next with its words in its report, or the form. */
async function measure(page, key) {
  return page.evaluate(async (pressed) => {
    const seen = () => `${document.querySelector("p.line")?.textContent} ${document.querySelector(".queue [aria-current]")?.textContent} ${document.querySelectorAll(".edit").length}`;
    const whole = () => document.querySelector(".report-text .lit-trigger") && document.querySelector(".queue [aria-current] .small").textContent.startsWith(document.querySelector("p.line .small").textContent);
    const before = seen();
    const begin = performance.now();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true, cancelable: true }));
    while (seen() === before || !whole()) {
      if (performance.now() - begin > 20_000) throw new Error(`nothing came of ${pressed}`);
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - begin;
  }, key === "E" ? "Escape" : key);
}

test(`actions in the review take less than ${usual} ms over ${reports} reports`, async (context) => {
  const page = await open(browser, site, "/review");
  await page.locator(".report-text .lit-trigger").first().waitFor();
  const tries = [];
  for (let round = 0; round < rounds; ++round) {
    const times = [];
    for (const key of keys) {
      times.push(await measure(page, key));
      await page.waitForTimeout(100);  // nobody presses faster, for long
    }
    times.sort((a, b) => a - b);
    tries.push({ median: times[times.length >> 1], most: times[times.length - 1] });
    if (tries[round].median < usual && tries[round].most < most) break;
  }
  const said = tries.map((one) => `median ${one.median.toFixed(0)} ms, the longest ${one.most.toFixed(0)} ms`).join("; ");
  context.diagnostic(said);
  assert.ok(tries.some((one) => one.median < usual && one.most < most), said);
  await close(page);
});

// SPDX-License-Identifier: Apache-2.0
//
// `chancery serve` over a store with the sample reports, and a browser on it that may go nowhere else.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before } from "node:test";

export const modules = process.env.MODULES;
const require = createRequire(join(modules, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const program = process.env.CHANCERY;
const longest = 90_000;  // a machine that is busy with other tests takes its time

export const pages = {
  reports: "/",
  reader: "/reports/R8?fact=C29",
  timeline: "/timeline",
  nations: "/nations",
  pair: "/nations?from=USA&to=PRK",
  commitments: "/commitments",
  "commitments of a day": "/commitments?as-of=2019-02-15&state=USA",
  conflicts: "/conflicts",
  days: "/timeline?since=2018-06-01&until=2018-07-31&period=day",
  search: "/search?in=events&text=tariffs",
  actors: "/search?in=actors",
  nothing: "/search?in=statements&actor=nobody",
  review: "/review",
  corrected: "/review?in=commitments",
  add: "/add",
};

/** A server of its own over a store; with `samples` it holds them, read with a model or by rules alone; or over `over`; with
 * `demo` it is what `chancery demo` leaves. */
export async function serve({ samples = true, options = [], model = "none", over, demo = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "chancery-web-"));
  const store = over ?? join(folder, "reports.db");
  if (demo) execFileSync(program, ["demo", "--store", store, "--model", model], { stdio: "ignore" });
  else if (samples && !over) execFileSync(program, ["read", process.env.SAMPLES, "--store", store, "--model", model], { stdio: "ignore" });
  const server = spawn(program, ["serve", "--store", store, "--any-port", "--model", "none", ...options], { stdio: ["ignore", "pipe", "ignore"] });
  const address = await new Promise((found) => createInterface({ input: server.stdout }).once("line", found));
  // A test that fails before it stops its server ends nevertheless, and the server with it.
  server.unref();
  server.stdout.unref();
  process.once("exit", () => server.kill());
  return {
    address: address.replace(/\/$/, ""),
    process: server.pid,
    folder,
    stop: () =>
      new Promise((stopped) => {
        server.ref();
        server.once("exit", (status) => {
          rmSync(folder, { recursive: true });
          stopped(status);
        });
        server.kill("SIGTERM");
      }),
  };
}

export function launch() {
  const root = process.getuid() === 0;  // chromium's sandbox refuses to run as root, as in a container
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: root ? ["--no-sandbox"] : [] });
}

/** A browser and a server for all tests of a file, before the first of them and until the last: `use` is given both. */
export function setUp(use, options) {
  let made;
  before(async () => {
    const [browser, site] = await Promise.all([launch(), serve(options)]);
    made = { browser, site };
    use(made);
  });
  after(async () => {
    await made?.browser.close();
    if (made) assert.equal(await made.site.stop(), 0);
  });
}

/** A page that fails the test on an error in its scripts, a refusal of the policy, or a request elsewhere. */
export async function open(browser, site, at, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(longest);
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.stack}`));
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("request", (request) => request.url().startsWith(`${site.address}/`) || faults.push(`elsewhere: ${request.url()}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.faults = faults;
  await go(page, site, at);
  return page;
}

export async function go(page, site, at) {
  await page.goto(site.address + at);
  await settled(page);
}

/** Waits until the view is there and waits for no answer itself. */
export async function settled(page) {
  await page.waitForFunction(() => document.getElementById("view") && !document.querySelector(".note[role=status]"));
}

export async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

/** What axe finds against WCAG 2.2 AA and good practice, in words. */
export async function barriers(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

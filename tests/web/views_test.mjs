// SPDX-License-Identifier: Apache-2.0
//
// Each view: no barrier, nothing wrong, room on a small screen, no request elsewhere.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { barriers, close, go, modules, open, pages, serve, setUp } from "./browser.mjs";

const web = new URL("../../web/", import.meta.url).pathname;
let browser;
let site;
setUp((made) => ({ browser, site } = made));

for (const colorScheme of ["light", "dark"]) {
  for (const [name, at] of Object.entries(pages)) {
    test(`${name} has no barrier, ${colorScheme}`, async () => {
      const page = await open(browser, site, at, { colorScheme, reducedMotion: "reduce" });
      assert.deepEqual(await barriers(page), []);
      assert.match(await page.title(), / · Chancery$/);
      await close(page);
    });
  }
}

for (const [width, height] of [[360, 740], [1024, 768], [3840, 2160]]) {
  test(`each view has room on a screen of ${width} pixels`, async () => {
    const page = await open(browser, site, "/", { viewport: { width, height } });
    await page.addInitScript(() => {
      window.widest = 0;
      const look = () => {
        window.widest = Math.max(window.widest, document.documentElement?.scrollWidth ?? 0);
        requestAnimationFrame(look);
      };
      look();
    });
    for (const [name, at] of Object.entries(pages)) {
      await go(page, site, at);
      const widest = await page.evaluate(() => Math.max(window.widest, document.documentElement.scrollWidth));
      assert.ok(widest <= width, `${name} is wider than the screen, from its first frame on: ${widest}`);
    }
    await close(page);
  });
}

test("an open history has no barrier and room on a small screen", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await open(browser, site, pages.commitments, { colorScheme, viewport: { width: 360, height: 740 } });
    await page.locator(".card summary").first().click();
    await page.locator(".history li").first().waitFor();
    assert.deepEqual(await barriers(page), []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
    await close(page);
  }
});

test("a report can be printed: its text, without the controls", async () => {
  const page = await open(browser, site, pages.reader);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".report-text").isVisible());
  assert.ok(!(await page.locator("header").isVisible()));
  await close(page);
});

test("the page that an export makes can be read by all, in both themes, and runs nothing", async () => {
  for (const of of ["events", "statements", "commitments", "actors", "reports"]) {
    const file = await (await fetch(`${site.address}/api/v1/export?of=${of}&format=html`)).text();
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.setContent(file);
      assert.deepEqual(await barriers(page), [], `${of}, ${colorScheme}`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, `${of} is wider than the screen`);
      assert.deepEqual(asked, []);
      assert.equal(await page.locator("script").count(), 0);
      await page.emulateMedia({ media: "print" });
      assert.ok(await page.locator("main").isVisible());
      await context.close();
    }
  }
});

test("an empty store says what to do", async () => {
  const empty = await serve({ samples: false });
  const page = await open(browser, empty, "/");
  await page.getByText("The store holds no reports yet.").waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("link", { name: "Add reports" }).click();
  await page.getByRole("heading", { name: "Add reports" }).waitFor();
  for (const at of ["/timeline", "/nations", "/commitments", "/conflicts", "/search"]) await go(page, empty, at);
  await close(page);
  await empty.stop();
});

test("a list that is longer than a page says so, and goes on", async () => {
  const { items, next } = await (await fetch(`${site.address}/api/v1/statements`)).json();
  assert.ok(next, "the samples have no list that is long enough");
  const page = await open(browser, site, "/search?in=statements");
  await page.getByText(`There are more than these ${items.length}. Filters narrow the list down.`).waitFor();
  await page.getByRole("button", { name: "Show more" }).click();
  await page.waitForFunction((count) => document.querySelectorAll(".fact").length > count, items.length);
  await close(page);
});

test("errors are said, in the server's words", async () => {
  const page = await open(browser, site, "/");
  for (const [at, words] of [
    ["/search?in=events&state=Japan", "three"],
    ["/search?in=events&text=%22half", "not understood"],
    ["/reports/R4711", "R4711"],
  ]) {
    await go(page, site, at);
    assert.match(await page.getByRole("alert").first().textContent(), new RegExp(words));
  }
  page.faults.splice(0, page.faults.length, ...page.faults.filter((fault) => !/status of 40[04]/.test(fault)));
  await close(page);
});

test("a server that is gone is said, too", async () => {
  const gone = await serve({ samples: false });
  const page = await open(browser, gone, "/");
  await gone.stop();
  await page.getByRole("link", { name: "Timeline" }).click();
  await page.getByText("The server does not answer").first().waitFor();
  await page.context().close();
});

test("the page is small", () => {
  const files = readdirSync(join(web, "app"), { recursive: true }).filter((name) => name.endsWith(".js"));
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(web, "app", name))).length, 0);
  assert.ok(bytes < 60_000, `${bytes} bytes of script, gzipped`);
});

test("every file of the page is in the program, and the library is that of its package", () => {
  const listed = readFileSync(join(web, "files.cmake"), "utf8");
  for (const entry of readdirSync(join(web, "app"), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) assert.ok(listed.includes(`/${entry.name}\n`) || listed.includes(`/${entry.name})`), `${entry.name} is not in web/files.cmake`);
  }
  const [ours, theirs] = [join(web, "app/vendor/preact.js"), join(modules, "node_modules/htm/preact/standalone.module.js")];
  assert.equal(readFileSync(ours, "utf8"), readFileSync(theirs, "utf8"));
});

// SPDX-License-Identifier: Apache-2.0
//
// The pictures of the README, from the sample reports read with the model:
//
//   node screenshots.mjs FOLDER     writes reader.png and commitments.png
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { close, launch, open, serve } from "./browser.mjs";

const most = 150_000;  // bytes of a picture
const views = { reader: "/reports/R8", commitments: "/commitments?as-of=2019-03-31" };

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const [browser, site] = await Promise.all([launch(), serve({ model: process.env.MODEL })]);
for (const [name, at] of Object.entries(views)) {
  const page = await open(browser, site, at, { viewport: { width: 1000, height: 560 }, colorScheme: "light" });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  await close(page);
  const bytes = statSync(path).size;
  console.log(`${path}: ${bytes} bytes`);
  if (bytes > most) process.exitCode = 1;
}
await browser.close();
await site.stop();

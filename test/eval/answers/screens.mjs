/**
 * `node test/eval/answers/screens.mjs [NAME …]`: the screens of the questions again, from the pages
 * beside this file: a picture, and beside it the marks as they are in truth.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { measurePage } from "./measure-page.mjs";

const only = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
for (const set of ["dev", "held-out"]) {
  const pages = join(import.meta.dirname, "pages", set);
  const out = join(import.meta.dirname, "screens", set);
  mkdirSync(out, { recursive: true });
  for (const file of readdirSync(pages)) {
    const name = file.replace(/\.html$/u, "");
    if (only.length > 0 && !only.includes(name)) continue;
    const size = { width: 1280, height: 800 };
    const tab = await browser.newPage({ viewport: size });
    await tab.goto(pathToFileURL(join(pages, file)).href, { waitUntil: "load" });
    const picture = await tab.screenshot({ animations: "disabled" });
    await sharp(picture)
      .webp({ lossless: true })
      .toFile(join(out, `${name}.webp`));
    const marks = await tab.evaluate(measurePage);
    const lines = marks.map((mark) => JSON.stringify(mark)).join(",\n ");
    writeFileSync(join(out, `${name}.truth.json`), `[\n ${lines}\n]\n`);
    await tab.close();
  }
}
await browser.close();

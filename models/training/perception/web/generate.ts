/**
 * Draws random programs and pages with the UI kits of the npm registry and writes each screen with
 * its truth. Usage: node generate.mjs SPLIT COUNT SEED OUT KITS_DIR CATALOGUES_DIR…
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { Random } from "../../grounding/random.js";
import { iconPacks, kits } from "./kits.js";
import type { Kit } from "./kits.js";
import { measure } from "./measure.js";
import * as part from "./parts.js";
import { appWindow, desktopIcons, dialog, page, panel } from "./scenes.js";
import { Icons, Sketch } from "./sketch.js";
import { inventLook } from "./style.js";
import { Words } from "./words.js";

const [split = "train", count = "10", seed = "1", out = "", kitsDir = "", ...catalogues] =
  process.argv.slice(2);
/** Only screens of that kit, to have more of them. */
const only = process.env["WAYMARK_KIT"];
const languages = [
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "pl",
  "tr",
  "ru",
  "el",
  "zh",
  "zh_CN",
  "ja",
  "ko",
  "ar",
  "vi",
  "cs",
  "sv",
];
const words = new Words(catalogues, languages);
const random = new Random(Number(seed));

function folderOf(npm: string): string {
  const stem = npm
    .replace(/@(\d+)$/u, "")
    .replace(/^@/u, "")
    .replace("/", "-");
  const found = readdirSync(kitsDir).find(
    (name) => name.startsWith(`${stem}-`) && /^\d/u.test(name.slice(stem.length + 1)),
  );
  if (found === undefined) throw new Error(`The kit ${npm} is not in ${kitsDir}.`);
  return join(kitsDir, found);
}

const splitKits: readonly Kit[] = kits.filter((kit) => kit.split === split);
const packs = iconPacks
  .filter((pack) => pack.split === (split === "test" ? "test" : "train"))
  .map((pack) => new Icons(join(folderOf(pack.npm), pack.folder)));

const sizes = [
  [1280, 800],
  [1280, 800],
  [1280, 800],
  [1024, 768],
  [1366, 768],
  [1600, 900],
] as const;

function compose(s: Sketch, width: number, height: number): string {
  const r = s.random;
  if (r.chance(0.4)) {
    const whole = page(s, width, height);
    return r.chance(0.25)
      ? whole + dialog(s, r.whole(100, 500), r.whole(60, 260), r.whole(280, 520))
      : whole;
  }
  const pieces: string[] = [];
  if (r.chance(0.3)) pieces.push(desktopIcons(s));
  for (let windows = r.pick([1, 1, 1, 2, 2, 3]); windows > 0; windows--) {
    const w = r.whole(420, width - 20);
    const h = r.whole(300, height - 20);
    pieces.push(appWindow(s, r.whole(0, width - w), r.whole(0, height - h), w, h));
  }
  if (r.chance(0.35))
    pieces.push(dialog(s, r.whole(20, width - 440), r.whole(20, height - 360), r.whole(260, 480)));
  if (r.chance(0.35)) pieces.push(panel(s, width));
  return pieces.join("");
}

async function main(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--allow-file-access-from-files",
    ],
  });
  for (let index = 0; index < Number(count); index++) {
    // Half of the training screens wear a look that no kit has, an eighth the browser's own.
    const plain = splitKits.find(({ css }) => css.length === 0);
    const kit =
      only === "plain" || (plain && random.chance(0.125))
        ? (plain ?? null)
        : split === "train" && random.chance(0.55)
          ? null
          : random.pick(splitKits);
    const [width, height] = random.pick(sizes);
    const scale = random.pick([1, 1, 1, 1, 1.25, 1.5, 2]);
    const language = random.chance(0.6) ? "en" : random.pick(words.languages());
    const s = new Sketch(
      random,
      kit,
      random.pick(packs),
      words,
      language,
      random.pick([12, 14, 16, 16, 16, 18, 20, 22, 24, 24, 28, 32]),
    );
    const look = inventLook(random, kit !== null);
    const css = kit && kit.css.length > 0 ? join(folderOf(kit.npm), random.pick(kit.css)) : null;
    const theme = look.dark ? "dark" : "light";
    const popup = random.chance(0.25)
      ? `<div class="w-abs" style="left:${random.whole(20, width - 260)}px;top:${random.whole(20, height - 400)}px">${part.openMenu(s)}</div>`
      : "";
    const html = `<!doctype html><html data-theme="${theme}" data-bs-theme="${theme}" data-color-mode="${theme}" data-light-theme="light" data-dark-theme="dark"><head><meta charset="utf-8">${css ? `<link rel="stylesheet" href="${pathToFileURL(css).href}">` : ""}<style>${look.css}</style></head><body class="${kit?.body ? random.pick(kit.body) : theme}">${compose(s, Math.round(width / (scale > 1.3 ? scale : 1)), Math.round(height / (scale > 1.3 ? scale : 1)))}${popup}</body></html>`;
    const folder = join(out, split, `web-${kit?.id ?? "own"}`);
    mkdirSync(folder, { recursive: true });
    const shrink = scale > 1.3 ? scale : 1;
    const view = { width: Math.round(width / shrink), height: Math.round(height / shrink) };
    const tab = await browser.newPage({
      viewport: view,
      deviceScaleFactor: scale,
      colorScheme: theme,
    });
    try {
      const file = join(out, `page-${split}-${seed}.html`);
      writeFileSync(file, html);
      await tab.goto(pathToFileURL(file).href, { waitUntil: "load", timeout: 15000 });
      await tab.evaluate(() => document.fonts.ready.then(() => undefined));
      const png = await tab.screenshot({ animations: "disabled" });
      const things = await tab.evaluate(measure);
      const name = `${seed}-${String(index).padStart(4, "0")}`;
      writeFileSync(join(folder, `${name}.png`), png);
      const round = (value: number) => Math.round(value * scale * 10) / 10;
      writeFileSync(
        join(folder, `${name}.json`),
        JSON.stringify({
          version: 1,
          source: "web",
          family: kit?.id ?? "own",
          size: [Math.round(view.width * scale), Math.round(view.height * scale)],
          scale,
          exhaustive: true,
          things: things.map((t) => ({ ...t, box: t.box.map(round) })),
        }),
      );
    } catch (error) {
      process.stderr.write(`${kit?.id ?? "own"}: ${String(error)}\n`);
    } finally {
      await tab.close();
    }
    if (index % 50 === 0) process.stderr.write(`${split} ${index}/${count}\n`);
  }
  await browser.close();
}

await main();

/**
 * `npm run eval:perception [-- FOLDER…] [--json FILE] [--show FOLDER]`: marks of screens whose truth
 * is known, by the product's own `waymark marks`, measured per program. Without a folder it takes the
 * committed held-out set; a folder holds <name>.webp or .png with <name>.json beside it.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { addCounts, figures, measure, noCounts } from "./metrics.mjs";

const root = join(import.meta.dirname, "../../..");
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "string" }, show: { type: "string" }, most: { type: "string" } },
});
const heldOut = join(root, "test/fixtures/perception");
const folders =
  positionals.length > 0 ? positionals : readdirSync(heldOut).map((name) => join(heldOut, name));

/** @type {{ image: string, truth: string, family: string }[]} */
const screens = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .slice(0, Number(options.most ?? 1000))
    .flatMap((name) => {
      const stem = join(folder, name.slice(0, -".json".length));
      const image = [`${stem}.webp`, `${stem}.png`].find((path) => existsSync(path));
      return image ? [{ image, truth: `${stem}.json`, family: basename(folder) }] : [];
    }),
);
if (screens.length === 0) {
  process.stderr.write("No screen with a truth beside it was found.\n");
  process.exit(2);
}

const child = spawn(
  process.execPath,
  [
    join(root, "out/main/cli.js"),
    "marks",
    "--json",
    ...screens.flatMap(({ image }) => ["--image", image]),
  ],
  { stdio: ["ignore", "pipe", "inherit"] },
);
/** @type {Map<string, ReturnType<typeof noCounts>>} */
const families = new Map();
const total = noCounts();
/** @type {Map<string, number>} */
const confusions = new Map();
/** @type {number[]} */
const times = [];
for await (const line of createInterface({ input: child.stdout })) {
  const answer = JSON.parse(line);
  const screen = screens.find(({ image }) => image === answer.image);
  if (screen === undefined || answer.marks === undefined) continue;
  const truth = JSON.parse(readFileSync(screen.truth, "utf8"));
  const result = measure(answer.marks, truth);
  const sum = families.get(screen.family) ?? noCounts();
  families.set(screen.family, sum);
  addCounts(sum, result.counts);
  addCounts(total, result.counts);
  times.push(answer.ms);
  for (const [is, said] of result.kinds)
    if (is !== said)
      confusions.set(`${is} as ${said}`, (confusions.get(`${is} as ${said}`) ?? 0) + 1);
  if (options.show) await show(screen, result, options.show);
}

/** @param {number | null} value */
const cell = (value) => (value === null ? "  –  " : value.toFixed(3)).padStart(7);
const heads = ["hit", "<24px", "IoU.5", "prec.", "marks/", "text", "kind", "state"];
console.log(`${"".padEnd(26)} n ${heads.map((head) => head.padStart(7)).join(" ")}`);
for (const [family, counts] of [
  ...[...families].sort(([a], [b]) => (a < b ? -1 : 1)),
  ["all", total],
])
  console.log(
    `${String(family).padEnd(24)}${String(/** @type {typeof total} */ (counts).screens).padStart(4)} ${Object.values(
      figures(/** @type {typeof total} */ (counts)),
    )
      .map(cell)
      .join(" ")}`,
  );
const often = [...confusions].sort((a, b) => b[1] - a[1]).slice(0, 14);
console.log(
  `taken for another kind: ${often.map(([what, count]) => `${what} ${count}`).join(", ")}`,
);
if (options.json)
  writeFileSync(
    options.json,
    `${JSON.stringify({ all: figures(total), counts: total, families: Object.fromEntries([...families].map(([family, counts]) => [family, figures(counts)])), medianMs: times.sort((a, b) => a - b)[times.length >> 1] }, null, 2)}\n`,
  );

/**
 * The screen with its hits (green), misses (red) and false alarms (orange).
 * @param {{ image: string, family: string }} screen
 * @param {ReturnType<typeof measure>} result @param {string} folder
 */
async function show({ image, family }, { hits, missed, spurious }, folder) {
  mkdirSync(folder, { recursive: true });
  const { width = 0, height = 0 } = await sharp(image).metadata();
  /** @param {readonly number[]} box @param {string} colour @param {string} label */
  const frame = (box, colour, label) =>
    `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="none" stroke="${colour}"/><text x="${box[0]}" y="${(box[1] ?? 0) - 1}" font-size="9" fill="${colour}">${label.replace(/[^\w .]/gu, "")}</text>`;
  const drawn = [
    ...[...hits.values()].map((mark) =>
      frame(mark.box, "#0b0", `${mark.kind.slice(0, 5)} ${mark.text.slice(0, 12)}`),
    ),
    ...spurious.map((mark) => frame(mark.box, "orange", mark.kind.slice(0, 5))),
    ...missed.map((thing) => frame(thing.box, "red", thing.kind.slice(0, 5))),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn.join("")}</svg>`;
  await sharp(image)
    .composite([{ input: Buffer.from(svg) }])
    .png()
    .toFile(join(folder, `${family}-${basename(image).replace(/\.\w+$/u, "")}.png`));
}

/**
 * Measures the icon namer as the product runs it: icons of families that it never saw, drawn on
 * pages and buttons at the sizes of screens, in boxes that are not exact.
 *
 * Usage: node evaluate.mjs JOBS.json ICONS.bin MODELS_DIR REPORT.json [EVERY]. The report gets a key
 * "product"; of EVERY icons one is taken, by default each.
 */
import { open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Box } from "../../../app/geometry.js";
import { readIconNames } from "../../../main/inference/model-files.js";
import { openSession } from "../../../main/inference/session.js";
import type { IconName } from "../../icons/icon-namer.js";
import { IconNamer } from "../../icons/icon-namer.js";
import type { Picture } from "../../picture.js";

interface Job {
  readonly family: string;
  readonly split: string;
  readonly name: string | null;
}
interface Result {
  readonly family: string;
  readonly size: number;
  /** What it is; null for a drawing that no name of the vocabulary fits. */
  readonly truth: string | null;
  readonly ranked: readonly IconName[];
  readonly given: IconName | null;
}

const sizes = [16, 20, 24, 32];
const drawnSide = 64;
const [jobsPath = "", picturesPath = "", modelsDir = "", reportPath = "", every = "1"] =
  process.argv.slice(2);

/** Mulberry32: the same screens on every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whether a drawing has one colour, which a theme would set. */
function isPlain(rgba: Buffer): boolean {
  for (let at = 0; at < rgba.length; at += 4) {
    const [r = 0, g = 0, b = 0, a = 0] = rgba.subarray(at, at + 4);
    if ((Math.max(r, g, b) - Math.min(r, g, b)) * a > 20 * 255) return false;
  }
  return true;
}

/** An icon on a flat or bordered face, light or dark, and a box around it that is a little off. */
async function screen(
  rgba: Buffer,
  size: number,
  dice: () => number,
): Promise<{ picture: Picture; box: Box }> {
  const dark = dice() < 0.35;
  const face = Math.round(dark ? 20 + dice() * 50 : 215 + dice() * 40);
  const ink = Math.round(dark ? 190 + dice() * 65 : dice() * 90);
  const source = Buffer.from(rgba);
  if (isPlain(rgba)) for (let at = 0; at < source.length; at++) if (at % 4 < 3) source[at] = ink;
  const icon = await sharp(source, {
    raw: { width: drawnSide, height: drawnSide, channels: 4 },
  })
    .resize(size, size)
    .png()
    .toBuffer();
  const side = 80;
  const air = Math.round(size * (0.1 + dice() * 0.4));
  const bordered = dice() < 0.3;
  const edge = dark ? face + 35 : face - 45;
  const at = Math.floor((side - size) / 2);
  const button = size + 2 * air;
  const rim = `<rect x="${at - air + 0.5}" y="${at - air + 0.5}" width="${button - 1}" height="${button - 1}" rx="${Math.round(dice() * 5)}" fill="none" stroke="rgb(${edge},${edge},${edge})"/>`;
  const layers = [
    ...(bordered
      ? [
          {
            input: Buffer.from(
              `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${rim}</svg>`,
            ),
          },
        ]
      : []),
    { input: icon, left: at, top: at },
  ];
  const { data } = await sharp({
    create: { width: side, height: side, channels: 4, background: { r: face, g: face, b: face } },
  })
    .composite(layers)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const off = () => Math.round((dice() - 0.5) * 0.2 * size);
  const [left, top] = [at - air + off(), at - air + off()];
  return {
    picture: { pixels: new Uint8Array(data), size: [side, side] },
    box: [left, top, Math.min(button, side - left), Math.min(button, side - top)],
  };
}

const share = (of: readonly Result[], holds: (result: Result) => boolean) =>
  of.length === 0 ? 0 : Number((of.filter(holds).length / of.length).toFixed(4));

const isNamed = ({ truth }: Result) => truth !== null;

function figures(of: readonly Result[]) {
  const named = of.filter(({ given }) => given !== null);
  return {
    icons: of.length,
    first: share(of, ({ ranked, truth }) => ranked[0]?.name === truth),
    firstFive: share(of, ({ ranked, truth }) => ranked.some(({ name }) => name === truth)),
    named: Number((named.length / Math.max(1, of.length)).toFixed(4)),
    rightWhereNamed: share(named, ({ given, truth }) => given?.name === truth),
  };
}

const jobs = JSON.parse(await readFile(jobsPath, "utf8")) as Job[];
const file = await open(picturesPath);
const namer = new IconNamer(
  await openSession(await readFile(join(modelsDir, "icons", "icons.onnx")), "cpu"),
  await readIconNames(modelsDir),
);
const results: Result[] = [];
let spent = 0;
for (const size of sizes) {
  const dice = randomFrom(size);
  for (const [index, { family, split, name }] of jobs.entries()) {
    if (split !== "test" || (name === null && size !== 24)) continue;
    if (index % Number(every) !== 0) continue;
    const rgba = Buffer.alloc(drawnSide * drawnSide * 4);
    await file.read(rgba, 0, rgba.length, index * rgba.length);
    if (!rgba.some((value, at) => at % 4 === 3 && value > 40)) continue;
    const { picture, box } = await screen(rgba, size, dice);
    const started = performance.now();
    const [ranked = []] = await namer.rank(picture, [box], () => Promise.resolve());
    spent += performance.now() - started;
    const [given = null] = await namer.name(picture, [box], () => Promise.resolve());
    results.push({ family, size, truth: name, ranked, given });
  }
}
await file.close();
const by = (key: (result: Result) => string | number) =>
  Object.fromEntries(
    [...new Set(results.map(key))].map((value) => [
      value,
      figures(results.filter((result) => isNamed(result) && key(result) === value)),
    ]),
  );
const nameless = results.filter(({ truth }) => truth === null);
const product = {
  all: figures(results.filter(isNamed)),
  // The nearest reference may well be right for these; how many get a name at all.
  namelessNamed: share(nameless, ({ given }) => given !== null),
  families: by(({ family }) => family),
  sizes: by(({ size }) => size),
  millisecondsEach: Number((spent / results.length).toFixed(2)),
};
const report = JSON.parse(await readFile(reportPath, "utf8")) as Record<string, unknown>;
await writeFile(reportPath, `${JSON.stringify({ ...report, product }, null, 1)}\n`);
process.stdout.write(`${JSON.stringify(product, null, 1)}\n`);

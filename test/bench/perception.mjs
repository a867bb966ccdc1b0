/**
 * `npm run bench:perception [-- --json FILE]`: how long `waymark marks` takes on the held-out screens,
 * in one warm process: pictures never seen before, after a change of a tenth, unchanged, and 4K; its
 * worker's memory; and how long other readers take on the same pictures.
 */
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs, promisify } from "node:util";
import sharp from "sharp";

const root = join(import.meta.dirname, "../..");
const { values: options } = parseArgs({ options: { json: { type: "string" } } });
const folder = mkdtempSync(join(tmpdir(), "waymark-bench-"));
const [width, height] = [1280, 800];
/** Pictures of each sort. */
const most = 16;

/** Screens of as many programs as there are, all of the usual size. */
async function heldOutScreens() {
  const set = join(root, "test/fixtures/perception");
  const byProgram = readdirSync(set).map((program) =>
    readdirSync(join(set, program))
      .filter((name) => /\.(webp|png)$/u.test(name))
      .map((name) => join(set, program, name)),
  );
  /** @type {string[]} */
  const found = [];
  for (let index = 0; found.length < most && index < 20; index++) {
    for (const images of byProgram) {
      const image = images[index];
      if (image === undefined || found.length >= most) continue;
      const size = await sharp(image).metadata();
      if (size.width === width && size.height === height) found.push(image);
    }
  }
  return found;
}

/** The screen with a tenth of its area from another one. @param {string} image @param {string} other @param {string} out */
async function change(image, other, out) {
  const patch = await sharp(other)
    .extract({ left: 300, top: 240, width: 400, height: 256 })
    .toBuffer();
  await sharp(image)
    .composite([{ input: patch, left: 300, top: 240 }])
    .png()
    .toFile(out);
}

/** Nine different screens side by side, 3840×2160. @param {readonly string[]} images @param {string} out */
async function tile(images, out) {
  await sharp({ create: { width: 3840, height: 2160, channels: 3, background: "#334455" } })
    .composite(
      await Promise.all(
        images.slice(0, 9).map(async (image, index) => ({
          input: await sharp(image).extract({ left: 0, top: 0, width, height: 720 }).toBuffer(),
          left: (index % 3) * width,
          top: Math.floor(index / 3) * 720,
        })),
      ),
    )
    .png()
    .toFile(out);
}

/**
 * Milliseconds for each picture, and the worker's largest resident memory in MB.
 * @param {readonly string[]} images
 */
async function run(images) {
  const child = spawn(
    process.execPath,
    [
      join(root, "out/main/cli.js"),
      "marks",
      "--json",
      ...images.flatMap((image) => ["--image", image]),
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, workerMemory(child.pid ?? 0));
  }, 50);
  /** @type {number[]} */
  const ms = [];
  for await (const line of createInterface({ input: child.stdout })) ms.push(JSON.parse(line).ms);
  clearInterval(watch);
  return { ms, memory };
}

/** Of the process's children, the one with the models. @param {number} parent */
function workerMemory(parent) {
  try {
    const children = readFileSync(`/proc/${parent}/task/${parent}/children`, "utf8")
      .trim()
      .split(" ");
    return Math.max(
      ...children.map((pid) => {
        const status = readFileSync(`/proc/${pid}/status`, "utf8");
        return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
      }),
    );
  } catch {
    return 0;
  }
}

/** @param {readonly number[]} values @param {number} share */
const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
};

const screens = await heldOutScreens();
const [first = "", second = ""] = screens;
/** @type {string[]} */
const changed = [];
for (const [index, image] of screens.entries()) {
  const out = join(folder, `changed-${index}.png`);
  await change(image, screens[(index + 1) % screens.length] ?? second, out);
  changed.push(out);
}
const large = [
  join(folder, "large-0.png"),
  join(folder, "large-1.png"),
  join(folder, "large-2.png"),
];
for (const [index, out] of large.entries())
  await tile([...screens.slice(index), ...screens.slice(0, index)], out);

// The first picture of each run loads and warms the models and is left out.
const whole = await run([first, ...screens.slice(1)]);
const small = await run(screens.flatMap((image, index) => [image, changed[index] ?? image]));
const same = await run(Array.from({ length: most }, () => first));
const big = await run([first, ...large]);

const rows = [
  ["1280×800, a whole new picture, p50", quantile(whole.ms.slice(1), 0.5), 900],
  ["1280×800, a whole new picture, p95", quantile(whole.ms.slice(1), 0.95), null],
  [
    "1280×800, a tenth changed, p50",
    quantile(
      small.ms.filter((_, index) => index % 2 === 1),
      0.5,
    ),
    150,
  ],
  ["1280×800, unchanged, p50", quantile(same.ms.slice(1), 0.5), 15],
  ["3840×2160, a whole new picture, p50", quantile(big.ms.slice(1), 0.5), 4000],
];
const memory = Math.round(Math.max(whole.memory, small.memory, same.memory));
console.log(`${cpus().length} × ${cpus()[0]?.model ?? "?"}; ${screens.length} held-out screens\n`);
for (const [what, ms, target] of rows)
  console.log(
    `${String(what).padEnd(40)} ${String(ms).padStart(6)} ms${target === null ? "" : `   target ${target}: ${Number(ms) <= Number(target) ? "reached" : "not reached"}`}`,
  );
console.log(
  `${"worker's memory, 1280×800".padEnd(40)} ${String(memory).padStart(6)} MB   target 700: ${memory <= 700 ? "reached" : "not reached"}`,
);
console.log(
  `${"worker's memory, 3840×2160".padEnd(40)} ${String(Math.round(big.memory)).padStart(6)} MB`,
);

console.log(
  "\nReading alone, the same pictures, p50 (Waymark's figures above are for marks, not only text):",
);
const { stdout } = await promisify(execFile)(
  process.execPath,
  [join(root, "test/bench/peers/read.mjs"), ...screens],
  { maxBuffer: 1 << 24 },
);
const peers = stdout
  .split("\n")
  .filter((line) => line.startsWith("{"))
  .map((line) => JSON.parse(line));
for (const { name, ms } of peers)
  console.log(`${String(name).padEnd(40)} ${String(quantile(ms, 0.5)).padStart(6)} ms`);
if (options.json)
  writeFileSync(
    options.json,
    `${JSON.stringify({ rows, memory, large: Math.round(big.memory), peers: peers.map(({ name, ms }) => ({ name, p50: quantile(ms, 0.5) })) }, null, 2)}\n`,
  );
rmSync(folder, { recursive: true, force: true });

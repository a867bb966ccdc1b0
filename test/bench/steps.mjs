/**
 * `npm run bench`: how long a step of `waymark run` takes in a warm process, from capture to the
 * action's dispatch, with its split. Acts on the practice program through X11, on the current DISPLAY.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";

const root = join(import.meta.dirname, "../..");
const rounds = Number(process.argv[2] ?? 6);
const electron = process.env["WAYMARK_ELECTRON"];
if (!electron) throw new Error("WAYMARK_ELECTRON is not set; start this with `npm run bench`.");

/** One task a line; each is undone by the next round or does no harm when repeated. */
const tasks = [
  'click the Name field, type "Ada Lovelace" and press Tab',
  "open the File menu",
  "press Escape",
  "tick Subscribe",
  "untick Subscribe",
  "press Escape",
];

const folder = mkdtempSync(join(tmpdir(), "waymark-bench-"));
const state = join(folder, "state.json");
const program = spawn(electron, ["--no-sandbox", root, "--practice", "--state", state], {
  stdio: "ignore",
});
while (!existsSync(state)) await delay(50);

const agent = spawn(
  process.execPath,
  [join(root, "out/main/cli.js"), "run", "--stdin", "--approve", "never", "--json"],
  { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, WAYMARK_DATA_DIR: folder } },
);
for (let round = 0; round < rounds; round++) agent.stdin.write(`${tasks.join("\n")}\n`);
agent.stdin.end();

/** @type {Record<string, number>[]} */
const steps = [];
/** @type {Record<string, number>} */
let step = {};
for await (const line of createInterface({ input: agent.stdout })) {
  const event = JSON.parse(line);
  if (event.type === "observation") step = { capture: event.ms.capture, marks: event.ms.marks };
  if (event.type === "proposal") step["decide"] = event.ms;
  if (event.type === "action") step["act"] = event.ms;
  if (event.type === "outcome") steps.push({ ...step, settle: event.ms });
}
program.kill();
rmSync(folder, { recursive: true, force: true });

// The first round warms the models and the caches of what never changes.
const warm = steps.slice(Math.ceil(steps.length / rounds));
const parts = ["capture", "marks", "decide", "act", "settle"];
/** @type {(values: number[], share: number) => string} */
const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(0);
};
console.log(
  `${cpus()[0]?.model ?? "unknown CPU"}, ${cpus().length} cores, ${warm.length} warm steps`,
);
console.log("| part | p50 ms | p90 ms |\n| --- | ---: | ---: |");
for (const part of parts) {
  const values = warm.map((one) => one[part] ?? 0);
  console.log(`| ${part} | ${quantile(values, 0.5)} | ${quantile(values, 0.9)} |`);
}
const dispatched = warm.map(
  (one) => (one["capture"] ?? 0) + (one["marks"] ?? 0) + (one["decide"] ?? 0) + (one["act"] ?? 0),
);
console.log(
  `| capture to dispatched | ${quantile(dispatched, 0.5)} | ${quantile(dispatched, 0.9)} |`,
);

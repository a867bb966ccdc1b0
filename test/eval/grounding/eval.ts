/**
 * `npm run eval:grounding [-- development|held-out …] [--wrong] [--json FILE] [--seen FOLDER] [--seed WORD]`:
 * how often the product clicks what a description means, on screens whose truth is known. It does
 * what `waymark decide --image FILE --task "click …"` does, in one process, each screen seen once.
 * `--wrong` lists what was not right; `--seen` keeps the marks for the next run, for work on what
 * comes after perception; `--seed` draws other descriptions.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { targetMark } from "../../../app/action.js";
import { createLocalPolicy } from "../../../app/local-policy.js";
import type { Mark } from "../../../app/mark.js";
import { markSchema } from "../../../app/mark.js";
import type { Observation } from "../../../app/observation.js";
import type { Proposal } from "../../../app/proposal.js";
import type { Methods, MethodName } from "../../../main/inference/messages.js";
import { ModelHost } from "../../../main/inference/model-host.js";
import { readImageFile } from "../../../main/storage/frame-image.js";
import { Random } from "./random.js";
import type { Described } from "./describe.js";
import { describeScreen, ways } from "./describe.js";
import type { Ending, Figures } from "./score.js";
import { figuresOf } from "./score.js";
import type { Screen } from "./truth.js";
import { centreOf, isHalf, isInside, screensOf } from "./truth.js";

const root = join(import.meta.dirname, "../..");
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    wrong: { type: "boolean" },
    json: { type: "string" },
    seen: { type: "string" },
    seed: { type: "string", default: "" },
  },
});
const halves = (positionals.length > 0 ? positionals : ["development", "held-out"]).map((word) => {
  if (isHalf(word)) return word;
  process.stderr.write(`“${word}” is neither “development” nor “held-out”.\n`);
  return process.exit(2);
});

const { signal } = new AbortController();
const host = new ModelHost(join(root, "models"));
const ask = <M extends MethodName>(method: M, input: Methods[M]["input"]) =>
  host.perform({ method, input } as never, signal) as Promise<Methods[M]["output"]>;
const grounder = {
  model: "grounding",
  ground: (
    description: string,
    { marks, size }: Pick<Methods["ground"]["input"], "marks" | "size">,
  ) => ask("ground", { description, marks, size }),
};
const decider = {
  model: "policy",
  decide: (view: Methods["decide"]["input"]) => ask("decide", view),
};

const results: Record<string, Record<string, Figures>> = {};
for (const half of halves) {
  const endings: Ending[] = [];
  const screens = screensOf(
    half,
    join(root, "test/fixtures/perception"),
    join(root, "test/eval/grounding/split.json"),
  );
  for (const screen of screens) {
    const observation = await observe(screen);
    for (const described of describeScreen(
      screen.truth,
      new Random(seedOf(options.seed + screen.name)),
    )) {
      const policy = createLocalPolicy({ task: `click ${described.said}`, grounder, decider });
      const { proposal } = await policy.decide(observation, [], signal);
      const ending = endingOf(described, proposal, observation.marks);
      endings.push(ending);
      if (options.wrong === true && ending.end !== "right")
        process.stdout.write(
          `  ${toldOf(screen, described, ending, proposal, observation.marks)}\n`,
        );
    }
  }
  results[half] = print(`${half}: ${screens.length} screens`, endings);
}
if (options.json !== undefined)
  writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
process.exit(0);

/** The same for a screen in every run, whatever other screens there are. */
function seedOf(name: string): number {
  return createHash("sha256").update(name).digest().readUInt32BE(0);
}

async function observe({ name, image }: Screen): Promise<Observation> {
  const frame = await readImageFile(image);
  const desktop = { active: null, windows: [] };
  const kept =
    options.seen === undefined ? null : join(options.seen, `${name.replace("/", "-")}.json`);
  if (kept !== null && existsSync(kept)) {
    const marks = markSchema.array().parse(JSON.parse(readFileSync(kept, "utf8")));
    return { frame, marks, desktop };
  }
  const marks = await ask("marks", { pixels: frame.pixels, size: frame.size });
  if (kept !== null) {
    mkdirSync(join(kept, ".."), { recursive: true });
    writeFileSync(kept, JSON.stringify(marks));
  }
  return { frame, marks, desktop };
}

/** Right where the middle of the chosen mark lies on the thing, as ScreenSpot counts a click. */
function endingOf(
  { way, target }: Described,
  { action, confidence }: Proposal,
  marks: readonly Mark[],
): Ending {
  const id = targetMark(action);
  const mark = marks.find((one) => one.id === id);
  const seen = marks.some(({ box }) => isInside(centreOf(box), target.box));
  if (mark === undefined || action.type === "scroll")
    return { way, seen, end: action.type === "ask" ? "asked" : "none", confidence };
  const isRight = isInside(centreOf(mark.box), target.box);
  return { way, seen, end: isRight ? "right" : "wrong", confidence };
}

function toldOf(
  screen: Screen,
  { way, said, target }: Described,
  ending: Ending,
  proposal: Proposal,
  marks: readonly Mark[],
): string {
  const mark = marks.find(({ id }) => id === targetMark(proposal.action));
  const there = marks
    .filter(({ box }) => isInside(centreOf(box), target.box))
    .map(({ kind, text }) => `${kind} “${text}”`)
    .slice(0, 3);
  const did = mark === undefined ? "" : ` ${mark.kind} “${mark.text}” at ${mark.box.join(",")}`;
  return `${ending.end.padEnd(6)} ${way.padEnd(10)} ${screen.name}: click ${said} → ${proposal.action.type}${did} ${ending.confidence.toFixed(2)} | is ${target.kind} at ${target.box.join(",")}, seen as ${there.join(", ") || "nothing"}`;
}

function print(title: string, endings: readonly Ending[]): Record<string, Figures> {
  const cell = (value: number | null) => (value === null ? "–" : value.toFixed(3)).padStart(8);
  const heads = ["seen", "right", "wrong", "asked", "none", "prec.", "calib."];
  process.stdout.write(
    `${title.padEnd(28)}    n${heads.map((head) => head.padStart(8)).join("")}\n`,
  );
  const rows = [...ways, "all"].map((way) => {
    const figures = figuresOf(endings.filter((one) => way === "all" || one.way === way));
    const { count, seen, right, wrong, asked, none, precision, calibration } = figures;
    const cells = [seen, right, wrong, asked, none, precision, calibration].map(cell).join("");
    process.stdout.write(`${way.padEnd(28)}${String(count).padStart(5)}${cells}\n`);
    return [way, figures] as const;
  });
  return Object.fromEntries(rows);
}

/**
 * Writes training examples: node generate.mjs VOCABULARY.json OUT.bin SPLIT EPISODES SEED [MODEL.onnx SHARE]
 *
 * The teacher labels every state. With a model, its own choices are performed in SHARE of the
 * episodes, so that the teacher also corrects states that only the model's mistakes lead to.
 * Features are made by models/policy/features.ts, the code that runs in the product. Format: see
 * `write`; read.py reads it.
 */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import type { Decider, DecisionOption, DecisionView, PlainAction } from "../../../app/decision.js";
import { markActions, plainActions, traceGrid } from "../../../app/decision.js";
import { boxIntersection } from "../../../app/geometry.js";
import { wentElsewhere } from "../../../app/local-policy/reach.js";
import { readShare } from "../../../app/local-policy/share.js";
import {
  featuresOf,
  matchCount,
  thingFeatureCount,
  wordFeatureCount,
} from "../../policy/features.js";
import { createPolicyModel } from "../../policy/policy-model.js";
import { meaningsPerMark } from "../../policy/meanings.js";
import { piecesPerMark, piecesPerWord, spanText, tokensOf } from "../../policy/tokens.js";
import { comesInTheWay, nextClause } from "./clauses.js";
import { openSight } from "./open-drawn.js";
import type { Deed } from "./episode.js";
import { Episode } from "./episode.js";
import { families, patterns } from "./families.js";
import { Random } from "../grounding/random.js";
import { openOnCpu, policyWords } from "./sessions.js";
import { wishClause, wrapped } from "./wishes.js";
import type { Clause, Move } from "./teacher.js";
import { teach } from "./teacher.js";
import type { Split } from "./things.js";
import { Things } from "./things.js";

const [
  vocabularyFile = "",
  outFile = "",
  splitName = "train",
  episodes = "0",
  seed = "1",
  modelFile = "",
  share = "0.5",
] = process.argv.slice(2);
const split = splitName as Split;
const vocabularies = JSON.parse(readFileSync(vocabularyFile, "utf8")) as Record<
  string,
  { labels: string[] }
>;
const labels = vocabularies[split]?.labels ?? [];
const only = process.env["WAYMARK_FAMILY"];
const names = Object.keys(families[split]);
/** Families that are made of patterns rather than of one kind of program come up more often. */
const drawnFrom =
  only !== undefined
    ? [only]
    : [
        ...names,
        ...names.filter((name) => patterns.includes(name)).flatMap((name) => [name, name]),
      ];
const random = new Random(Number(seed));
const known = policyWords();
const out = openSync(outFile, "w");
const sight = await openSight(random);

/** What the teacher's move is in the model's terms. */
interface Label {
  readonly action: number;
  readonly targets: readonly number[];
  readonly seconds: readonly number[];
  readonly span: readonly [number, number];
  readonly clear: boolean;
  readonly enter: boolean;
  readonly copied: readonly number[];
}

function labelOf(move: Move, episode: Episode, view: DecisionView): Label | null {
  const label = {
    targets: [] as number[],
    seconds: [] as number[],
    span: [-1, -1] as [number, number],
    clear: false,
    enter: false,
    copied: [] as number[],
  };
  const plain = (action: PlainAction) => ({
    ...label,
    action: markActions.length + plainActions.indexOf(action),
  });
  switch (move.type) {
    case "next":
    case "fail":
      return plain(move.type);
    case "scroll":
      return plain(`scroll_${move.direction}`);
    case "key":
      return move.chord === "enter" || move.chord === "escape" ? plain(move.chord) : plain("undo");
    case "type": {
      if (move.widget === null) return null;
      const targets = episode.marksOf(move.widget);
      const span = findSpan(view.goal, move.text);
      if (targets.length === 0 || span === null) return null;
      return {
        ...label,
        action: markActions.indexOf("type"),
        targets,
        span,
        clear: move.clear,
        enter: move.enter,
      };
    }
    case "drag": {
      const [targets, seconds] = [episode.marksOf(move.widget), episode.marksOf(move.to)];
      return targets.length === 0 || seconds.length === 0
        ? null
        : { ...label, action: markActions.indexOf("drag"), targets, seconds };
    }
    default: {
      const targets = episode.marksOf(move.widget);
      return targets.length === 0
        ? null
        : { ...label, action: markActions.indexOf(move.type), targets };
    }
  }
}

function findSpan(goal: string, text: string): [number, number] | null {
  const tokens = tokensOf(goal);
  for (let first = 0; first < tokens.length; first++)
    for (let last = first; last < tokens.length; last++)
      if (spanText(goal, tokens, first, last) === text) return [first, last];
  return null;
}

/** What performing the teacher's move takes. */
function deedOf(move: Move, label: Label, view: DecisionView): Deed {
  const mark = view.marks[random.pick(label.targets.length > 0 ? label.targets : [-1])] ?? null;
  const to = label.seconds.length > 0 ? (view.marks[random.pick(label.seconds)] ?? null) : null;
  const said = "text" in move ? (move.text ?? "") : "";
  const text = move.type === "adjust" ? String(readShare(said) ?? 50) : said;
  const type =
    move.type === "scroll"
      ? (`scroll_${move.direction}` as const)
      : move.type === "key"
        ? move.chord === "enter" || move.chord === "escape"
          ? move.chord
          : "undo"
        : move.type;
  return { type, mark, to, text, clear: label.clear, enter: label.enter };
}

/** What the model would do. */
function chosen(options: readonly DecisionOption[], view: DecisionView): Deed {
  const none = { mark: null, to: null, text: "", clear: false, enter: false };
  const option = options[0];
  if (option === undefined) return { type: "fail", ...none };
  const markOf = (id: number | undefined | null) =>
    view.marks.find((mark) => mark.id === id) ?? null;
  const deed = { type: option.action, ...none, mark: markOf(option.mark) };
  if (option.typing !== undefined) return { ...deed, ...option.typing };
  if (option.action === "adjust") return { ...deed, text: String(readShare(view.goal) ?? 50) };
  return { ...deed, to: markOf(option.to?.mark) };
}

let written = 0;
const tally = new Map<string, number>();

/**
 * One example: 16 int16 (words, marks, past, action, targets, seconds, span start, span end, clear,
 * enter, family, possible, whether the trace is known, own step, 2 spare); the targets and seconds
 * as int16; pieces, rows of meanings and neighbours as int16; word and thing features as int8 (× 127); matches as uint8 (× 255);
 * boxes as float32; the trace grid as uint8 (× 255). Every part is padded to 4 bytes.
 */
function write(
  view: DecisionView,
  label: Label,
  family: number,
  possible: boolean,
  trace: Uint8Array | null,
  own: boolean,
): void {
  const f = featuresOf(view, known);
  const { words, marks, past } = f.counts;
  const head = Int16Array.from([
    words, marks, past, label.action, label.targets.length, label.seconds.length, label.span[0], label.span[1],
    label.clear ? 1 : 0, label.enter ? 1 : 0, family, possible ? 1 : 0, trace === null ? 0 : 1, own ? 1 : 0, 0, 0,
    ...label.targets, ...label.seconds,
  ]); // prettier-ignore
  const small = (values: Float32Array) =>
    Int8Array.from(values, (value) => Math.round(value * 127));
  const parts = [
    head, Int16Array.from(f.wordPieces), Int16Array.from(f.thingPieces), Int16Array.from(f.titlePieces),
    Int16Array.from(f.wordMeanings), Int16Array.from(f.thingMeanings), Int16Array.from(f.titleMeanings), Int16Array.from(f.near), small(f.words), small(f.things),
    Uint8Array.from(f.match, (value) => Math.round(value * 255)), f.boxes, trace ?? new Uint8Array(0),
  ]; // prettier-ignore
  for (const part of parts) {
    const bytes = new Uint8Array(Math.ceil(part.byteLength / 4) * 4);
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    writeSync(out, bytes);
  }
  written++;
  const name = markActions[label.action] ?? plainActions[label.action - markActions.length] ?? "";
  tally.set(name, (tally.get(name) ?? 0) + 1);
}

function traceOf(episode: Episode): Uint8Array {
  const [columns, lines] = traceGrid;
  const [width, height] = episode.look.size;
  const grid = new Uint8Array(columns * lines);
  for (const region of episode.past.at(-1)?.regions ?? [])
    for (let at = 0; at < grid.length; at++) {
      const cell = [
        ((at % columns) * width) / columns,
        (Math.floor(at / columns) * height) / lines,
        width / columns,
        height / lines,
      ] as const;
      const shared = boxIntersection(region, cell);
      // Whether anything of note changes there: a ticked box is a small part of its cell.
      const part = shared === null ? 0 : shared[2] * shared[3];
      if (part > 0.01 * cell[2] * cell[3] || part > 0.1 * region[2] * region[3]) grid[at] = 255;
    }
  return grid;
}

type Model = (view: DecisionView) => ReturnType<Decider["decide"]>;

const openModel = async (): Promise<Model | null> =>
  modelFile === "" ? null : createPolicyModel(await openOnCpu(modelFile), known);

/** Deeds that a teacher who knows the answer would never do, and that the model learns to get out of. */
function stumble(view: DecisionView): Deed {
  const mark = view.marks.length === 0 ? null : random.pick(view.marks);
  return {
    type: random.pick(["click", "click", "click", "escape", "scroll_down"] as const),
    mark,
    to: null,
    text: "",
    clear: false,
    enter: false,
  };
}

/** How the model's expected changes compare with what happened: of right steps and of wrong ones. */
const foretold = {
  right: { steps: 0, flagged: 0 },
  wrong: { steps: 0, flagged: 0 },
  astray: { steps: 0, flagged: 0 },
  errors: 0,
  off: 0,
};
/** Share of the model's clicks that land on another mark, to see whether the trace tells. */
const astray = Number(process.env["WAYMARK_ASTRAY"] ?? 0);

function compareTrace(option: DecisionOption | undefined, episode: Episode, how: "right" | "wrong" | "astray"): void {
  const [regions, size] = [episode.past.at(-1)?.regions ?? [], episode.look.size];
  const change = option?.change ?? null;
  const missed = wentElsewhere(change, regions, size);
  foretold[how].steps++;
  if (missed) foretold[how].flagged++;
  if (how !== "right" || change === null || regions.length === 0) return;
  const [expected, happened] = [middleOf(change), middleOf(Float32Array.from(traceOf(episode), (value) => value / 255))];
  if (expected === null || happened === null) return;
  foretold.errors++;
  foretold.off += Math.hypot(expected[0] - happened[0], expected[1] - happened[1]);
} // prettier-ignore

/** The middle of what changes, as shares of the screen; null where nothing much does. */
function middleOf(change: Float32Array): readonly [number, number] | null {
  const [columns, lines] = traceGrid;
  let [sum, x, y] = [0, 0, 0];
  change.forEach((value, at) => {
    if (value < 0.25) return;
    sum += value;
    x += value * ((at % columns) + 0.5);
    y += value * (Math.floor(at / columns) + 0.5);
  });
  return sum === 0 ? null : [x / sum / columns, y / sum / lines];
}

const maxMoves = 14;
const scores = {
  clauses: 0,
  reached: 0,
  wrong: 0,
  failed: 0,
  stuck: 0,
  byFamily: new Map<string, [number, number]>(),
};

async function run(): Promise<void> {
  const model = await openModel();
  for (let count = 0; count < Number(episodes); count++) {
    const familyAt = names.indexOf(random.pick(drawnFrom));
    const family = families[split][names[familyAt] ?? ""];
    if (family === undefined) continue;
    const things = new Things(random, split, labels);
    const program = family(random, things);
    if (random.chance(0.08)) comesInTheWay(program.world, things, random);
    const episode = await Episode.begin(program, random, things, sight.of);
    const follows = model !== null && random.chance(Number(share));
    for (let clauses = random.whole(1, 3); clauses > 0; clauses--) {
      const clause = wanted(episode, things, names[familyAt] ?? "");
      if (clause === null) continue;
      for (const sub of clause.subs) sub.begin(program.world);
      await doClause(clause, episode, familyAt, follows ? model : null);
      episode.nextGoal();
    }
  }
}

/** Two wishes in one breath, where the second is still one after the first. */
function joined(first: Clause, second: Clause | null): Clause {
  if (second === null || !first.possible || /[?.]$/u.test(first.text)) return first;
  const and = random.pick([" and ", " and ", ", then ", " and then ", ", and "]);
  const text = first.text + and + second.text.charAt(0).toLowerCase() + second.text.slice(1);
  return { text, subs: [...first.subs, ...second.subs], possible: true };
}

/** Shares of the natural wishes that fit any program, and of all that has something said around it. */
function wanted(episode: Episode, things: Things, family: string): Clause | null {
  const clause = random.chance(0.22)
    ? wishClause(episode, random, things)
    : nextClause(episode, random, things, split, family);
  if (clause === null) return null;
  const both = random.chance(0.1) ? joined(clause, wishClause(episode, random, things)) : clause;
  return { ...both, text: wrapped(random, both.text) };
}

async function doClause(
  clause: Clause,
  episode: Episode,
  familyAt: number,
  model: Model | null,
): Promise<void> {
  const { world } = episode.program;
  scores.clauses++;
  const family = names[familyAt] ?? "";
  const score = scores.byFamily.get(family) ?? [0, 0];
  scores.byFamily.set(family, score);
  score[1]++;
  for (let moves = 0; moves < maxMoves; moves++) {
    const view = episode.view(clause.text);
    // A copy: the past grows while the example waits for its trace.
    const kept = { ...view, past: [...view.past] };
    const move = teach(world, clause, episode.visited);
    const label = labelOf(move, episode, view);
    if (label === null) return;
    const options = model === null ? null : await model(view);
    const taught = deedOf(move, label, view);
    const deed =
      options !== null
        ? chosen(options, view)
        : random.chance(0.06) && move.type !== "next"
          ? stumble(view)
          : taught;
    const ends = (type: string) => type === "next" || type === "fail";
    if (ends(deed.type)) {
      write(kept, label, familyAt, clause.possible, null, options !== null);
      if (deed.type === move.type) {
        scores.reached++;
        score[0]++;
      } else if (deed.type === "next") scores.wrong++;
      else scores.failed++;
      return;
    }
    const gone =
      options !== null && deed.type === "click" && random.chance(astray)
        ? { ...deed, mark: random.pick(view.marks) }
        : deed;
    await episode.act(gone);
    const followed =
      deed === taught ||
      (deed.type === taught.type &&
        deed.mark !== null &&
        label.targets.includes(view.marks.indexOf(deed.mark)));
    if (options !== null)
      compareTrace(options[0], episode, gone !== deed ? "astray" : followed ? "right" : "wrong");
    write(
      kept,
      label,
      familyAt,
      clause.possible,
      followed && gone === deed ? traceOf(episode) : null,
      options !== null,
    );
    if (ends(move.type)) {
      // It should have ended here and did something else.
      scores.wrong++;
      return;
    }
  }
  scores.stuck++;
}

await run();
closeSync(out);
await sight.close();
writeFileSync(
  `${outFile}.json`,
  JSON.stringify({
    thingFeatureCount,
    wordFeatureCount,
    matchCount,
    piecesPerWord,
    piecesPerMark,
    meaningsPerMark,
    traceGrid,
    markActions: markActions,
    plainActions,
    families: names,
    written,
  }),
);
console.error(`${splitName}: ${String(written)} examples`, Object.fromEntries(tally), {
  ...scores,
  trace: { ...foretold, meanError: foretold.off / Math.max(1, foretold.errors) },
  byFamily: Object.fromEntries(
    [...scores.byFamily].map(([name, [good, all]]) => [name, (good / all).toFixed(3)]),
  ),
});

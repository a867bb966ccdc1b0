/**
 * How the whole policy (plan, rules, grounding, model) does in the symbolic worlds:
 * node evaluate.mjs VOCABULARY.json SPLIT TASKS SEED GROUNDING.onnx [POLICY.onnx]
 * Without the policy model it measures rules and grounding alone. One clause a task, nobody to ask.
 */
import { readFileSync } from "node:fs";
import type { Action } from "../../../app/action.js";
import { isPhysical, targetMark } from "../../../app/action.js";
import { screenPoint } from "../../../app/geometry.js";
import { createLocalPolicy } from "../../../app/local-policy.js";
import type { Mark } from "../../../app/mark.js";
import type { Observation } from "../../../app/observation.js";
import type { PastStep } from "../../../app/ports.js";
import { createGrounder } from "../../grounding/grounder.js";
import { createPolicyModel } from "../../policy/policy-model.js";
import { comesInTheWay, nextClause } from "./clauses.js";
import type { Deed } from "./episode.js";
import { Episode } from "./episode.js";
import { families } from "./families.js";
import { Random } from "../grounding/random.js";
import { openSight } from "./open-drawn.js";
import { openOnCpu, policyWords } from "./sessions.js";
import type { Clause } from "./teacher.js";
import type { Split } from "./things.js";
import { Things } from "./things.js";

const [
  vocabularyFile = "",
  splitName = "dev",
  tasks = "300",
  seed = "5",
  groundingFile = "",
  policyFile = "",
] = process.argv.slice(2);
const split = splitName as Split;
const labels =
  (JSON.parse(readFileSync(vocabularyFile, "utf8")) as Record<string, { labels: string[] }>)[split]
    ?.labels ?? [];
const random = new Random(Number(seed));
const names = Object.keys(families[split]);
const ground = createGrounder(await openOnCpu(groundingFile));
const decide =
  policyFile === "" ? null : createPolicyModel(await openOnCpu(policyFile), policyWords());
const sight = await openSight(random);
const { signal } = new AbortController();

type End = "achieved" | "asked" | "failed" | "wrong" | "refused";
const tally = new Map<string, Record<End, number>>();
const told: string[] = [];

for (let count = 0; count < Number(tasks); count++) {
  const familyAt = count % names.length;
  const name = names[familyAt] ?? "";
  const things = new Things(random, split, labels);
  const program = families[split][name]?.(random, things);
  if (program === undefined) continue;
  if (random.chance(0.05)) comesInTheWay(program.world, things, random);
  const episode = await Episode.begin(program, random, things, sight.of);
  const clause = nextClause(episode, random, things, split, name);
  if (clause === null) continue;
  for (const sub of clause.subs) sub.begin(program.world);
  const { end, story } = await attempt(clause, episode);
  const row = tally.get(name) ?? { achieved: 0, asked: 0, failed: 0, wrong: 0, refused: 0 };
  tally.set(name, row);
  row[end]++;
  if (end !== "achieved" && end !== "refused")
    told.push(`${end} [${name}] ${clause.text}\n      ${story.join(" · ")}`);
}

async function attempt(clause: Clause, episode: Episode): Promise<{ end: End; story: string[] }> {
  const { world } = episode.program;
  const grounder = {
    model: "grounding",
    ground: (
      description: string,
      scene: { marks: readonly Mark[]; size: readonly [number, number] },
    ) => ground(description, scene.marks, scene.size),
  };
  const decider = decide === null ? null : { model: "policy", decide };
  const policy = createLocalPolicy({ task: clause.text, grounder, decider });
  const history: PastStep[] = [];
  const story: string[] = [];
  const isDone = () => clause.subs.every((sub) => sub.done(world));
  for (let step = 0; step < 20; step++) {
    const observation = observe(episode);
    const { proposal } = await policy.decide(observation, history, signal);
    const { action } = proposal;
    const target = observation.marks.find(({ id }) => id === targetMark(action)) ?? null;
    story.push(
      `${action.type}${target === null ? "" : ` ${target.kind} “${target.text}”`}${action.type === "type" ? ` <${action.text}>` : ""} ${proposal.confidence.toFixed(2)}${action.type === "ask" ? ` ${action.question}` : ""}`,
    );
    if (action.type === "ask") return { end: clause.possible ? "asked" : "refused", story };
    if (action.type === "fail") return { end: clause.possible ? "failed" : "refused", story };
    if (action.type === "done" || action.type === "answer")
      return { end: clause.possible && isDone() ? "achieved" : "wrong", story };
    const before = episode.past.length;
    if (isPhysical(action))
      for (const deed of deedsOf(action, observation)) await episode.act(deed);
    const acts = episode.past.slice(before);
    history.push({
      proposal, review: { decision: "approve", by: "mode" }, action, target,
      outcome: { changed: acts.some(({ changed }) => changed), share: Math.max(0, ...acts.map(({ share }) => share)), regions: acts.flatMap(({ regions }) => regions), settled: true },
    }); // prettier-ignore
  }
  return { end: "failed", story };
}

function observe(episode: Episode): Observation {
  const { marks, title, size } = episode.view("");
  const active = { title, program: "", pid: null, box: episode.look.window };
  return { frame: { displayId: "world", origin: screenPoint(0, 0), size, scale: 1, pixels: new Uint8Array(0), takenAt: 0 }, marks, desktop: { active, windows: [] } };
} // prettier-ignore

/** What an action comes to in a symbolic world. */
function deedsOf(action: Action, { marks }: Observation): Deed[] {
  const markOf = (id: number | null) => marks.find((mark) => mark.id === id) ?? null;
  const none = { mark: markOf(targetMark(action)), to: null, text: "", clear: false, enter: false };
  switch (action.type) {
    case "click":
    case "double_click":
    case "triple_click":
    case "right_click":
    case "hover":
      return [{ ...none, type: action.type }];
    case "type":
      return [
        { ...none, type: "type", text: action.text, clear: action.clear, enter: action.enter },
      ];
    case "drag": {
      if ("mark" in action.to) return [{ ...none, type: "drag", to: markOf(action.to.mark) }];
      const [, , w, h] = none.mark?.box ?? [0, 0, 1, 1];
      const share =
        w >= h
          ? 50 + (100 * action.to.offset[0]) / Math.max(1, w - h)
          : 50 - (100 * action.to.offset[1]) / Math.max(1, h - w);
      return [{ ...none, type: "adjust", text: String(Math.round(share)) }];
    }
    case "key": {
      const chord = action.keys.join("+");
      return [
        {
          ...none,
          type:
            chord === "enter" || chord === "escape" ? chord : chord === "ctrl+z" ? "undo" : "wait",
        },
      ];
    }
    case "scroll":
      return [{ ...none, type: action.direction === "up" ? "scroll_up" : "scroll_down" }];
    default:
      return [];
  }
}

const all: Record<End, number> = { achieved: 0, asked: 0, failed: 0, wrong: 0, refused: 0 };
for (const [name, row] of tally) {
  console.log(name, JSON.stringify(row));
  for (const end of Object.keys(all) as End[]) all[end] += row[end];
}
console.log("all", JSON.stringify(all));
for (const line of told.slice(0, 60)) console.log(line);
await sight.close();

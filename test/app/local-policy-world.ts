import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Action } from "../../app/action.js";
import { isPhysical, targetMark } from "../../app/action.js";
import type { Box } from "../../app/geometry.js";
import { screenPoint } from "../../app/geometry.js";
import type { Mark, MarkKind, UnnumberedMark } from "../../app/mark.js";
import { numberInReadingOrder } from "../../app/mark.js";
import type { Observation } from "../../app/observation.js";
import type { Grounder, PastStep, Policy } from "../../app/ports.js";
import type { Proposal } from "../../app/proposal.js";
import type { Review } from "../../app/review.js";
import { openSession } from "../../main/inference/session.js";
import { createGrounder } from "../../models/grounding/grounder.js";

const size = [1280, 800] as const;

/** The shipped grounding model on the CPU. */
export async function realGrounder(): Promise<Grounder> {
  const file = join(import.meta.dirname, "../../models/grounding/grounding.onnx");
  const ground = createGrounder(await openSession(await readFile(file), "cpu"));
  return {
    model: "grounding",
    ground: (description, scene) => ground(description, scene.marks, scene.size),
  };
}

export const mark = (
  kind: MarkKind,
  text: string,
  box: Box,
  state?: NonNullable<Mark["state"]>,
): UnnumberedMark => ({
  box,
  text,
  kind,
  source: ["ocr", "region"],
  score: 0.9,
  ...(state === undefined ? {} : { state }),
});

/** What a policy sees of a screen. The pixels play no part in its decisions. */
export function observe(screen: readonly UnnumberedMark[]): Observation {
  return {
    frame: {
      displayId: "test",
      origin: screenPoint(0, 0),
      size,
      scale: 1,
      pixels: new Uint8Array(0),
      takenAt: 0,
    },
    marks: numberInReadingOrder(screen),
    desktop: { active: null, windows: [] },
  };
}

export const approve: Review = { decision: "approve", by: "mode" };

/** The history entry of a reviewed proposal. */
export function past(
  proposal: Proposal,
  { marks }: Observation,
  review: Review,
  changed: boolean,
): PastStep {
  const action =
    review.decision === "edit"
      ? review.action
      : review.decision === "approve" && proposal.action.type !== "ask"
        ? proposal.action
        : null;
  const id = action && targetMark(action);
  return {
    proposal,
    review,
    action,
    target: marks.find((one) => one.id === id) ?? null,
    outcome:
      action === null ? null : { changed, share: changed ? 0.1 : 0, regions: [], settled: true },
  };
}

/** A world of screens: an action on a mark of one leads to another. */
export interface World {
  screen: readonly UnnumberedMark[];
  /** Changes the screen; returns whether anything changed. */
  act(action: Action, target: Mark | null): boolean;
}

/** Runs a policy in a world, everything approved, until it ends or asks; returns the actions in short. */
export async function live(policy: Policy, world: World, maxSteps = 20): Promise<string[]> {
  const history: PastStep[] = [];
  const told: string[] = [];
  const { signal } = new AbortController();
  while (told.length < maxSteps) {
    const observation = observe(world.screen);
    const { proposal } = await policy.decide(observation, history, signal);
    const { action } = proposal;
    const target = observation.marks.find(({ id }) => id === targetMark(action)) ?? null;
    told.push(inShort(action, observation.marks));
    if (!isPhysical(action) && action.type !== "wait") return told;
    const changed = action.type === "wait" ? false : world.act(action, target);
    history.push(past(proposal, observation, approve, changed));
  }
  return told;
}

/** "click Save", "type <hello> Name", "ask …". */
export function inShort(action: Action, marks: readonly Mark[]): string {
  const name = (id: number | null) => {
    const found = marks.find((one) => one.id === id);
    if (found === undefined) return "focus";
    return found.text === "" ? `${found.kind}@${found.box[0]},${found.box[1]}` : found.text;
  };
  switch (action.type) {
    case "click":
    case "double_click":
    case "triple_click":
    case "right_click":
    case "hover":
      return `${action.type} ${name(action.mark)}`;
    case "type":
      return `type <${action.text}> ${name(action.mark)}${action.clear ? " clear" : ""}${action.enter ? " enter" : ""}`;
    case "key":
      return `key ${action.keys.join("+")}`;
    case "drag":
      return `drag ${name(action.mark)}`;
    case "ask":
      return `ask ${action.candidates.map(name).join("|")}`;
    case "answer":
      return `answer ${action.text}`;
    default:
      return action.type;
  }
}

const menuBar = [
  mark("menu", "File", [10, 30, 40, 22]),
  mark("menu", "Edit", [55, 30, 40, 22]),
  mark("menu", "Search", [100, 30, 60, 22]),
  mark("menu", "View", [165, 30, 45, 22]),
  mark("menu", "Help", [215, 30, 45, 22]),
];
const title = [
  mark("text", "Untitled 1 - Notebook", [500, 4, 180, 16]),
  mark("icon", "", [1200, 4, 18, 18]),
  mark("icon", "", [1225, 4, 18, 18]),
  mark("icon", "", [1250, 4, 18, 18]),
];

/** A text editor with a menu bar. */
export const editor = [...title, ...menuBar, mark("text_area", "", [0, 60, 1280, 700])];

/** The same with its File menu open. */
export const editorMenu = [
  ...editor,
  ...["New", "Open...", "Save", "Save As...", "Revert", "Print...", "Quit"].map((text, index) =>
    mark("menu_item", text, [10, 56 + index * 26, 200, 24]),
  ),
];

/** An order form: labels left of their fields, a check box, buttons. */
export const form = [
  mark("text", "New order", [560, 110, 90, 16]),
  mark("text", "Name:", [300, 158, 50, 16]),
  mark("input", "", [420, 152, 300, 28]),
  mark("text", "E-mail:", [300, 198, 56, 16]),
  mark("input", "", [420, 192, 300, 28]),
  mark("text", "Price:", [300, 238, 46, 16]),
  mark("input", "0.00", [420, 232, 120, 28]),
  mark("text", "Country:", [300, 278, 64, 16]),
  mark("combo", "France", [420, 272, 200, 28]),
  mark("checkbox", "", [420, 320, 16, 16], { checked: false }),
  mark("text", "Gift wrap", [444, 320, 70, 16]),
  mark("checkbox", "", [420, 350, 16, 16], { checked: true }),
  mark("text", "Send me news", [444, 350, 100, 16]),
  mark("button", "Order", [640, 420, 90, 32]),
  mark("button", "Cancel", [540, 420, 90, 32]),
];

/** A calculator, as readers of pixels report one. */
export const calculator = [
  mark("input", "0", [100, 60, 320, 40]),
  ...["7", "8", "9", "÷", "4", "5", "6", "×", "1", "2", "3", "-", "0", ".", "=", "+"].map(
    (text, index) =>
      mark("button", text, [100 + (index % 4) * 80, 120 + Math.floor(index / 4) * 50, 76, 46]),
  ),
];

/** A list with the same buttons in every row. */
export const list = ["Ada Lovelace", "Grace Hopper", "Alan Turing"].flatMap((name, index) => [
  mark("text", name, [200, 200 + index * 40, 160, 18]),
  mark("button", "Edit", [500, 194 + index * 40, 70, 30]),
  mark("button", "Delete", [580, 194 + index * 40, 80, 30]),
]);

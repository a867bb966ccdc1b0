import type { Action } from "../action.js";
import type { Decider, DecisionOption, DecisionView, PastAct } from "../decision.js";
import { traceGrid } from "../decision.js";
import type { Box } from "../geometry.js";
import { boxCoverage, boxIntersection } from "../geometry.js";
import { isSettingsPart } from "../goals/doors.js";
import { isValueWord } from "../goals/kindred.js";
import type { KeyName } from "../key-names.js";
import type { Mark } from "../mark.js";
import type { Observation } from "../observation.js";
import type { PastStep } from "../ports.js";
import { matchIn, wordsOf } from "../reader/words.js";
import { quietPlace } from "./scene.js";
import { readShareFor } from "./share.js";

/** Probabilities from which on the policy acts by itself; models/policy/CARD.md says how they were chosen. */
export const sureEnough = {
  /** An action that changes something; on families never trained on it is right 98 times in 100 then. */
  act: 0.9,
  /** What a kind of goal that is known by its words proposes: it says itself how sure it is. */
  pursuit: 0.8,
  /** Opening a menu, a tab or a list, scrolling, closing what lies over the rest, all such options together: harmless and undone by another click. */
  look: 0.5,
  /** That the sub-goal is reached, after something was done for it and before. */
  reached: 0.8,
  reachedUntouched: 0.9,
  /** That it can't be reached here. */
  hopeless: 0.9,
} as const;

/** Actions for one sub-goal before it is given up. */
export const maxActs = 16;

/** Notches of one scroll in search of something. */
const notches = 5;

/** What the model makes of a sub-goal on this screen. */
export type Judgement =
  | { readonly type: "act"; readonly action: Action; readonly option: DecisionOption; readonly others: readonly DecisionOption[] }
  | { readonly type: "over"; readonly probability: number }
  | { readonly type: "hopeless"; readonly probability: number }
  | { readonly type: "unsure"; readonly options: readonly DecisionOption[] }; // prettier-ignore

/** Asks the model about one sub-goal and turns its answer into an action, where it is sure enough. */
export async function judge(
  decider: Decider,
  goal: string,
  observation: Observation,
  past: readonly PastAct[],
  fresh: ReadonlySet<number>,
  signal: AbortSignal,
): Promise<Judgement> {
  const { marks, frame, desktop } = observation;
  const here = past.filter(({ sameGoal }) => sameGoal);
  const half = halfDone(here, marks, goal);
  if (half !== null) return half;
  const view: DecisionView = { goal, marks, size: frame.size, title: desktop.active?.title ?? "", past, fresh };
  const all = await decider.decide(view, signal);
  const options = together(withoutVain(all, here, marks), marks);
  const foremost = options[0];
  const best = foremost?.action === "next" ? (stillToOpen(here, marks, goal) ?? foremost) : foremost;
  if (best === undefined) return { type: "hopeless", probability: 1 };
  const { probability } = best;
  // A slider stands where it was dragged to: done, where the model sees nothing else to do, and not to be mended by more of the same.
  const dragged = options.filter((option) => isDragged(option, here, marks));
  const ends = options.find((option) => !dragged.includes(option))?.action === "next" && (best.action === "next" || best === dragged[0]);
  if (ends) {
    const sure = [...dragged, ...options.filter(({ action }) => action === "next")].reduce((sum, option) => sum + option.probability, 0);
    // What changed nothing that can be seen is no reason to call it done.
    const least = here.at(-1)?.changed === true ? sureEnough.reached : sureEnough.reachedUntouched;
    if (isLost(here, marks)) return { type: "unsure", options };
    return sure >= least ? { type: "over", probability: sure } : { type: "unsure", options };
  }
  if (best === dragged[0]) return { type: "unsure", options };
  if (best.action === "fail") return probability >= sureEnough.hopeless ? { type: "hopeless", probability } : { type: "unsure", options };
  const action = actionOf(best, goal, observation);
  const looks = options.filter((option) => looksOnly(option, marks));
  const least = looks[0] === best ? sureEnough.look : sureEnough.act;
  // Whichever menu it is in, opening one is what to do: being wrong about which costs a click.
  const likely = looks[0] === best ? looks.reduce((sum, option) => sum + option.probability, 0) : probability;
  const sure = Math.min(likely, best.typing?.sure ?? 1, best.to?.sure ?? 1);
  if (action === null || sure < least) return { type: "unsure", options };
  return { type: "act", action, option: { ...best, probability: sure }, others: options.slice(1) };
} // prettier-ignore

/**
 * Whether what was typed last is seen nowhere and nothing was pressed since that could have taken it: it
 * went somewhere that takes no text. Passwords and single letters are seldom read.
 */
function isLost(here: readonly PastAct[], marks: readonly Mark[]): boolean {
  const at = here.findLastIndex(({ type }) => type === "type");
  const typed = here[at];
  if (typed === undefined || typed.text.trim().length < 4 || typed.action?.type !== "type" || typed.action.enter) return false;
  const taken = here.slice(at + 1).some(({ type, text, target }) => (type === "key" && text === "enter") || (type === "click" && target !== null && !["text", "tab", "row", "cell", "input", "text_area"].includes(target.kind)));
  const isHidden = /pass|pin|secret/iu.test(typed.target?.text ?? "") || marks.some(({ text }) => /\bpass ?(?:word|code)\b/iu.test(text) || /^[•*●]{3,}$/u.test(text));
  const words = wordsOf(typed.text);
  const shown = new Set(marks.flatMap(({ text }) => wordsOf(text)));
  return !taken && !isHidden && words.length > 0 && !words.some((word) => matchIn(word, [...shown], false) > 0.75);
} // prettier-ignore

/** The action that an option stands for; null when its words don't say enough. */
export function actionOf(option: DecisionOption, goal: string, observation: Observation): Action | null {
  const { mark } = option;
  const key = (...keys: KeyName[]): Action => ({ type: "key", keys });
  switch (option.action) {
    case "enter":
      return key("enter");
    case "escape":
      return key("escape");
    case "undo":
      return key("ctrl", "z");
    case "scroll_down":
    case "scroll_up": {
      const place = quietPlace(observation)?.id ?? null;
      return { type: "scroll", mark: place, direction: option.action === "scroll_down" ? "down" : "up", amount: notches };
    }
    case "wait":
      return { type: "wait", for: "change", ms: 1500 };
    case "next":
    case "fail":
      return null;
    case "type": {
      const { text, clear, enter } = option.typing ?? { text: "", clear: false, enter: false };
      return mark === null || text === "" ? null : { type: "type", mark, text, clear, enter };
    }
    case "drag":
      return mark === null || option.to === undefined ? null : { type: "drag", mark, to: { mark: option.to.mark } };
    case "adjust":
      // The first click brings the thumb to the middle of its way; the drag of the next step takes it on from there.
      return mark === null || shareOf(goal, mark, observation.marks) === null ? null : { type: "click", mark };
    default:
      return mark === null ? null : { type: option.action, mark };
  }
} // prettier-ignore

/** A slider whose thumb was brought to the middle is dragged on to where it belongs. */
function halfDone(here: readonly PastAct[], marks: readonly Mark[], goal: string): Judgement | null {
  const last = here.at(-1);
  if (last?.type !== "click" || last.target?.kind !== "slider") return null;
  const slider = marks.find((mark) => sameThing(mark, last.target));
  const share = slider === undefined ? null : shareOf(goal, slider.id, marks);
  if (slider === undefined || share === null || share === 50) return null;
  const [, , width, height] = slider.box;
  const by = ((share - 50) / 100) * (Math.max(width, height) - Math.min(width, height));
  const offset: [number, number] = width >= height ? [by, 0] : [0, -by];
  const option: DecisionOption = { action: "adjust", mark: slider.id, probability: 0.9 };
  return { type: "act", action: { type: "drag", mark: slider.id, to: { offset } }, option, others: [] };
} // prettier-ignore

/** Whether a slider has been dragged to where the goal wants it. */
function isDragged({ action, mark: id }: DecisionOption, here: readonly PastAct[], marks: readonly Mark[]): boolean {
  const mark = marks.find((one) => one.id === id);
  return action === "adjust" && mark !== undefined && here.some(({ type, target }) => type === "drag" && target?.kind === "slider" && boxIntersection(target.box, mark.box) !== null);
} // prettier-ignore

/** How far a slider is to be moved, by what the goal says of what stands left of it or over it. */
function shareOf(goal: string, id: number, marks: readonly Mark[]): number | null {
  const slider = marks.find((mark) => mark.id === id);
  if (slider === undefined) return null;
  const [x, y, width, height] = slider.box;
  const beside = marks.filter(({ box: [ox, oy, ow, oh], text }) => {
    if (text === "") return false;
    const middle = oy + oh / 2;
    const onLine = middle > y - height / 2 && middle < y + height * 1.5 && ox + ow / 2 < x + width / 2;
    return onLine || (ox + ow > x && ox < x + width && oy + oh <= y + height / 2 && y - oy < 3 * Math.max(oh, height));
  });
  return readShareFor(goal, [slider.text, ...beside.map(({ text }) => text)].join(" "));
} // prettier-ignore

/** Leaves out what was done in vain, and shares its probability among the rest. */
function withoutVain(options: readonly DecisionOption[], here: readonly PastAct[], marks: readonly Mark[]): readonly DecisionOption[] {
  const seenInto = lookedInto(here);
  const isVain = (option: DecisionOption) => {
    const mark = marks.find(({ id }) => id === option.mark);
    if (mark === undefined) return here.some((act) => !act.changed && isPlain(act, option.action));
    if (option.action === "click" && seenInto.some((thing) => sameThing(mark, thing))) return true;
    return here.some((act) => !act.changed && act.type !== "type" && act.type === option.action && sameThing(mark, act.target));
  };
  const kept = options.filter((option) => !isVain(option));
  const sum = kept.reduce((total, { probability }) => total + probability, 0);
  const lost = options.reduce((total, { probability }) => total + probability, 0) - sum;
  return lost === 0 || sum === 0 ? kept : kept.map((option) => ({ ...option, probability: option.probability * (1 + lost / sum) }));
} // prettier-ignore

/** Whether an act was what an option on no mark stands for. */
function isPlain(act: PastAct, action: DecisionOption["action"]): boolean {
  if (action.startsWith("scroll")) return act.type === "scroll";
  return act.type === "key" && act.text === action;
}

/** Menus, tabs and lists that were opened and left again since something was last done: it wasn't there. */
function lookedInto(here: readonly PastAct[]): Mark[] {
  const opened: Mark[] = [];
  for (const { type, target, text } of here.toReversed()) {
    if (type === "wait" || type === "scroll" || (type === "key" && text === "escape")) continue;
    if (type !== "click" || target === null || !opens(target)) break;
    opened.push(target);
  }
  // What was opened last may be open still; it is left when something was closed or opened after it.
  const last = here.findLastIndex(({ type }) => type !== "wait" && type !== "scroll");
  return here[last]?.type === "key" ? opened : opened.slice(1);
}

const opens = ({ kind }: Mark): boolean => kind === "menu" || kind === "tab" || kind === "combo";

/** Changed share of the screen up to which a click has selected something and opened nothing. */
const selectsOnly = 0.03;

/** What a click has only selected is opened by a double click. */
function stillToOpen(here: readonly PastAct[], marks: readonly Mark[], goal: string): DecisionOption | null {
  const last = here.at(-1);
  if (last?.type !== "click" || last.target === null || !last.changed || last.newWindow || last.share > selectsOnly) return null;
  if (!/\bopen\b/iu.test(goal) || !["row", "cell", "icon", "image", "text"].includes(last.target.kind)) return null;
  const { box, text } = last.target;
  const mark = marks.find((one) => sameThing(one, last.target) || (one.text === text && boxCoverage(box, one.box) > 0.7));
  return mark === undefined ? null : { action: "double_click", mark: mark.id, probability: sureEnough.act };
} // prettier-ignore

/** The same act on marks of one thing (its frame, its text, the picture on it) is one option: the surest, as sure as all of them. */
function together(options: readonly DecisionOption[], marks: readonly Mark[]): readonly DecisionOption[] {
  const joined: DecisionOption[] = [];
  for (const option of options) {
    const mark = marks.find(({ id }) => id === option.mark);
    const at = mark === undefined ? -1 : joined.findIndex((other) => other.action === option.action && isOneThing(marks.find(({ id }) => id === other.mark), mark, marks));
    const other = joined[at];
    if (other === undefined) joined.push(option);
    else joined[at] = { ...other, probability: Math.min(1, other.probability + option.probability) };
  }
  return joined.sort((a, b) => b.probability - a.probability);
} // prettier-ignore

/** How many times larger a frame may be than what lies on it to be the frame of that alone. */
const frameAtMost = 4;

/** Whether a press on one is a press on the other: one lies on the other, and nothing else there can be pressed. */
function isOneThing(one: Mark | undefined, other: Mark, marks: readonly Mark[]): boolean {
  if (one === undefined) return false;
  const area = ({ box: [, , width, height] }: Mark) => width * height;
  const [small, large] = area(one) < area(other) ? [one, other] : [other, one];
  if (boxCoverage(small.box, large.box) < 0.8) return false;
  if (small.kind !== "text" && area(large) > frameAtMost * area(small)) return false;
  const isApart = (third: Mark) => third.kind !== "text" && third !== small && third !== large;
  return !marks.some((third) => isApart(third) && boxCoverage(third.box, large.box) > 0.8 && boxIntersection(third.box, small.box) === null);
} // prettier-ignore

const sameThing = (mark: Mark, other: Mark | null): boolean =>
  other !== null &&
  (mark.id === other.id ||
    (boxCoverage(mark.box, other.box) > 0.7 && boxCoverage(other.box, mark.box) > 0.7));

/** Whether an option only opens or moves what is seen. */
function looksOnly({ action, mark }: DecisionOption, marks: readonly Mark[]): boolean {
  if (["scroll_down", "scroll_up", "escape", "wait"].includes(action)) return true;
  const target = marks.find(({ id }) => id === mark);
  // One of the values behind a name is no page to look at.
  return action === "click" && target !== undefined && opens(target) && !(target.kind === "tab" && (isValueWord(target.text) || isSettingsPart(target, marks))); // prettier-ignore
}

/** The history as the model looks back on it. */
export function pastActs(history: readonly PastStep[], step: number, unexpected: ReadonlySet<number>): PastAct[] {
  return history.flatMap((past, at) => {
    const { action, outcome, target, proposal } = past;
    if (action === null || outcome === null) return [];
    const text = action.type === "type" ? action.text : action.type === "key" ? action.keys.join(" ") : "";
    return [{
      type: action.type, target, text, changed: outcome.changed && !unexpected.has(at), share: outcome.share, regions: outcome.regions,
      newWindow: outcome.window !== undefined, sameGoal: proposal.planStep === step, action,
    }]; // prettier-ignore
  });
} // prettier-ignore

/** Cells of the grid that must be expected to change this surely for a mismatch to mean anything. */
const surelyExpected = 0.5;

/** Whether nothing changed where change was surely expected: a sign that the action went wrong. */
export function wentElsewhere(change: Float32Array | null, regions: readonly Box[], [width, height]: readonly [number, number]): boolean {
  if (change === null) return false;
  const [columns, lines] = traceGrid;
  const cells = [...change.keys()].filter((at) => (change[at] ?? 0) >= surelyExpected);
  if (cells.length === 0) return false;
  return cells.every((at) => {
    const cell: Box = [((at % columns) * width) / columns, (Math.floor(at / columns) * height) / lines, width / columns, height / lines];
    return regions.every((region) => boxIntersection(region, cell) === null);
  });
} // prettier-ignore

/** The way from a mark to the middle of where change is expected; empty when none is. */
export function traceOf(change: Float32Array | undefined, mark: Mark | undefined, [width, height]: readonly [number, number]): [number, number][] {
  if (change === undefined || mark === undefined) return [];
  const [columns, lines] = traceGrid;
  let [sum, x, y] = [0, 0, 0];
  change.forEach((value, at) => {
    if (value < 0.25) return;
    sum += value;
    x += value * (((at % columns) + 0.5) / columns) * width;
    y += value * ((Math.floor(at / columns) + 0.5) / lines) * height;
  });
  if (sum === 0) return [];
  const [left, top, w, h] = mark.box;
  return [[left + w / 2, top + h / 2], [x / sum, y / sum]];
} // prettier-ignore

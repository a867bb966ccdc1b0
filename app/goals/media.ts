import type { Mark } from "../mark.js";
import { normalise } from "../reader/words.js";
import { wordIn } from "./find-things.js";
import type { Pursuer } from "./goal.js";
import { tellingWords } from "./naming.js";
import { leftOf, middleY, rightOf } from "./partners.js";

type Part = "previous" | "play" | "next";

/** What the buttons of a player are called, or show. */
const called: Readonly<Record<Part, RegExp>> = {
  next: /^(?:next(?: (?:song|track|episode|one|video|photo|picture|slide|page))?|skip(?: next| forward| song)?|⏭|»|>>|>\|)$/u,
  previous: /^(?:previous(?: (?:song|track|episode|one|video|photo|picture|slide|page))?|prev|skip previous|skip back|⏮|«|<<)$/u,
  play: /^(?:play|pause|play pause|▶|⏸|resume)$/u,
}; // prettier-ignore

/** Which title is to come up, or that just the next one is. */
export function readSkipping(goal: string): { readonly to: readonly string[]; readonly part: Part } | null {
  const text = normalise(goal).replace(/["'“”]/gu, "").replace(/[.!]+$/u, "");
  const named = /^(?:skip|jump|advance|forward|skip ahead|go (?:on|forward|back)|flip|browse)\s+(?:forward\s+|ahead\s+|back\s+|on\s+)?(?:until|to)\s+(?:you (?:see|get to|reach)\s+)?(.+?)(?:\s+(?:comes up|is on|plays|shows))?$/u.exec(text)?.[1];
  const part = /\bback\b|previous/u.test(text) ? "previous" : "next";
  if (named !== undefined && !/^(?:the )?(?:next|previous|last|start|end|beginning)\b/u.test(named)) return { to: tellingWords(named), part };
  if (/^(?:skip|next|previous|go to|skip to|play)(?: (?:this|the|to the|the next|next|the previous|previous))* (?:song|track|episode|one|video|title)$/u.test(text) && /skip|next|previous/u.test(text)) return { to: [], part };
  if (/^(?:play|pause|resume|start|stop|start playing|stop playing)(?: (?:it|that|this|playing|(?:the )?(?:song|music|track|video|episode|podcast|playback|radio|player)))?$/u.test(text)) return { to: [], part: "play" };
  return null;
} // prettier-ignore

/** Presses Next until what is sought shows; plays and pauses. */
export const pursuePlayer: Pursuer = ({ goal, marks, past }) => {
  const skipping = readSkipping(goal);
  if (skipping === null) return null;
  const { to, part } = skipping;
  const button = partsOf(marks)[part];
  const isShown = to.length > 0 && to.every((word) => marks.some(({ text }) => wordIn(word, text) >= 0.85));
  const last = past.findLast(({ type }) => type !== "wait");
  const isPressed = to.length === 0 && last?.type === "click" && last.changed;
  if (isShown || isPressed) return { type: "over", sure: 0.9, why: "It has come up." };
  if (button === undefined) return null;
  return { type: "act", action: { type: "click", mark: button.id }, sure: 0.85, why: `This is “${part}” among the buttons of the player.` };
}; // prettier-ignore

/** Sizes that buttons of one row differ in at the most, and the room between them, in shares of their width. */
const unlike = 0.4;
const room = 0.8;

/**
 * The buttons of a player: those that are named, and from one of them those beside it. Players have them
 * in one order: previous, play, next.
 */
function partsOf(marks: readonly Mark[]): Partial<Record<Part, Mark>> {
  const buttons = marks.filter(({ kind, box }) => kind !== "text" && kind !== "window_control" && box[2] < 160 && box[3] < 90);
  const named = (part: Part) => buttons.filter(({ text }) => called[part].test(normalise(text).trim()));
  const only = (found: readonly Mark[]) => (found.length === 1 ? found[0] : undefined);
  const [previous, play, next] = [only(named("previous")), only(named("play")), only(named("next"))];
  const beside = (from: Mark | undefined, by: number): Mark | undefined => {
    if (from === undefined) return undefined;
    const row = buttons.filter((mark) => Math.abs(middleY(mark) - middleY(from)) < 12 && Math.abs(mark.box[2] - from.box[2]) < unlike * from.box[2]).sort((a, b) => leftOf(a) - leftOf(b));
    const at = row.indexOf(from);
    const between = row.slice(Math.max(0, Math.min(at, at + by)), Math.max(at, at + by) + 1);
    const isRow = between.length === Math.abs(by) + 1 && between.slice(1).every((mark, index) => leftOf(mark) - rightOf(between[index] ?? mark) < room * mark.box[2]);
    return isRow ? row[at + by] : undefined;
  };
  const found = {
    previous: previous ?? beside(play, -1) ?? beside(next, -2),
    play: play ?? beside(previous, 1) ?? beside(next, -1),
    next: next ?? beside(previous, 2) ?? beside(play, 1),
  };
  return Object.fromEntries(Object.entries(found).filter(([, mark]) => mark !== undefined));
} // prettier-ignore

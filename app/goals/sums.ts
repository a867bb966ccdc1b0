import type { PastAct } from "../decision.js";
import type { Mark } from "../mark.js";
import type { Calculation } from "../planner/sum-words.js";
import { isSafe, readCalculation } from "../planner/sum-words.js";
import type { GoalView, Pursuit } from "./goal.js";
import type { Key, Keypad } from "./keypad.js";
import { findKeypad } from "./keypad.js";

/** Keys that are pressed one by one; a longer sum is typed where the calculator takes typing. */
const mostKeys = 14;

/** Sums on the calculator that is on the screen, and clearing it. What its display shows is the proof. */
export function pursueSums(view: GoalView): Pursuit | null {
  const sum = readCalculation(view.goal);
  if (sum === null) return clears(view.goal) ? clear(view) : null;
  const keypad = keypadOn(view);
  const typed = view.past.some(({ type }) => type === "type");
  if (keypad === null) return typed ? shown(sum, view, null) : withoutKeys(sum, view);
  if (typed) return shown(sum, view, keypad);
  const presses = pressesFor(sum, keypad);
  const clicks = view.past.filter(({ type }) => type === "click");
  const cleared = clicks.length > 0 && isPressOf(keypad.keys.get("C"), clicks[0]) ? 1 : 0;
  if (presses === null) return clicks.length > 0 ? null : typeSum(sum);
  if (clicks.length === 0 && !isZero(displayed(view, keypad))) {
    const key = keypad.keys.get("C");
    if (key !== undefined) return press(key, "The display is cleared first.");
  }
  const next = presses[clicks.length - cleared];
  if (next !== undefined) return press(next.key, `“${next.sign}” is the next key.`);
  return shown(sum, view, keypad);
}

const keypadOn = ({ marks, pixels, size }: GoalView): Keypad | null =>
  findKeypad(marks, pixels === null ? null : { pixels, size });

/** "Clear the calculator". */
const clears = (goal: string): boolean =>
  /^(?:please )?(?:clear|reset|empty|zero)(?: out)?(?: (?:the|this|my))? ?(?:calculator|display|calculator(?:['’]s)? (?:display|screen)|sum)(?: again| please)?[.!]?$/iu.test(goal.trim()); // prettier-ignore

function clear(view: GoalView): Pursuit | null {
  const keypad = keypadOn(view);
  const key = keypad?.keys.get("C");
  if (keypad === null || key === undefined) return null;
  const isCleared = view.past.some((act) => act.type === "click" && isPressOf(key, act));
  if (isCleared && !displayed(view, keypad).some((number) => number !== 0))
    return { type: "over", sure: 0.92, why: "The display is cleared." };
  return isCleared ? null : press(key, "This key clears.");
}

/** The keys of a sum in order; null where one can't be found or the order would come out wrong. */
function pressesFor(sum: Calculation, { keys }: Keypad): readonly { readonly sign: string; readonly key: Key }[] | null {
  const order = [...Array.from(sum.keys), sum.isRoot ? "√" : "="];
  if (order.length > mostKeys || !isSafe(sum)) return null;
  const found = order.flatMap((sign) => {
    const key = keys.get(sign);
    return key === undefined ? [] : [{ sign, key }];
  });
  return found.length === order.length ? found : null;
} // prettier-ignore

/** A key may be pressed twice in a row, and many a display shows nothing of a sign. */
function press({ mark, at }: Key, why: string): Pursuit {
  const action = { type: "click" as const, mark: mark.id, ...(at !== undefined && { at }) };
  return { type: "act", action, sure: 0.95, again: true, why };
}

/** Programs with a keypad take the same sum from the keyboard. */
function typeSum({ keys, isRoot }: Calculation): Pursuit {
  if (isRoot) return refuse("I don't find the key for that on this calculator.");
  const text = keys.replaceAll("×", "*").replaceAll("÷", "/");
  return { type: "act", action: { type: "type", mark: null, text, clear: false, enter: true }, sure: 0.85, again: true, why: "Not every key can be read; the sum is typed." }; // prettier-ignore
}

function withoutKeys(sum: Calculation, { marks, title, past }: GoalView): Pursuit | null {
  // Nobody said to do it on this program: it is worked out and told.
  const isNamed = /\bcalc/iu.test(title);
  if (past.length > 0) return null;
  if (!sum.onCalculator && !isNamed) return { type: "over", sure: 0.9, why: "It is worked out." }; // prettier-ignore
  const fields = marks.filter(({ kind }) => kind === "input" || kind === "text_area");
  const [field, ...more] = fields;
  if (field === undefined || more.length > 0 || sum.isRoot) return { type: "over", sure: 0.85, why: "No keypad is to be seen; it is worked out." }; // prettier-ignore
  const text = sum.keys.replaceAll("×", "*").replaceAll("÷", "/");
  return { type: "act", action: { type: "type", mark: field.id, text, clear: true, enter: true }, sure: 0.85, why: "The sum is typed into the calculator." }; // prettier-ignore
}

/** Over when the result stands on the display; another number there is told to the person. */
function shown(sum: Calculation, view: GoalView, keypad: Keypad | null): Pursuit {
  const numbers = displayed(view, keypad);
  const fits = numbers.some((number) => Math.abs(number - sum.value) <= tolerance(sum.value));
  if (fits) return { type: "over", sure: 0.95, why: `The display shows ${sum.value}.` };
  const acted = view.past.filter(({ type }) => type === "click" || type === "type");
  const wasSeen = acted.at(-1)?.changed === true && acted.filter(({ changed }) => changed).length >= acted.length / 2; // prettier-ignore
  // A display that can't be read is no display that says otherwise.
  if (numbers.length === 0 && wasSeen && acted.every(({ type }) => type === "click"))
    return { type: "over", sure: 0.8, why: "All keys of the sum were pressed." };
  const question = `I entered the sum, but I don't see ${sum.value} on the display. Is it right there?`; // prettier-ignore
  return { type: "act", action: { type: "ask", question, candidates: [] }, sure: 0.85, why: question };
} // prettier-ignore

const refuse = (reason: string): Pursuit => ({ type: "act", action: { type: "fail", reason }, sure: 0.85, why: reason }); // prettier-ignore

const tolerance = (value: number): number => Math.max(1e-9, Math.abs(value) * 1e-4 * (Number.isInteger(value) ? 1e-3 : 1)); // prettier-ignore

/** The numbers over the keypad, where displays are; anywhere outside where there is no keypad. */
function displayed({ marks }: GoalView, keypad: Keypad | null): readonly number[] {
  const lines = marks.filter(({ box, kind }) => isDisplay(box, keypad) && kind !== "window_control");
  return lines.flatMap(({ text, texts }) => [text, ...(texts ?? []).map((part) => part.text)]).flatMap(numberIn);
} // prettier-ignore

function isDisplay([x, y, width, height]: Mark["box"], keypad: Keypad | null): boolean {
  if (keypad === null) return true;
  const [left, top, across, down] = keypad.box;
  const isOver = y + height <= top + 0.1 * down && y > top - 1.2 * down;
  return isOver && x + width > left - across && x < left + 3 * across;
}

/** "= 1,284.5" → 1284.5; the last number of "12×12 = 144". */
function numberIn(text: string): readonly number[] {
  const last = /(?:^|[=\s])([-−]?[\d.,' ]*\d[.,]?)$/u.exec(text.trim())?.[1];
  if (last === undefined) return [];
  const plain = last.replace("−", "-").replace(/[ ']/gu, "").replace(/,(?=\d{3}(?:\D|$))/gu, "").replace(",", ".").replace(/\.$/u, ""); // prettier-ignore
  const value = Number(plain);
  return Number.isFinite(value) && plain !== "" ? [value] : [];
}

const isZero = (numbers: readonly number[]): boolean => numbers.length > 0 && numbers.every((number) => number === 0); // prettier-ignore

function isPressOf(key: Key | undefined, act: PastAct | undefined): boolean {
  if (key === undefined || act?.target == null) return false;
  const [x, y, width, height] = act.target.box;
  const [left, top] = key.place;
  return left > x && left < x + width && top > y && top < y + height;
}

import type { Mark } from "../mark.js";
import { matchIn, wordsOf } from "../reader/words.js";

/** Words of closed classes: they name nothing. */
const functionWords = new Set(
  (
    "a an the this that these those of in on at to for from by with as and or is are was were be been am do does did has have had it its there here " +
    "me i you your we our us he she his him her they their them my some any all each both one please just so too also into onto out up under about " +
    "which who whom whose what will would could can should shall must let make get go"
  ).split(" "),
);

/** "One" is left out: it is more often no number. */
const numbers: Readonly<Record<string, string>> = {
  two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9", ten: "10", eleven: "11", twelve: "12",
}; // prettier-ignore

/** The words of a phrase that tell it from others; all of them where none does. */
export function tellingWords(phrase: string): readonly string[] {
  const words = wordsOf(phrase).map((word) =>
    Object.hasOwn(numbers, word) ? (numbers[word] ?? word) : word,
  );
  const telling = words.filter((word) => !functionWords.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * How well a text on the screen fits what a person calls it, 0–1: how much of what was said stands
 * there, and less so how much of what stands there was said.
 */
export function likeness(phrase: string, text: string): number {
  const said = tellingWords(phrase);
  const shown = tellingWords(text);
  if (said.length === 0 || shown.length === 0) return 0;
  const part = (of: readonly string[], within: readonly string[]) =>
    of.reduce((sum, word) => sum + matchIn(word, within), 0) / of.length;
  // One word may stand as two, or two as one: "check out" and "Checkout".
  if (said.join("") === shown.join("")) return 1;
  return 0.7 * part(said, shown) + 0.3 * part(shown, said);
}

/** How many of the words of a phrase stand in a text, 0–1. */
export function said(phrase: string, text: string): number {
  const words = tellingWords(phrase);
  const shown = wordsOf(text);
  if (words.length === 0) return 0;
  return words.reduce((sum, word) => sum + matchIn(word, shown), 0) / words.length;
}

/** One of several things, with how well it fits (0–1) and how well the next best does. */
export interface Fit<T> {
  readonly thing: T;
  readonly score: number;
  readonly next: number;
}

/** The best of several by a score; null where none has any. */
export function bestBy<T>(things: readonly T[], scoreOf: (thing: T) => number): Fit<T> | null {
  let best: T | null = null;
  let [score, next] = [0, 0];
  for (const thing of things) {
    const own = scoreOf(thing);
    if (own > score) [best, next, score] = [thing, score, own];
    else if (own > next) next = own;
  }
  return best === null ? null : { thing: best, score, next };
}

/** Fit from which a thing is meant, and lead over the next best from which it alone is. */
const least = 0.68;
const leastLead = 0.08;

/** Whether one thing is meant and no other. */
export const isClear = <T>(fit: Fit<T> | null): fit is Fit<T> =>
  fit !== null && fit.score >= least && fit.score - fit.next >= leastLead;

const pressed: readonly Mark["kind"][] = ["button", "icon", "link", "menu", "menu_item", "tab", "window_control"]; // prettier-ignore

/** Whether a mark does something when it is clicked and holds nothing. */
export const isPressable = ({ kind, state }: Mark): boolean =>
  pressed.includes(kind) && state?.disabled !== true;

import type { Action } from "../action.js";
import { boxCoverage } from "../geometry.js";
import type { Mark } from "../mark.js";
import { matchIn, wordsOf } from "../reader/words.js";
import type { Next } from "./adjust.js";
import { act } from "./adjust.js";
import { numberOf } from "./amounts.js";
import type { GoalView } from "./goal.js";
import { middleX, middleY, titleBar } from "./handles.js";
import { timeShown } from "./moments.js";
import { tellingWords } from "./naming.js";

/** Number words as digits, so that "two hours" says "2 hours". */
export const inDigits = (word: string): string => {
  const number = numberOf(word);
  return number === null ? word : String(number);
};

/** How many of an entry's words a goal says, 0–1, and how many there are: the longer says more. */
export function saidOf(text: string, goalWords: readonly string[]): { part: number; words: readonly string[] } {
  const words = tellingWords(text).map(inDigits);
  const spoken = goalWords.map(inDigits);
  if (words.length === 0) return { part: 0, words };
  const sum = words.reduce((total, word) => total + matchIn(word, spoken, false), 0);
  return { part: sum / words.length, words };
} // prettier-ignore

/** The one of several texts that a goal says whole; the longest where one is part of another. */
export function saidWhole(marks: readonly Mark[], goalWords: readonly string[]): Mark | null {
  const fits = marks.flatMap((mark) => {
    const { part, words } = saidOf(mark.text, goalWords);
    return part >= 0.9 ? [{ mark, length: words.length, part }] : [];
  });
  fits.sort((a, b) => b.length - a.length || b.part - a.part);
  const [best, next] = fits;
  if (best === undefined) return null;
  const same = (other: Mark) => wordsOf(other.text).join() === wordsOf(best.mark.text).join();
  const lies = (other: Mark) => boxCoverage(other.box, best.mark.box) > 0.5 || boxCoverage(best.mark.box, other.box) > 0.5; // prettier-ignore
  const isRival = next?.length === best.length && !lies(next.mark);
  return isRival && !same(next.mark) ? null : best.mark;
}

/** The list that the last click opened: its entries, and what was clicked; null where none is open. */
export function openList(view: GoalView): { entries: readonly Mark[]; opener: Mark } | null {
  const { past, marks, fresh } = view;
  const from = past.findLastIndex(({ type, target }) => type === "click" && target !== null);
  const click = past[from];
  if (click === undefined || !click.changed || click.target === null) return null;
  const opener = click.target;
  const after = past.slice(from + 1);
  if (after.some(({ type, text }) => type === "key" && text !== "down")) return null; // prettier-ignore
  const around = marks.filter((mark) => isEntryOf(mark, opener, view));
  const isNew = around.filter(({ id }) => fresh.has(id));
  if (after.length === 0)
    return isNew.length < 2 || !opensList(opener) ? null : { entries: isNew, opener };
  const rows = around.filter(({ kind, state }) => ["row", "menu_item", "cell"].includes(kind) || state?.selected === true); // prettier-ignore
  return rows.length < 2 || !opensList(opener) ? null : { entries: rows, opener };
}

export const opensList = ({ kind, text }: Mark): boolean =>
  // A question with a sign behind it unfolds its answer; it is no list.
  (kind === "combo" && !text.trim().endsWith("?")) ||
  // A list that was taken for a counter says no number.
  (kind === "text" && timeShown(text) !== null) ||
  (kind === "spinner" && /\p{L}{2}/u.test(text)) ||
  (kind === "input" && text !== "") ||
  (kind === "button" && /[▾▼⌄˅∨v]$/u.test(text.trim()));

/** Whether a mark may be an entry of the list that something opened: it stands under or over it, or on it. */
function isEntryOf(mark: Mark, opener: Mark, { marks }: GoalView): boolean {
  const [x, , width] = opener.box;
  const reach = Math.max(40, 0.6 * width);
  const across = middleX(mark) > x - reach && middleX(mark) < x + width + reach;
  return (
    across && mark.text !== "" && mark.kind !== "window_control" && middleY(mark) > titleBar(marks) && mark.box[3] < 64
  ); // prettier-ignore
}

/** Chooses an entry of an open list: by a click where it can be seen, else by typing how it begins. */
export function chooseEntry(view: GoalView, goalWords: readonly string[], text: string): Next {
  const list = openList(view);
  if (list === null) return null;
  const entry = saidWhole(list.entries.filter((one) => boxCoverage(one.box, list.opener.box) < 0.5 && boxCoverage(list.opener.box, one.box) < 0.5), goalWords); // prettier-ignore
  if (entry !== null)
    return act({ type: "click", mark: entry.id }, 0.92, `“${entry.text}” is what is asked for.`);
  const after = view.past.slice(view.past.findLastIndex(({ type }) => type === "click") + 1);
  const typed = after.some(({ type }) => type === "type");
  if (!typed && text !== "" && wordsOf(text).length <= 4 && list.entries.length >= 4) {
    const typing: Action = { type: "type", mark: null, text, clear: false, enter: false };
    return act(typing, 0.85, "Lists go to the entry whose beginning is typed.");
  }
  // Typing may have chosen another entry: what was chosen before is chosen again.
  const first = typed ? list.entries.find((one) => wordsOf(one.text).join() === wordsOf(list.opener.text).join()) : undefined; // prettier-ignore
  if (first !== undefined) return act({ type: "click", mark: first.id }, 0.86, "It stays as it was: the list does not show what is asked for."); // prettier-ignore
  return act({ type: "key", keys: ["escape"] }, 0.86, "The list does not show what is asked for.");
}

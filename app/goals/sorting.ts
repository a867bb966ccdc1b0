import type { Mark } from "../mark.js";
import { superlatives } from "../reader/lexicon.js";
import { readValue } from "../reader/values.js";
import { matchIn, normalise, wordsOf } from "../reader/words.js";
import { headingsBeside } from "./find-things.js";
import type { GoalView, Pursuer, Pursuit } from "./goal.js";
import { mendedMarks } from "./mended.js";
import { isPressable, tellingWords } from "./naming.js";
import { bottomOf, leftOf, middleX, middleY, onLine, rightOf } from "./partners.js";

/** An order that rows are to be in. */
export interface Sorting {
  /** Words for the column. */
  readonly words: readonly string[];
  /** What the things are called that are compared ("the biggest amounts"): the column where no other is. */
  readonly noun?: readonly string[];
  /** Null: either way. */
  readonly falls: boolean | null;
}

const ofKind = {
  date: "date created changed modified updated added received published posted time newest latest",
  money: "price cost amount total salary",
  size: "size",
  name: "name title alphabetical",
} as const;

/** What a goal wants sorted how; null where it wants no order. */
export function readSorting(goal: string): Sorting | null {
  const text = normalise(goal).replace(/[.!]+$/u, "");
  // What is ordered for somebody is bought.
  const isBought = /^order\s+(?:it|this|that|me|us|one|some|more|\d+|an?)\b/u.test(text) || /^order\b.*\b(?:to|for)\s+\p{Lu}/u.test(goal.replace(/^./u, (letter) => letter.toLowerCase())); // prettier-ignore
  if (isBought) return null;
  const isSorted = /^(?:re-?)?(?:sort|order|arrange|rank)\b/u.test(text);
  const first = /\b(?:first|(?:on|at|to) (?:the )?top|uppermost)$/u.test(text);
  if (!isSorted && !(first && /^(?:show|list|put|display|have|see|i want|bring)\b/u.test(text))) return null;
  const falls = /\b(?:descending|falling|high(?:est)? to low|high to low|z to a|z-a|reverse)\b/u.test(text) ? true : /\b(?:ascending|rising|low(?:est)? to high|a to z|a-z|alphabetic)/u.test(text) ? false : null;
  const word = Object.keys(superlatives).filter((each) => new RegExp(`\\b${each}\\b`, "u").test(text)).sort((a, b) => b.length - a.length)[0];
  const most = word === undefined ? undefined : superlatives[word];
  const by = /\bby\s+(?:the\s+|their\s+|its\s+)?(.+?)(?:,|\s+(?:in\s+)?(?:descending|ascending|falling|rising|from|with|so that|starting)\b.*)?$/u.exec(text)?.[1];
  if (by !== undefined) {
    const words = tellingWords(by.replace(word ?? /$^/u, " ").replace(/\bfirst$/u, " "));
    const isAge = words.includes("age");
    return words.length === 0 ? null : { words, falls: falls ?? (most === undefined ? null : isAge && most.of === "date" ? !most.most : most.most) };
  }
  if (most === undefined || word === undefined) return text.includes("alphabet") ? { words: ofKind.name.split(" "), falls: false } : null;
  const column = new RegExp(`${word}\\s+(\\p{L}+)`, "u").exec(text)?.[1] ?? "";
  const named = most.of === null ? tellingWords(column).filter((each) => !/^(?:first|top|ones?)$/u.test(each)) : [];
  const words = named.length > 0 ? named : most.of === null ? [] : most.of === "money" || most.of === "size" || most.of === "date" ? ofKind[most.of].split(" ") : [];
  return words.length === 0 ? null : { words, noun: tellingWords(column).filter((each) => !/^(?:first|top|ones?)$/u.test(each)), falls: most.most };
} // prettier-ignore

/** Times that a heading is clicked for an order: up, down, and once more where a third way is none. */
const mostClicks = 3;

/** Sorting by the heading of a column, or by a list that offers orders. */
export const pursueSorting: Pursuer = (view) => {
  const sorting = readSorting(view.goal);
  if (sorting === null) return null;
  const header = headingOf(sorting.words, view) ?? headingOf(sorting.noun ?? [], view);
  if (header === null) return bySortList(sorting, view);
  const clicks = view.past.filter(({ type, target, changed }) => type === "click" && changed && target !== null && onLine(target, header) && (Math.abs(middleX(target) - middleX(header)) < 40 || [...sorting.words, ...(sorting.noun ?? [])].some((word) => matchIn(word, wordsOf(target.text), false) > 0.75)));
  const order = orderUnder(header, mendedMarks(view));
  const isSo = sorting.falls === null ? clicks.length > 0 : order !== null && order.falls === sorting.falls;
  if (isSo) return { type: "over", sure: 0.9, why: "The rows are in this order." };
  // Where the order can't be read, a click has sorted, but which way nobody knows.
  if (clicks.length >= mostClicks || (clicks.length > 0 && order === null)) return null;
  return { type: "act", action: { type: "click", mark: header.id }, sure: 0.9, why: `“${header.text}” sorts by this column.` };
}; // prettier-ignore

/** The heading of a column that says the words best; it stands in a line of headings over rows. */
function headingOf(words: readonly string[], view: GoalView): Mark | null {
  const marks = mendedMarks(view);
  const scored = marks.flatMap((mark) => {
    const shown = wordsOf(mark.text).slice(0, 4);
    if (shown.length === 0 || wordsOf(mark.text).length > 4 || mark.kind === "row") return [];
    const score = Math.max(...words.map((word) => matchIn(word, shown, false) + 0.5 * matchIn(word, shown))) / (1 + 0.1 * shown.length);
    const isHeading = mark.kind === "header" || (headingsBeside(mark, marks).length >= 3 && under(mark, marks).length >= 2);
    return score >= 0.3 && isHeading ? [{ mark, score }] : [];
  });
  const best = scored.toSorted((a, b) => b.score - a.score || middleY(a.mark) - middleY(b.mark))[0];
  return best !== undefined && best.score > 0.35 ? best.mark : null;
} // prettier-ignore

/** What stands in the column under a heading, one a line, from the top. */
function under(header: Mark, marks: readonly Mark[]): readonly Mark[] {
  const isIn = (mark: Mark) => mark.text !== "" && mark !== header && mark.box[1] > bottomOf(header) - 8 && middleX(mark) > leftOf(header) - 12 && middleX(mark) < rightOf(header) + 12 && mark.kind !== "row" && mark.box[2] < header.box[2] + 90;
  const inside = marks.filter(isIn).sort((a, b) => middleY(a) - middleY(b));
  return inside.filter((mark, at) => at === 0 || !onLine(mark, inside[at - 1] ?? mark));
} // prettier-ignore

/** Which way the values under a heading run; null where they run neither way. */
function orderUnder(header: Mark, marks: readonly Mark[]): { readonly falls: boolean } | null {
  const cells = under(header, marks);
  const values = cells.flatMap(({ text }) => readValue(text.trim())?.amount ?? []);
  const isValued = values.length >= 0.7 * cells.length && values.length >= 3;
  const keys: readonly (number | string)[] = isValued ? values : cells.map(({ text }) => normalise(text));
  if (keys.length < 3) return null;
  const pairs = keys.slice(1).map((key, at) => [keys[at] ?? key, key] as const);
  const rises = pairs.every(([a, b]) => a <= b);
  const falls = pairs.every(([a, b]) => a >= b);
  return rises === falls ? null : { falls };
} // prettier-ignore

/** "Sort by: …": opens the list of orders and takes the one that is meant. */
function bySortList({ words, falls }: Sorting, { marks, past, fresh }: GoalView): Pursuit | null {
  const isOpener = ({ text }: Mark) => /^(?:sort|order|sorted)(?: by)?\b/u.test(normalise(text));
  const last = past.findLast(({ type }) => type !== "wait");
  const scored = marks.filter((mark) => mark.text !== "" && wordsOf(mark.text).length <= 6 && !isOpener(mark)).flatMap((mark) => {
    const text = normalise(mark.text);
    const isFalling = /high(?:est)? to low|descending|newest|latest|most expensive|highest|z.?(?:-|to).?a\b/u.test(text);
    const isRising = /low(?:est)? to high|ascending|oldest|cheapest|lowest|a.?(?:-|to).?z\b/u.test(text);
    const isWay = falls === null || (falls ? isFalling && !isRising : isRising && !isFalling);
    const says = words.some((word) => matchIn(word, wordsOf(mark.text)) >= 0.75);
    return isWay && says ? [mark] : [];
  });
  const opened = last?.type === "click" && last.changed;
  const isTaken = past.some(({ type, target }) => type === "click" && target !== null && !isOpener(target) && words.some((word) => matchIn(word, wordsOf(target.text)) >= 0.75));
  if (opened && isTaken) return { type: "over", sure: 0.85, why: "This order has been taken." };
  const offered = scored.filter((mark) => (opened ? fresh.has(mark.id) : isPressable(mark) && mark.kind !== "link"));
  const [only] = offered;
  if (offered.length === 1 && only !== undefined) return { type: "act", action: { type: "click", mark: only.id }, sure: 0.88, why: `“${only.text}” is this order.` };
  const openers = marks.filter((mark) => isOpener(mark) && (isPressable(mark) || mark.kind === "combo" || mark.kind === "input"));
  const [opener] = openers;
  if (opened || openers.length !== 1 || opener === undefined) return null;
  return { type: "act", action: { type: "click", mark: opener.id }, sure: 0.85, why: "This list offers orders." };
} // prettier-ignore

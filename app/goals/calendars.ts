import type { Mark } from "../mark.js";
import { wordsOf } from "../reader/words.js";
import type { Next } from "./adjust.js";
import { act, doneTo } from "./adjust.js";
import type { GoalView } from "./goal.js";
import { middleX, middleY, titleBar } from "./handles.js";
import type { Day } from "./moments.js";
import { monthOf } from "./moments.js";

/** A month drawn as a grid of days. */
export interface Calendar {
  /** The day's cell for each of 1–31 that could be read. */
  readonly days: ReadonlyMap<number, Mark>;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const fewestDays = 18;

/** The grid of days that the screen shows; null where there is none. */
export function calendarOf({ marks }: GoalView): Calendar | null {
  const cells = marks.filter(({ text, box }) => /^\d{1,2}\.?$/u.test(text.trim()) && Number.parseInt(text, 10) >= 1 && Number.parseInt(text, 10) <= 31 && box[3] < 90); // prettier-ignore
  const lines = linesOf(cells).filter((line) => line.length >= 2);
  const all = lines.flat();
  if (all.length < fewestDays) return null;
  const days = new Map<number, Mark>();
  // The first days begin after those of the month before, the last end before those of the next.
  let expected = 0;
  for (const mark of all) {
    const number = Number.parseInt(mark.text, 10);
    if (expected === 0 && number > 7) continue;
    if (number < expected && number < 15 && expected > 24) break;
    if (number < expected || days.has(number)) continue;
    days.set(number, mark);
    expected = number;
  }
  if (days.size < fewestDays) return null;
  const own = [...days.values()];
  const [left, right] = [Math.min(...own.map(middleX)), Math.max(...own.map(middleX))];
  return { days, left, right, top: Math.min(...own.map(({ box }) => box[1])) };
}

function linesOf(marks: readonly Mark[]): Mark[][] {
  const lines: Mark[][] = [];
  for (const mark of marks.toSorted((a, b) => middleY(a) - middleY(b))) {
    const line = lines.find(([first]) => first !== undefined && Math.abs(middleY(first) - middleY(mark)) < 9); // prettier-ignore
    if (line === undefined) lines.push([mark]);
    else line.push(mark);
  }
  return lines.map((line) => line.sort((a, b) => middleX(a) - middleX(b)));
}

/** The month that stands over a calendar, and its year where that is shown. */
export function monthShown(calendar: Calendar, { marks }: GoalView): { month: number; year: number | null; mark: Mark } | null {
  const above = marks
    .filter((mark) => mark.text !== "" && middleY(mark) < calendar.top && middleY(mark) > titleBar(marks))
    .sort((a, b) => middleY(b) - middleY(a));
  for (const mark of above)
    for (const word of wordsOf(mark.text)) {
      // "May 2027", "October": a day of the week is no month.
      const month = word.length >= 3 && !/^(?:mon|sat|sun)/u.test(word) ? monthOf(word) : null;
      if (month === null) continue;
      const line = above.filter((other) => Math.abs(middleY(other) - middleY(mark)) < 12);
      const year = line.flatMap(({ text }) => /\b(?:19|20)\d{2}\b/u.exec(text)?.[0] ?? [])[0];
      return { month, year: year === undefined ? null : Number(year), mark };
    }
  return null;
} // prettier-ignore

const backSign = /^(?:[<‹«◀◂←]+|back|previous|prev|chevron[ _]left|arrow[ _]?(?:left|back)|navigate before|keyboard arrow left|previous month|skip previous|triangle left|t)$/iu; // prettier-ignore
const onSign = /^(?:[>›»▶▸→]+|next|forward|chevron[ _]right|arrow[ _]?(?:right|forward)|navigate next|keyboard arrow right|next month|play|play arrow|skip next|triangle right)$/iu; // prettier-ignore

/** The button that leafs a calendar one month on or back: an arrow beside the month. */
function leafButton(on: boolean, month: Mark, calendar: Calendar, { marks }: GoalView): Mark | null {
  const wide = calendar.right - calendar.left;
  const beside = marks.filter(
    (mark) =>
      mark !== month && ["button", "icon", "link", "cell", "header", "text", "menu_item"].includes(mark.kind) &&
      Math.abs(middleY(mark) - middleY(month)) < 16 &&
      middleX(mark) > calendar.left - 0.25 * wide && middleX(mark) < calendar.right + 0.25 * wide,
  );
  const sign = on ? onSign : backSign;
  // A year may have arrows of its own: those next to the month are its.
  const named = beside
    .filter(({ text }) => sign.test(text.trim()))
    .sort((a, b) => Math.abs(middleX(a) - middleX(month)) - Math.abs(middleX(b) - middleX(month)));
  if (named[0] !== undefined) return named[0];
  const plain = beside.filter(({ text }) => text.trim() === "");
  const side = plain.filter((mark) => (on ? middleX(mark) > middleX(month) : middleX(mark) < middleX(month)));
  // Both arrows may stand on one side of the month: then the right one leafs on.
  const both = plain.filter(({ box }) => box[2] < 60 && box[3] < 60).toSorted((a, b) => middleX(a) - middleX(b));
  if (both.length === 2 && (side.length === 2 || side.length === 0)) return both[on ? 1 : 0] ?? null;
  return side.length === 1 ? (side[0] ?? null) : null;
} // prettier-ignore

const farthest = 24;

/** Whether a mark is an arrow that leafs on or back. */
export const isLeaf = ({ text }: Mark, on: boolean): boolean =>
  text.trim() !== "t" && (on ? onSign : backSign).test(text.trim());

/** Leafs a calendar to the month of a day; "so" where it is shown. */
export function leafTo(day: Day, calendar: Calendar, view: GoalView): Next {
  const shown = monthShown(calendar, view);
  const isArrow = (target: Mark, on: boolean) => {
    if ((on ? onSign : backSign).test(target.text.trim())) return true;
    // An arrow that is not read is known by its place.
    const arrow = shown === null || target.text.trim() !== "" ? null : leafButton(on, shown.mark, calendar, view);
    return arrow !== null && Math.abs(middleX(arrow) - middleX(target)) < 12;
  }; // prettier-ignore
  const leafed = (on: boolean) => shown === null ? 0 : view.past.filter(({ type, target, changed }) => type === "click" && changed && target !== null && Math.abs(middleY(target) - middleY(shown.mark)) < 20 && isArrow(target, on)).length; // prettier-ignore
  const away = monthsAway(day, shown, leafed(true) - leafed(false));
  if (away === null || Math.abs(away) > farthest) return null;
  if (away === 0) return "so";
  const button = shown === null ? null : leafButton(away > 0, shown.mark, calendar, view);
  if (button === null) return null;
  return act({ type: "click", mark: button.id }, 0.9, `The month that is meant is ${Math.abs(away)} ${away > 0 ? "on" : "back"}.`); // prettier-ignore
}

/** Leafs to the month of a day and clicks the day, by the calendar that the screen shows. */
export function dayOn(day: Day, view: GoalView): Next {
  const calendar = calendarOf(view);
  if (calendar === null) return null;
  const leaf = leafTo(day, calendar, view);
  if (leaf !== "so") return leaf;
  const cell = calendar.days.get(day.day);
  if (cell === undefined) return null;
  const clicked = doneTo(cell, view.past, "click").filter(({ changed, target }) => changed && target?.text === cell.text); // prettier-ignore
  if (clicked.length > 0 || cell.state?.selected === true) return "so";
  // A click that changed nothing was on the day that was chosen before, or on one that can't be.
  if (doneTo(cell, view.past, "click").length > 0) return null;
  return act({ type: "click", mark: cell.id }, 0.93, `This is day ${day.day} of the month that is shown.`); // prettier-ignore
}

/** How many months on from the one that is shown a day lies; null where that can't be told. */
function monthsAway({ month, year, later }: Day, shown: ReturnType<typeof monthShown>, leafed: number): number | null {
  if (later !== 0) return shown === null ? null : later - leafed;
  if (month === null) return 0;
  if (shown === null) return null;
  if (year !== null && shown.year !== null) return (year - shown.year) * 12 + month - shown.month;
  // Without a year the next such month is meant, or the one that was just left.
  const ahead = (month - shown.month + 12) % 12;
  return ahead > 9 ? ahead - 12 : ahead;
} // prettier-ignore

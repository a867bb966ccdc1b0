import type { Mark } from "../mark.js";
import { readOrdinal } from "../reader/lexicon.js";
import { normalise } from "../reader/words.js";
import { calendarOf, isLeaf, leafTo } from "./calendars.js";
import type { GoalView, Pursuer, Pursuit } from "./goal.js";
import { titleBar } from "./handles.js";
import type { Day } from "./moments.js";
import { monthOf } from "./moments.js";
import { gapBetween, onLine } from "./partners.js";

/** Where a goal wants to be leafed to: some pages on or back, a page by its number (−1: the last), a month. */
export type Leafing =
  | { readonly type: "step"; readonly on: boolean; readonly times: number }
  | { readonly type: "page"; readonly page: number }
  | { readonly type: "month"; readonly day: Day };

const leaf = String.raw`(?:(?:please )?(?:go|skip|move|turn|jump|flip|leaf|scroll|browse|switch|continue|show|open|display|view|take|bring|get)(?: me| us)?(?: on| forward| ahead| over| back| up)*(?: to)? )`;
const sheet = String.raw`(?:page|photo|picture|image|slide|month|week|day|screen|card|chapter|year|painting|photograph)`;
const step = new RegExp(
  `^${leaf}?(?:the )?(next|following|previous|preceding)(?: (?:one|${sheet}))$`,
  "u",
);
const page = new RegExp(`^${leaf}(?:the )?(?:page (?:no\\.? |number )?(\\d+)|(.+ page))$`, "u");
const month = new RegExp(`^${leaf}(?:the month of |month )?(\\p{L}{3,9})(?: (\\d{4}))?$`, "u"); // prettier-ignore

/** What a goal wants leafed to; null where it is about something else. */
export function readLeafing(goal: string): Leafing | null {
  const text = normalise(goal).replace(/[.!]+$/u, "").trim();
  const way = step.exec(text)?.[1];
  if (way !== undefined) {
    const on = way === "next" || way === "following";
    const isMonth = text.endsWith("month");
    if (isMonth) return { type: "month", day: { day: 1, month: null, year: null, later: on ? 1 : -1 } };
    return { type: "step", on, times: 1 };
  }
  const [, number, named = ""] = page.exec(text) ?? [];
  if (number !== undefined) return { type: "page", page: Number(number) };
  const ordinal = readOrdinal(named);
  // "The second page of the report" may be another one: only a bare ordinal is a number of a page.
  if (ordinal !== null && named.replace(ordinal.words, "").trim() === "page")
    return { type: "page", page: ordinal.index < 0 ? -1 : ordinal.index + 1 };
  const [, name = "", year] = month.exec(text) ?? [];
  const at = /^(?:mon|sat|sun)/u.test(name) || name === "" ? null : monthOf(name);
  if (at === null) return null;
  return { type: "month", day: { day: 1, month: at, year: year === undefined ? null : Number(year), later: 0 } };
} // prettier-ignore

const acting = (mark: Mark, why: string): Pursuit => ({ type: "act", action: { type: "click", mark: mark.id }, sure: 0.88, why }); // prettier-ignore

/** Leafing through pages, pictures and months by arrows or numbers. */
export const pursueLeafing: Pursuer = (view) => {
  const leafing = readLeafing(view.goal);
  if (leafing === null) return null;
  if (leafing.type === "month") return leafMonths(leafing.day, view);
  const clicks = view.past.filter(({ type, changed, target }) => type === "click" && changed && target !== null); // prettier-ignore
  if (leafing.type === "step") {
    const done = clicks.filter(({ target }) => target !== null && isLeaf(target, leafing.on)).length;
    if (done >= leafing.times) return { type: "over", sure: 0.88, why: "It was leafed to." };
    const bar = titleBar(view.marks);
    const buttons = view.marks.filter((mark) => isLeaf(mark, leafing.on) && mark.kind !== "window_control" && mark.box[1] > bar && mark.box[2] < 200);
    const [only] = buttons;
    return only === undefined || buttons.length > 1 ? null : acting(only, `“${only.text}” leafs there.`);
  }
  const numbers = pagesOf(view);
  const wanted = leafing.page < 0 ? numbers.at(-1) : numbers.find(({ text }) => Number(text.trim()) === leafing.page);
  if (clicks.length > 0) return wanted !== undefined && clicks.at(-1)?.target?.text === wanted.text ? { type: "over", sure: 0.9, why: `Page ${wanted.text} was opened.` } : null;
  return wanted === undefined ? null : acting(wanted, `“${wanted.text}” is the number of the page.`);
}; // prettier-ignore

function leafMonths(day: Day, view: GoalView): Pursuit | null {
  const calendar = calendarOf(view);
  const next = calendar === null ? null : leafTo(day, calendar, view);
  return next === "so" ? { type: "over", sure: 0.9, why: "This month is shown." } : next;
}

/** "Grandma's birthday next month": the month is leafed to first, where a calendar is shown; null where nothing like that is said. */
export function leafFirst(view: GoalView): { readonly pursuit: Pursuit | null; readonly rest: string } | null {
  const [, rest = "", when = ""] = /^(\S+ .+?),? (?:in |from |of |for )?((?:next|last|previous|the next) month|(?:in|from|of) \p{L}{3,9})$/u.exec(normalise(view.goal).replace(/[.!]+$/u, "")) ?? [];
  // A day of it is the matter of those who set dates.
  if (rest === "" || /\d/u.test(rest) || readLeafing(view.goal) !== null) return null;
  const leafing = readLeafing(when.endsWith("month") ? `go to ${when.replace(/last/u, "previous")}` : `go to ${when.replace(/^\p{L}+ /u, "")}`);
  if (leafing?.type !== "month" || calendarOf(view) === null) return null;
  return { pursuit: leafMonths(leafing.day, view), rest };
} // prettier-ignore

/** The numbers of pages that stand side by side, each one more than that before. */
function pagesOf({ marks }: GoalView): readonly Mark[] {
  const numbers = marks.filter(({ text, box }) => /^\d{1,2}$/u.test(text.trim()) && box[2] < 80 && box[3] < 60);
  const rows = numbers.map((first) => {
    const row = [first];
    for (;;) {
      const last = row.at(-1) ?? first;
      const next = numbers.find((mark) => onLine(mark, last) && gapBetween(mark, last) < 60 && mark.box[0] > last.box[0] && Number(mark.text) === Number(last.text) + 1);
      if (next === undefined) return row;
      row.push(next);
    }
  });
  const longest = rows.sort((a, b) => b.length - a.length)[0] ?? [];
  return longest.length >= 2 ? longest : [];
} // prettier-ignore

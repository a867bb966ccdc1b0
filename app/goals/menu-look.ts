import type { PastAct } from "../decision.js";
import type { Box, Size } from "../geometry.js";
import { boxCoverage } from "../geometry.js";
import type { Mark } from "../mark.js";
import { normalise } from "../reader/words.js";
import type { GoalView } from "./goal.js";

/** Titles that menus of menu bars bear in programs of all kinds. */
const barTitles =
  /^(?:file|edit|search|find|view|insert|format|tools|options|settings|preferences|h?elp|go|bookmarks|window|documents?|language|selection|table|archive|tabs?|image|layer|project|run|buffers|tree|text|style|page|actions?|game|account|playback|history|move|message|\?)$/u;

/** The menus of the uppermost menu bar, from the left; empty where the screen shows none. */
export function barOf(marks: readonly Mark[]): readonly Mark[] {
  const isTitle = (mark: Mark) => barTitles.test(normalise(mark.text.trim()));
  const menus = marks.filter((mark) => mark.kind === "menu" && (mark.text !== "" || isTitle(mark)));
  const lines = menus.map((menu) =>
    marks.filter(
      (mark) =>
        Math.abs(centreY(mark.box) - centreY(menu.box)) < 6 &&
        (mark.kind === "menu" || isTitle(mark)) &&
        mark.text !== "",
    ),
  );
  const best = lines.sort((a, b) => b.length - a.length)[0] ?? [];
  return best.filter(isTitle).length >= 2 ? [...best].sort((a, b) => a.box[0] - b.box[0]) : [];
}

/** A button that opens the menu of a program without a menu bar. */
export function overflowOf({ marks }: GoalView): Mark | null {
  const named = marks.find(
    ({ kind, text }) =>
      ["icon", "button", "menu"].includes(kind) &&
      /^(?:(?:open |main |application |hamburger )?menu|more(?: options| actions)?|[≡☰⋮…]|\.\.\.)$/iu.test(text.trim()),
  ); // prettier-ignore
  if (named !== undefined) return named;
  // In a header bar it is the last button before the window's own.
  const controls = marks.filter(({ kind }) => kind === "window_control");
  const first = controls.sort((a, b) => a.box[0] - b.box[0]).find(({ box }) => box[0] > 0) ?? null;
  if (first === null || controls.length < 2) return null;
  const beside = marks
    .filter(
      ({ kind, text, box }) =>
        ["icon", "button"].includes(kind) &&
        text === "" &&
        box[2] < 60 &&
        box[2] > 20 &&
        Math.abs(centreY(box) - centreY(first.box)) < 8 &&
        box[0] + box[2] <= first.box[0] + 4,
    )
    .sort((a, b) => b.box[0] - a.box[0]);
  return beside[0] ?? null;
} // prettier-ignore

/** Whether the screen shows a program's window rather than nothing but a page or a bare desktop. */
export const isProgram = (view: GoalView): boolean =>
  barOf(view.marks).length > 0 ||
  view.marks.filter(({ kind }) => kind === "window_control").length >= 2 ||
  overflowOf(view) !== null;

/** What was done, without waiting. */
export const doneOf = (past: readonly PastAct[]): readonly PastAct[] =>
  past.filter(({ type }) => type !== "wait");

/** The entries of the menus that are open, those of the one opened last first; empty where none is. */
export function openEntries(view: GoalView): readonly Mark[] {
  const last = doneOf(view.past).at(-1);
  // An entry that is gone was chosen and its menu has closed; one that opened a further menu still stands there.
  const isGone = last?.target?.kind === "menu_item" && !view.marks.some((mark) => stands(mark, last.target));
  const opened = last?.changed === true && !isGone && ["click", "right_click", "hover"].includes(last.type);
  // What came up with the last click is a menu, whatever its entries look like.
  const isEntry = ({ kind, box, text, id }: Mark) =>
    kind === "menu_item" ||
    (opened && otherEntries.includes(kind) && text !== "" && view.fresh.has(id) && last.regions.some((region) => boxCoverage(box, region) > 0.8));
  const entries = view.marks.filter((mark) => mark.box[3] < 48 && isEntry(mark));
  const isNew = (column: readonly Mark[]) => column.some(({ id }) => view.fresh.has(id));
  const columns = columnsOf(entries).filter((column) => (opened && isBeside(column, last.target, last.type) && (column.length >= 2 || isNew(column))) || (column.length >= 3 && hangsFromBar(column, view.marks)));
  const lastOpened = columns.filter(isNew).sort((a, b) => b.length - a.length);
  const others = columns.filter((column) => !isNew(column));
  return [...lastOpened, ...others].flat().map((entry) => withWords(entry, view.marks));
} // prettier-ignore

/** An entry that was read by its shortcut alone, with the words that were taken for something on it. */
function withWords(entry: Mark, marks: readonly Mark[]): Mark {
  if (entry.text !== "" && !/^(?:ctrl|shift|alt|strg|super|f\d)\b/iu.test(entry.text)) return entry;
  const inner = marks
    .filter(({ id, box, text }) => id !== entry.id && text !== "" && boxCoverage(box, entry.box) > 0.8)
    .sort((a, b) => a.box[0] - b.box[0]);
  return { ...entry, text: [...inner.map(({ text }) => text), entry.text].join(" ").trim() };
} // prettier-ignore

/** Whether an entry that was clicked still stands where it was. */
const stands = ({ kind, box, text }: Mark, entry: Mark | null): boolean =>
  entry !== null &&
  (kind === "menu_item" || text === entry.text) &&
  boxCoverage(box, entry.box) > 0.6 &&
  boxCoverage(entry.box, box) > 0.6;

/** How far from what was clicked a menu opens at most, pixels. */
const near = 90;

/** Whether a stack of entries came up at what was clicked: below it, above it or at its side. */
function isBeside(column: readonly Mark[], target: Mark | null, type: PastAct["type"]): boolean {
  const [first, last] = [column[0]?.box, column.at(-1)?.box];
  if (first === undefined || last === undefined) return false;
  if (target === null || type === "right_click") return true;
  const [x, y, width, height] = target.box;
  const [top, bottom] = [first[1], last[1] + last[3]];
  const overlapsX = first[0] < x + width + 8 && first[0] + first[2] > x - 8;
  const below = top >= y - 6 && top - y - height < near && overlapsX;
  const above = bottom <= y + 6 && y - bottom < near && overlapsX;
  const right = Math.abs(first[0] - x - width) < 50;
  const left = Math.abs(first[0] + first[2] - x) < 30;
  return below || above || ((right || left) && top < y + height + 20 && bottom > y - 20);
}

/** Kinds that entries of a menu are taken for where it is small or lies over other things. */
const otherEntries: readonly Mark["kind"][] = [
  "row",
  "tab",
  "button",
  "radio",
  "checkbox",
  "link",
  "text",
];

/** Stacks of menu entries: one below the other, of one width. */
function columnsOf(entries: readonly Mark[]): Mark[][] {
  const columns: Mark[][] = [];
  for (const entry of entries.toSorted((a, b) => a.box[1] - b.box[1])) {
    const column = columns.find((one) => {
      const above = one.at(-1)?.box;
      if (above === undefined) return false;
      const left = Math.abs(above[0] - entry.box[0]);
      const right = Math.abs(above[0] + above[2] - entry.box[0] - entry.box[2]);
      const gap = entry.box[1] - above[1] - above[3];
      return ((left < 14 && right < 40) || (left < 40 && right < 8)) && gap > -14 && gap < 40;
    });
    if (column === undefined) columns.push([entry]);
    else column.push(entry);
  }
  return columns;
}

/** Whether a stack of entries begins where a menu of the bar ends. */
function hangsFromBar(column: readonly Mark[], marks: readonly Mark[]): boolean {
  const first = column[0]?.box;
  if (first === undefined) return false;
  return barOf(marks).some(
    ({ box }) => Math.abs(first[0] - box[0]) < 20 && Math.abs(first[1] - box[1] - box[3]) < 20,
  );
}

const centreY = (box: Box): number => box[1] + box[3] / 2;

/** Sum of the differences of red, green and blue from which a pixel is ink on a menu's ground. */
const inkFrom = 60;
/** Sides that a check box or a radio button in a menu has, pixels. */
const boxSides = [8, 22] as const;

/**
 * Whether an entry of a menu bears a tick, by the pixels left of its words: a drawn box or ring that is
 * filled or empty, or a lone tick. Null where nothing of the kind, or a picture, stands there.
 */
export function tickOf(entry: Mark, pixels: Uint8Array | null, [width, height]: Size): boolean | null {
  if (pixels === null || pixels.length < width * height * 4) return null;
  const [left, top] = [Math.round(entry.box[0]) + 3, Math.round(entry.box[1]) + 3];
  const [right, bottom] = [left + Math.min(26, Math.round(entry.box[3])), Math.round(entry.box[1] + entry.box[3]) - 3];
  const at = (x: number, y: number): readonly [number, number, number] => {
    const offset = (y * width + x) * 4;
    return [pixels[offset] ?? 0, pixels[offset + 1] ?? 0, pixels[offset + 2] ?? 0];
  };
  if (left < 0 || top < 0 || right > width || bottom > height) return null;
  const ground = at(left, top + 1);
  const isInk = (x: number, y: number) => {
    const [r, g, b] = at(x, y);
    return Math.abs(r - ground[0]) + Math.abs(g - ground[1]) + Math.abs(b - ground[2]) > inkFrom;
  };
  let [minX, minY, maxX, maxY, coloured] = [Infinity, Infinity, -1, -1, 0];
  for (let x = left; x < right && (maxX < 0 || x <= maxX + 4); x++)
    for (let y = top; y < bottom; y++)
      if (isInk(x, y)) {
        [minX, maxX] = [Math.min(minX, x), Math.max(maxX, x)];
        [minY, maxY] = [Math.min(minY, y), Math.max(maxY, y)];
        const colour = at(x, y);
        if (Math.max(...colour) - Math.min(...colour) > 60) coloured++;
      }
  const [w, h] = [maxX - minX + 1, maxY - minY + 1];
  if (maxX < 0 || w < boxSides[0] || h < boxSides[0] - 2 || w > boxSides[1] || h > boxSides[1]) return null;
  const share = (x0: number, y0: number, x1: number, y1: number) => {
    let [ink, all] = [0, 0];
    for (let x = x0; x < x1; x++)
      for (let y = y0; y < y1; y++, all++) if (isInk(x, y)) ink++;
    return all === 0 ? 0 : ink / all;
  };
  const sides = [
    share(minX, minY + 3, minX + 2, maxY - 2), share(maxX - 1, minY + 3, maxX + 1, maxY - 2),
    share(minX + 3, minY, maxX - 2, minY + 2), share(minX + 3, maxY - 1, maxX - 2, maxY + 1),
  ];
  const inner = share(minX + Math.round(w / 4), minY + Math.round(h / 4), maxX + 1 - Math.round(w / 4), maxY + 1 - Math.round(h / 4));
  const framed = Math.abs(w - h) <= 2 && sides.every((side) => side > 0.35);
  if (framed) return inner > 0.12;
  // A lone tick has one colour, where a picture has several, and stands apart from the words.
  if (right - 1 - maxX < 3) return null;
  return coloured === 0 && w <= 16 && h <= 16 && inner > 0.1 ? true : null;
} // prettier-ignore

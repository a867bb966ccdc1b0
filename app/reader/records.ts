import type { Grid, Line } from "./grids.js";
import { gridsOf, headingOver } from "./grids.js";
import type { Piece } from "./pieces.js";
import { stacksOf } from "./stacks.js";
import { bottom, middle } from "./pieces.js";

/** One thing that a table, a list or a set of cards tells of. */
export interface Item {
  /** By column; null where nothing stands. Cards have one column for each of their lines. */
  readonly cells: readonly (Piece | null)[];
  /** What it is called: the first text that tells it from the others. */
  readonly name: Piece | null;
  /** The heading that it stands under. */
  readonly section: Piece | null;
}

/** Things of one kind. */
export interface Group {
  readonly shape: "table" | "cards" | "list" | "stack";
  /** What stands over the columns; null where nothing does. */
  readonly headers: readonly (Piece | null)[];
  readonly items: readonly Item[];
  readonly nameColumn: number;
}

type Row = readonly (Piece | null)[];

const typeOf = (piece: Piece | null): string =>
  piece === null
    ? "none"
    : piece.kind === "button" || piece.kind === "icon"
      ? "button"
      : piece.value?.unit === "weekday"
        ? "text"
        : (piece.value?.kind ?? (/\d/u.test(piece.text) ? "mixed" : "text"));

/** The groups of a screen. */
export function groupsOf(pieces: readonly Piece[], lines: readonly Line[]): Group[] {
  const grids = gridsOf(pieces);
  const cut = grids.map(unevenAt).find((each) => each !== null);
  if (cut !== undefined)
    return [false, true].flatMap((isBelow) => groupsOf(pieces.filter((piece) => middle(piece) > cut === isBelow), lines)); // prettier-ignore
  const stacks = stacksOf(pieces);
  const stacked = new Set(stacks.flatMap(({ items }) => items.flatMap(({ cells }) => cells)));
  const found = grids
    .flatMap((grid) => besideEachOther(grid, pieces))
    .flatMap((grid) => {
      const group = readCards(grid) ?? readStacked(grid) ?? readTable(grid);
      if (group === null || (group.shape === "list" && group.items.length < 2)) return [];
      const isSaid = ({ cells }: Item) =>
        cells.some((cell) => cell !== null && typeOf(cell) !== "button" && cell.text.length > 1);
      const said = group.items.filter(isSaid);
      if (said.length === 0 || (said.length < 2 && group.shape === "list")) return [];
      const own = new Set(said.flatMap(({ cells }) => cells));
      const withSections = said.map((item) => ({
        ...item,
        section: grid.heading ?? sectionOf(item, lines, own),
      }));
      return [{ ...group, items: withSections }];
    });
  // A table is surer than a stack; what only happens to stand side by side in a stack is none.
  const sure = found.filter(
    ({ shape, items, headers }) =>
      (shape === "table" && headers.length > 2) ||
      shape === "cards" ||
      items.every(({ cells }) => cells.every((cell) => cell === null || !stacked.has(cell))),
  );
  const taken = new Set(sure.flatMap(({ items }) => items.flatMap(({ cells }) => cells)));
  const free = stacks.filter(({ items }) => !items.some(({ cells }) => cells.some((cell) => cell !== null && taken.has(cell)))); // prettier-ignore
  return [...sure, ...free];
}

/** Where a grid is parted because above the widest gap its columns hold other things than below. */
function unevenAt(grid: Grid): number | null {
  const { rows } = grid;
  if (rows.length < 4 || readCards(grid) !== null || readStacked(grid) !== null) return null;
  const gaps = rows.slice(1).map((row, index) => gapBetween(rows[index] ?? [], row));
  const widest = Math.max(...gaps);
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  const at = gaps.indexOf(widest) + 1;
  if (widest < Math.max(1.5 * usual, usual + 8) || at < 2 || rows.length - at < 2) return null;
  const [above, below] = [rows.slice(0, at), rows.slice(at)];
  const kindsIn = (part: readonly Row[], column: number) =>
    new Set(
      part
        .map((row) => row[column] ?? null)
        .filter((c) => c !== null)
        .map(typeOf),
    );
  const both = (rows[0] ?? []).flatMap((_, column) => {
    const [first, second] = [kindsIn(above, column), kindsIn(below, column)];
    if (first.size === 0 || second.size === 0) return [];
    return [[...first].every((kind) => kind === "text" || !second.has(kind)) && [...first, ...second].some((kind) => kind !== "text")]; // prettier-ignore
  });
  if (both.length === 0 || both.filter(Boolean).length < 0.6 * both.length) return null;
  const tops = (below[0] ?? []).flatMap((piece) => (piece === null ? [] : [piece.box[1]]));
  return Math.min(...tops) - 1;
}

/** Lists side by side that only look like one table: each has its heading over its names alone. */
function besideEachOther(grid: Grid, pieces: readonly Piece[]): (Grid & { heading?: Piece })[] {
  const [first] = grid.rows;
  if (first === undefined || first.length < 4 || first.length % 2 > 0) return [grid];
  const isHeaded = first.every((cell, column) => (cell === null) === (column % 2 === 1));
  const rows = isHeaded ? grid.rows.slice(1) : grid.rows;
  if (rows.length < 2) return [grid];
  const valued = first.map(
    (_, column) => rows.filter((row) => (row[column]?.value ?? null) !== null).length > 0.6 * rows.length, // prettier-ignore
  );
  if (valued.some((isValue, column) => isValue !== (column % 2 === 1))) return [grid];
  const over = rows[0]?.map((cell) => (cell === null ? undefined : headingOn(cell, pieces))) ?? [];
  if (over.some((heading, column) => (heading === undefined) !== (column % 2 === 1))) return [grid];
  return Array.from({ length: first.length / 2 }, (_, index) => {
    const heading = over[2 * index];
    const own = rows.map((row) => row.slice(2 * index, 2 * index + 2));
    return heading === undefined ? { rows: own } : { rows: own, heading };
  });
}

/** The text that stands right over a piece and begins or ends where it does. */
const headingOn = (piece: Piece, pieces: readonly Piece[]): Piece | undefined =>
  pieces.find(
    (other) =>
      other.value === null &&
      bottom(other) <= piece.box[1] + 3 &&
      piece.box[1] - bottom(other) < 2.2 * Math.min(piece.box[3], 30) &&
      (Math.abs(other.box[0] - piece.box[0]) < 10 ||
        Math.abs(other.box[0] + other.box[2] - piece.box[0] - piece.box[2]) < 10),
  );

function sectionOf(item: Item, lines: readonly Line[], own: ReadonlySet<Piece | null>) {
  const first = item.cells.find((cell) => cell !== null);
  return first === undefined ? null : headingOver(first, lines, (piece) => own.has(piece));
}

/** Cards side by side: each line says the same of all of them, and the lines differ. */
function readCards({ rows }: Grid): Group | null {
  const types = rows.map((row) => {
    const shown = row.filter((cell) => cell !== null);
    const areDays = shown.every(({ text }) => /^(?:today|tomorrow|tonight|yesterday|(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*)\.?$/iu.test(text)); // prettier-ignore
    const kinds = new Set(areDays ? ["text"] : shown.map(typeOf));
    if (kinds.size === 1) return [...kinds][0] ?? "";
    if (![...kinds].some((kind) => ["text", "mixed", "button"].includes(kind)))
      return [...kinds].sort().join(" ");
    return [...kinds].every((kind) => kind === "text" || kind === "mixed") ? "text" : "";
  });
  if (types.includes("") || rows.some((row) => row.filter((cell) => cell !== null).length < 2))
    return null;
  const isValue = (type: string | undefined) => type !== "text" && type !== "button";
  const values = types.filter(isValue).length;
  if (values === 0 || values === rows.length) return null;
  if (types.some((type, index) => index > 0 && isValue(type) && type === types[index - 1]))
    return null;
  if (types.every((type, index) => (index === 0) !== isValue(type)) && rows.length > 2) {
    // A heading with rows of nothing but values is a table, unless the values are of several kinds.
    if (new Set(types.slice(1)).size < types.length - 1) return null;
  }
  const period = periodOf(types);
  const blocks: Row[][] = [];
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    const gap = above === undefined ? Infinity : gapBetween(above, row);
    const usual = Math.min(...rows.slice(1).map((each, at) => gapBetween(rows[at] ?? [], each)));
    const restarts =
      period === null ? types[index] === types[0] && gap > usual + 8 : index % period === 0;
    const block = blocks.at(-1);
    if (block === undefined || restarts) blocks.push([row]);
    else block.push(row);
  }
  const items = blocks.flatMap((block) =>
    (block[0] ?? []).flatMap((_, column) => {
      const cells = block.map((row) => row[column] ?? null);
      const name = cells.find((cell) => typeOf(cell) === "text" || typeOf(cell) === "mixed");
      const first = cells.find((cell) => cell !== null);
      return first ? [{ cells, name: name ?? first, section: null }] : [];
    }),
  );
  return items.length < 2 ? null : { shape: "cards", headers: [], items, nameColumn: 0 };
}

/** After how many lines the kinds of lines begin anew; null where they never do. */
function periodOf(types: readonly string[]): number | null {
  for (let period = 2; 2 * period <= types.length; period++)
    if (
      types.length % period === 0 &&
      types.every((type, index) => index < period || type === types[index - period])
    )
      return period;
  return null;
}

const gapBetween = (upper: Row, lower: Row): number => {
  const [above, below] = [upper.filter((c) => c !== null), lower.filter((c) => c !== null)];
  return (
    Math.min(...below.map(({ box }) => box[1])) - Math.max(...above.map((piece) => bottom(piece)))
  );
};

/** Things of several lines each: every second, third or fourth line says the same. */
function readStacked({ rows }: Grid): Group | null {
  const signatures = rows.map((row) =>
    row.map((cell) => (typeOf(cell) === "mixed" ? "text" : typeOf(cell))).join(" "),
  );
  for (const period of [2, 3, 4]) {
    if (rows.length < 2 * period) continue;
    if (new Set(signatures.slice(0, period)).size < 2) continue;
    const repeats = signatures.every(
      (signature, index) => index < period || isLike(signature, signatures[index - period]),
    );
    if (!repeats || rows.length % period !== 0) continue;
    const items: Item[] = [];
    for (let at = 0; at + period <= rows.length; at += period) {
      const cells = rows.slice(at, at + period).flat();
      items.push({ cells, name: cells.find((cell) => typeOf(cell) === "text") ?? null, section: null }); // prettier-ignore
    }
    return { shape: "cards", headers: [], items, nameColumn: 0 };
  }
  return null;
}

/** Whether two lines say the same kinds of things; where one says nothing there is no difference. */
function isLike(a: string, b: string | undefined): boolean {
  const [first, second] = [a.split(" "), (b ?? "").split(" ")];
  return first.every(
    (type, index) => type === second[index] || type === "none" || second[index] === "none",
  );
}

/** A table, with its heading where it has one. */
function readTable({ rows }: Grid): Group | null {
  const [first, ...others] = rows;
  if (first === undefined) return null;
  const isHeading = isHeadingRow(first, others);
  const headers = isHeading ? first : [];
  const body = isHeading ? others : rows;
  const filled = body.filter((row) => row.filter((cell) => cell !== null).length >= 2);
  // What a status bar says below a table, "CPU: 54%", is no line of it.
  const isStatus = (row: Row | undefined) => {
    const shown = row?.filter((cell) => cell !== null) ?? [];
    return 2 * shown.length <= first.length && shown.some(({ text }) => /\p{L}: \S/u.test(text));
  };
  while (isHeading && filled.length > 2 && isStatus(filled.at(-1))) filled.pop();
  // Beside a headed table stands what is no part of it.
  const kept = isHeading
    ? first.flatMap((header, index) => (header === null && isOutside(index, first) ? [] : [index]))
    : first.map((_, index) => index);
  const trimmed = filled
    .map((row) => kept.map((index) => row[index] ?? null))
    .filter((row) => row.some((cell) => cell !== null));
  if (trimmed.length === 0) return null;
  const nameColumn = nameColumnOf(trimmed, kept.length);
  return {
    shape: isHeading ? "table" : "list",
    headers: isHeading ? kept.map((index) => headers[index] ?? null) : [],
    items: trimmed.map((cells) => ({ cells, name: cells[nameColumn] ?? null, section: null })),
    nameColumn,
  };
}

const isOutside = (index: number, headers: Row) =>
  headers.slice(0, index).every((each) => each === null) ||
  headers.slice(index + 1).every((each) => each === null);

/** Whether a column only counts the rows, as spreadsheets do, also beside the heading. */
function isNumbering(column: number, rows: readonly Row[], first: Piece): boolean {
  if (first.value?.kind !== "number" || rows.length < 2) return false;
  const amounts = rows.map((row) => row[column]?.value?.amount ?? NaN);
  const from = first.value.amount;
  return amounts.filter((amount, index) => amount === from + index + 1).length >= 0.8 * rows.length;
}

function isHeadingRow(first: Row, others: readonly Row[]): boolean {
  const shown = first
    .filter((cell, column) => cell === null || !isNumbering(column, others, cell))
    .filter((cell) => cell !== null);
  if (
    shown.some(
      ({ value, text }) => (value !== null && value.unit !== "weekday") || /^\d/u.test(text),
    )
  )
    return false;
  if (shown.some(({ text }) => text.endsWith(":"))) return false;
  if (others.length === 0) return false;
  const named = shown.filter(({ kind }) => kind === "header").length;
  if (named >= 2 && named >= 0.5 * shown.length) return true;
  const valued = first.filter(
    (_, column) =>
      others.filter((row) => (row[column]?.value ?? null) !== null).length > 0.5 * others.length,
  );
  // One column of values may as well follow labels of their own: "Tax | 8.00".
  return valued.length >= 1 && first.length >= 3;
}

function nameColumnOf(rows: readonly Row[], columns: number): number {
  for (let column = 0; column < columns; column++) {
    const cells = rows.map((row) => row[column] ?? null).filter((cell) => cell !== null);
    const texts = cells.filter((cell) => ["text", "mixed"].includes(typeOf(cell)));
    const different = new Set(texts.map(({ text }) => text.toLowerCase())).size;
    if (texts.length >= 0.6 * rows.length && different >= 0.7 * texts.length) return column;
  }
  return 0;
}

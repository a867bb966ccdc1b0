import type { Box } from "../geometry.js";
import type { Mark } from "../mark.js";
import type { Picture } from "./key-signs.js";
import { signOn } from "./key-signs.js";

/** Where a key is pressed: a mark, or a place told from it in shares of its box. */
export interface Key {
  readonly mark: Mark;
  readonly at?: readonly [number, number];
  /** The key's middle in the frame. */
  readonly place: readonly [number, number];
}

/** The keys of a calculator by their signs: digits, + - × ÷ = . √ ( ) and C, which clears. */
export interface Keypad {
  readonly keys: ReadonlyMap<string, Key>;
  /** From the leftmost to the rightmost digit key and from the uppermost key down, frame pixels. */
  readonly box: Box;
}

interface Piece {
  readonly text: string;
  readonly mark: Mark;
  readonly box: Box;
}

interface Grid {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** Digit keys that must stand where a keypad has them before it is taken for one. */
const leastDigits = 5;

/** How far from its place a key may be, in shares of the distance between keys. */
const reach = 0.3;

const signs: readonly (readonly [RegExp, string])[] = [
  [/^(?:\+|plus|add)$/iu, "+"],
  [/^(?:[-−–_—]|minus|subtract)$/iu, "-"],
  [/^(?:[×xX*✕]|times|mul(?:tiply)?)$/iu, "×"],
  [/^(?:[÷/:∕]|div(?:ide)?)$/iu, "÷"],
  [/^(?:=|equals?)$/iu, "="],
  [/^[.,·]$/u, "."],
  [/^\($/u, "("],
  [/^\)$/u, ")"],
  [/^(?:√[x¯]?|sqrt|v)$/iu, "√"],
];

/** What clearing keys say, the most thorough first. */
const clearing = [/^(?:AC|CA|C\/AC|AC\/C)$/iu, /^(?:clear|clr|reset)(?: all)?$/iu, /^(?:C|ON\/C|C\/CE)$/iu, /^CE$/iu]; // prettier-ignore

/** Orders in which the signs stand one below the other; what is misread is told from its neighbours. */
const columns = ["÷×-+=", "×÷+-=", "+-×÷=", "÷×+-=", "×-+=", "/×-+=", "-+=", "×÷-+="].map((order) => order.replace("/", "÷")); // prettier-ignore

const middle = ([x, y, width, height]: Box) => [x + width / 2, y + height / 2] as const;

/** The keypad of a calculator on the screen, rebuilt from what could be read of it; null where there is none. */
export function findKeypad(marks: readonly Mark[], picture: Picture | null = null): Keypad | null {
  const pieces = marks.flatMap((mark): Piece[] =>
    mark.texts === undefined || mark.texts.length < 2
      ? [{ text: mark.text.trim(), mark, box: mark.box }]
      : mark.texts.map(({ text, box }) => ({ text: text.trim(), mark, box })),
  );
  const grid = fitGrid(pieces);
  if (grid === null) return null;
  const keys = new Map<string, Key>();
  const at = (column: number, row: number) =>
    pieces
      .filter(({ box }) => isNear(box, grid, column, row))
      .sort((a, b) => Number(b.text !== "") - Number(a.text !== ""))[0];
  for (let digit = 1; digit <= 9; digit++) {
    const [column, row] = cellOf(digit);
    const key = at(column, row) ?? at((column + 1) % 3, row) ?? at((column + 2) % 3, row);
    if (key !== undefined) keys.set(String(digit), keyAt(key, grid.x + column * grid.dx, grid.y + row * grid.dy)); // prettier-ignore
  }
  const around = pieces.filter(({ box, mark }) => mark.kind !== "window_control" && isAround(box, grid)); // prettier-ignore
  const digits = new Set([...keys.values()].map(({ mark }) => mark));
  const signed = around
    .filter(({ mark }) => !digits.has(mark))
    .flatMap((piece) => {
      const drawn = picture === null || piece.text.length > 1 ? null : signOn(picture, piece.box);
      const sign = drawn ?? signs.find(([pattern]) => pattern.test(piece.text))?.[1];
      const [x, y] = middle(piece.box);
      // What a display shows may look like a sign; keys are nearer to the digits.
      const far =
        Math.abs((y - grid.y) / grid.dy - 1.5) + 0.5 * Math.abs((x - grid.x) / grid.dx - 2);
      return sign === undefined ? [] : [{ sign, piece, isDrawn: drawn !== null, far }];
    });
  // What is seen drawn goes before what was read.
  for (const { sign, piece } of signed.sort(
    (a, b) => Number(b.isDrawn) - Number(a.isDrawn) || a.far - b.far,
  ))
    if (!keys.has(sign)) keys.set(sign, keyOn(piece));
  for (const pattern of clearing) {
    const piece = around.find(({ text }) => pattern.test(text));
    if (piece !== undefined && !keys.has("C")) keys.set("C", keyOn(piece));
  }
  const zero = zeroKey(around, grid);
  if (zero !== null) keys.set("0", zero);
  if (signed.filter(({ isDrawn }) => isDrawn).length < 3) mendColumn(pieces, grid, keys);
  const top = Math.min(...[...keys.values()].map(({ place }) => place[1])) - 0.5 * grid.dy;
  const box: Box = [grid.x - 0.5 * grid.dx, top, 3 * grid.dx, grid.y + 3.5 * grid.dy - top];
  return { keys, box };
}

const cellOf = (digit: number): readonly [number, number] => [(digit - 1) % 3, 2 - Math.floor((digit - 1) / 3)]; // prettier-ignore

/** The grid that most digits agree on, by two of them at a time: 7 8 9 over 4 5 6 over 1 2 3. */
function fitGrid(pieces: readonly Piece[]): Grid | null {
  const digits = pieces.filter(({ text, mark }) => /^[1-9]$/u.test(text) && mark.kind !== "input");
  let best: { readonly grid: Grid; readonly fits: number } | null = null;
  for (const one of digits)
    for (const other of digits) {
      const [column, row] = cellOf(Number(one.text));
      const [columnTo, rowTo] = cellOf(Number(other.text));
      if (columnTo <= column || rowTo === row) continue;
      const [x, y] = middle(one.box);
      const [xTo, yTo] = middle(other.box);
      const [dx, dy] = [(xTo - x) / (columnTo - column), (yTo - y) / (rowTo - row)];
      if (dx < 14 || dy < 12 || dx > 5 * dy || dy > 3 * dx) continue;
      const grid = { x: x - column * dx, y: y - row * dy, dx, dy };
      const fits = new Set(digits.filter(({ text, box }) => isNear(box, grid, ...cellOf(Number(text)))).map(({ text }) => text)).size; // prettier-ignore
      if (fits >= leastDigits && fits > (best?.fits ?? 0)) best = { grid, fits };
    }
  return best?.grid ?? null;
}

function isNear(box: Box, { x, y, dx, dy }: Grid, column: number, row: number): boolean {
  const [left, top] = middle(box);
  return Math.abs(left - x - column * dx) < reach * dx && Math.abs(top - y - row * dy) < reach * dy && box[2] < 2.2 * dx && box[3] < 1.3 * dy; // prettier-ignore
}

/** Keys stand beside the digits and over and under them, no further than a calculator is large. */
function isAround(box: Box, { x, y, dx, dy }: Grid): boolean {
  const [left, top] = middle(box);
  return left > x - 6.6 * dx && left < x + 8.6 * dx && top > y - 3.6 * dy && top < y + 5.6 * dy && box[3] < 1.4 * dy; // prettier-ignore
}

const keyOn = ({ mark, box }: Piece): Key => keyAt({ text: "", mark, box }, ...middle(box));

function keyAt({ mark }: Piece, x: number, y: number): Key {
  const [left, top, width, height] = mark.box;
  const at = [(x - left) / width, (y - top) / height] as const;
  const isInside = at.every((share) => share > 0.25 && share < 0.75);
  return isInside ? { mark, place: [x, y] } : { mark, at, place: [x, y] };
}

/** Below the digits: what reads 0, or the one key in its two places that reads nothing known. */
function zeroKey(pieces: readonly Piece[], grid: Grid): Key | null {
  const { x, y, dx, dy } = grid;
  const row = pieces.filter(({ box }) => {
    const [left, top] = middle(box);
    return Math.abs(top - y - 3 * dy) < reach * dy && left > x - 0.5 * dx && left < x + 2.5 * dx;
  });
  const read = row.find(({ text }) => text === "0") ?? row.find(({ text }) => /^(?:[oOQD]|\(\)|[()])$/u.test(text)); // prettier-ignore
  if (read !== undefined) return keyOn(read);
  const isKnown = ({ text }: Piece) => text === "00" || signs.some(([pattern]) => pattern.test(text)) || /[+/%±]/u.test(text); // prettier-ignore
  const unread = row.filter((piece) => !isKnown(piece) && middle(piece.box)[0] < x + 1.5 * dx);
  return unread.length === 1 && unread[0] !== undefined ? keyOn(unread[0]) : null;
}

/** Reads the column of signs as a whole, where one of the usual orders explains more of it than any other. */
function mendColumn(pieces: readonly Piece[], grid: Grid, keys: Map<string, Key>): void {
  let best: { readonly found: Map<string, Key>; readonly fits: number } | null = null;
  for (const column of [3, 4])
    for (const start of [-1, 0])
      for (const order of columns) {
        const found = new Map<string, Key>();
        let fits = 0;
        for (const [index, sign] of Array.from(order).entries()) {
          const piece = pieces.find(({ box }) => isNear(box, grid, column, start + index));
          if (piece === undefined) continue;
          const read = signs.find(([pattern]) => pattern.test(piece.text))?.[1];
          // A cross and a dash are what the other signs are taken for.
          if (read === sign) fits++;
          else if (/^[A-Za-z0-9%]+$/u.test(piece.text) || (read !== undefined && !/[+-]/u.test(read))) fits -= 2; // prettier-ignore
          found.set(sign, keyOn(piece));
        }
        if (fits >= 2 && fits > (best?.fits ?? 0)) best = { found, fits };
      }
  for (const [sign, key] of best?.found ?? [])
    if (!keys.has(sign) || keys.get(sign)?.place[0] === key.place[0]) keys.set(sign, key);
}

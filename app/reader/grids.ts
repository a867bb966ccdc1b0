import type { Piece } from "./pieces.js";
import {
  bottom,
  fieldKinds,
  middle,
  onOneLine,
  right,
  sharedAcross,
  toggleKinds,
} from "./pieces.js";

/** Pieces side by side, from the left. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly y: number;
}

/** Lines whose pieces stand in common columns; a place is null where a line has nothing there. */
export interface Grid {
  readonly rows: readonly (readonly (Piece | null)[])[];
}

/** How far below each other lines of one grid may stand, in heights of their lowest piece. */
const reach = 5;

/** The pieces of a screen, line by line. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => middle(a) - middle(b) || a.box[0] - b.box[0])) {
    const line = lines.find(
      (each) =>
        each.every((other) => onOneLine(other, piece)) &&
        each.every((other) => sharedAcross(other, piece) < 0.6),
    );
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => ({
    pieces: line.sort((a, b) => a.box[0] - b.box[0]),
    y: line.reduce((sum, piece) => sum + middle(piece), 0) / line.length,
  }));
}

/** The pairs of pieces of two lines that stand below each other, each piece in one pair. */
function pairsBetween(upper: Line, lower: Line): [Piece, Piece][] {
  const all = upper.pieces.flatMap((a) =>
    lower.pieces.map((b) => ({ a, b, shared: alignment(a, b) })),
  );
  const pairs: [Piece, Piece][] = [];
  for (const { a, b } of all
    .filter(({ shared }) => shared > 0.45)
    .sort((first, second) => second.shared - first.shared))
    if (!pairs.some(([c, d]) => c === a || d === b)) pairs.push([a, b]);
  return pairs;
}

/** Whether a lone text stands like a heading at the left over a line, with room above it. */
function isHeadingBetween({ pieces, y }: Line, [left]: readonly Piece[]): boolean {
  const [first, ...others] = pieces;
  if (first === undefined || left === undefined || others.length > 0) return false;
  const isLeft = Math.abs(first.box[0] - left.box[0]) < 30;
  const isText = first.value === null || first.value.kind === "date";
  return isLeft && isText && middle(left) - y > 0.9 * Math.min(24, left.box[3]);
}

function alignment(a: Piece, b: Piece): number {
  const edge = Math.min(
    Math.abs(a.box[0] - b.box[0]),
    Math.abs(right(a) - right(b)),
    Math.abs(a.box[0] + a.box[2] / 2 - b.box[0] - b.box[2] / 2),
  );
  // The boxes of static texts are tight, so that texts of one column share a side or the middle.
  if (a.kind === "text" && b.kind === "text" && edge > 14) return 0;
  return sharedAcross(a, b) + (edge < 4 ? 0.2 : 0);
}

/** The grids of a screen: at least two lines with at least two columns in common. */
export function gridsOf(pieces: readonly Piece[]): Grid[] {
  const lines = linesOf(
    pieces.filter(
      ({ kind, text }) => kind !== "window_control" && !toggleKinds.includes(kind) && text !== "",
    ),
  );
  const next = new Map<Line, { line: Line; pairs: [Piece, Piece][] }>();
  const taken = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    if (line.pieces.length < 2) continue;
    const height = Math.min(...line.pieces.map(({ box }) => box[3]));
    // The nearest line above that stands in the same columns, with no heading between.
    const between: Line[] = [];
    for (const above of lines.slice(0, index).reverse()) {
      if (line.y - above.y > Math.max(reach * height, 60)) break;
      // A tool bar begins no table; a line of buttons may be the last of a card.
      if (!taken.has(above) && above.pieces.every(isBarPiece)) {
        if (above.pieces.length > 1) break;
        continue;
      }
      const pairs = pairsBetween(above, line);
      const fewest = Math.min(above.pieces.length, line.pieces.length);
      if (pairs.length < Math.max(2, fewest >= 4 ? 0.6 * fewest : 0)) {
        between.push(above);
        continue;
      }
      const columns = pairs.map(([, piece]) => piece).sort((a, b) => a.box[0] - b.box[0]);
      const isParted = between.some((each) => isHeadingBetween(each, columns));
      if (!next.has(above) && !isParted) {
        next.set(above, { line, pairs });
        taken.add(line);
      }
      break;
    }
  }
  const grids: Grid[] = [];
  for (const first of lines) {
    if (taken.has(first) || !next.has(first)) continue;
    const rows = [first];
    const columns: Piece[][] = first.pieces.map((piece) => [piece]);
    for (let step = next.get(first); step !== undefined; step = next.get(step.line)) {
      rows.push(step.line);
      for (const piece of step.line.pieces) {
        const above = step.pairs.find(([, lower]) => lower === piece)?.[0];
        const column =
          columns.find((each) => above !== undefined && each.includes(above)) ??
          columns
            .filter((each) => !each.some((other) => step.line.pieces.includes(other)))
            .find((each) => each.some((other) => alignment(other, piece) > 0.6));
        if (column) column.push(piece);
        else columns.push([piece]);
      }
    }
    const kept = columns
      .filter((column) => column.length >= 2 || rows.length === 2)
      .sort((a, b) => leftOf(a) - leftOf(b));
    if (kept.length < 2) continue;
    const filled = rows.map(({ pieces: inLine }) =>
      kept.map((column) => column.find((piece) => inLine.includes(piece)) ?? null),
    );
    while (filled.length > 0 && (filled[0] ?? []).every((c) => c === null || isBarPiece(c)))
      filled.shift();
    const isLettered = (row: readonly (Piece | null)[]) =>
      row.filter((c) => c !== null && /^\p{Lu}$/u.test(c.text)).length >= 3;
    if (isLettered(filled[0] ?? [])) filled.shift();
    const isBarUnder = (row: readonly (Piece | null)[]) => {
      const shown = row.filter((c) => c !== null);
      return shown.every(isBarPiece) && 2 * shown.length <= row.length;
    };
    while (filled.length > 2 && isBarUnder(filled.at(-1) ?? [])) filled.pop();
    while (filled.length > 2 && isBarOver(filled[0] ?? [], filled[1] ?? [])) filled.shift();
    if (filled.length >= 2) grids.push({ rows: filled });
  }
  return grids;
}

const isBarPiece = ({ kind }: Piece) =>
  ["menu", "button", "icon", "tab", ...fieldKinds].includes(kind);

/** Whether a line over others is a tool bar or the like, no part of the table. */
function isBarOver(row: readonly (Piece | null)[], next: readonly (Piece | null)[]): boolean {
  const [shown, below] = [row.filter((c) => c !== null), next.filter((c) => c !== null)];
  const isBar = shown.some(({ kind }) => ["button", "icon", ...fieldKinds].includes(kind));
  return (isBar && shown.length < below.length) || 2 * shown.length <= below.length;
}

const leftOf = (column: readonly Piece[]) =>
  column.reduce((sum, { box }) => sum + box[0], 0) / column.length;

/**
 * The heading over a piece: the nearest static text above that stands alone on its line, no further
 * right. Null where nothing does.
 */
export function headingOver(
  piece: Piece,
  lines: readonly Line[],
  isItem: (piece: Piece) => boolean,
): Piece | null {
  let best: Piece | null = null;
  for (const { pieces } of lines) {
    const [first, ...more] = pieces;
    if (first === undefined || bottom(first) > middle(piece)) continue;
    if (first.value !== null && first.value.kind !== "date") continue;
    if (isItem(first) || first.text === "" || toggleKinds.includes(first.kind)) continue;
    const alone = more.every((other) => other.box[0] - right(first) > 300);
    if (!alone || first.box[0] > piece.box[0] + 24) continue;
    if (best === null || middle(first) > middle(best)) best = first;
  }
  return best;
}

import type { Piece } from "./pieces.js";
import { bottom, middle, right } from "./pieces.js";
import { stacksOf } from "./stacks.js";

/** How wide an empty strip from top to bottom must be to part two regions, in pixels. */
const gutter = 24;

/**
 * The parts of a screen that stand side by side and have nothing to do with each other: an empty
 * strip parts them, and their lines are not at the same heights, as those of a table would be.
 */
export function regionsOf(pieces: readonly Piece[]): Piece[][] {
  if (pieces.length < 4) return [[...pieces]];
  const sorted = [...pieces].sort((a, b) => a.box[0] - b.box[0]);
  const span = Math.max(...sorted.map((piece) => right(piece))) - (sorted[0]?.box[0] ?? 0);
  const narrow = sorted.filter(({ box }) => box[2] < 0.6 * span);
  const edges = edgesOf(narrow);
  for (const [index, edge] of edges.entries()) {
    const isLeft = ({ box }: Piece) => box[0] + box[2] / 2 < edge;
    const [first, second] = [sorted.filter(isLeft), sorted.filter((each) => !isLeft(each))];
    if (!isTold(first) || !isTold(second) || !areApart(first, second)) continue;
    // The column next to the strip may belong to the lines on the other side of it: times, amounts.
    const [before = -Infinity, after = Infinity] = [edges[index - 1], edges[index + 1]];
    const middleOf = ({ box }: Piece) => box[0] + box[2] / 2;
    const next = second.filter((piece) => middleOf(piece) < after);
    const last = first.filter((piece) => middleOf(piece) >= before);
    if (shareLevel(next, first) >= 0.8 || shareLevel(last, second) >= 0.8) continue;
    return [...regionsOf(first), ...regionsOf(second)];
  }
  return [[...pieces]];
}

/** The boxes of static texts are tight, those of rows and the like have room around what they say. */
const inset = ({ kind }: Piece): number => (kind === "text" ? 0 : 12);
const end = (piece: Piece): number => right(piece) - inset(piece);

/** Whether the pieces say something of themselves: values alone belong to what stands beside them. */
const isTold = (pieces: readonly Piece[]): boolean =>
  pieces.filter(
    ({ value, kind, text }) => value === null && /\p{L}/u.test(text) && kind !== "button",
  ).length >= 3;

/** Where empty strips end, from the left; a mark or two that were seen across part nothing. */
function edgesOf(narrow: readonly Piece[]): number[] {
  const strays = Math.floor(0.06 * narrow.length);
  const edges: number[] = [];
  for (const piece of narrow) {
    const edge = piece.box[0] + inset(piece);
    if (edge - (edges.at(-1) ?? -Infinity) < gutter) continue;
    const across = narrow.filter(
      (other) => other.box[0] + inset(other) < edge - 2 && end(other) > edge - gutter,
    );
    const isAfter = narrow.some((other) => end(other) <= edge - gutter);
    if (across.length <= strays && isAfter) edges.push(edge);
  }
  return edges;
}

/** Whether two sides are at different heights, or one of them alone is a list of things of several lines. */
function areApart(first: readonly Piece[], second: readonly Piece[]): boolean {
  if (!isLevel(first, second) && !isLevel(second, first)) return true;
  const [one, other] = [first, second].map((side) => {
    const stacked = stacksOf(side).flatMap(({ items }) => items.flatMap(({ cells }) => cells));
    return stacked.filter((cell) => cell !== null).length > 0.6 * side.length;
  });
  return one !== other && !isOneEach(one === true ? first : second, one === true ? second : first);
}

/** Whether the columns beside a list have one piece for each thing of it: amounts, buttons. */
function isOneEach(list: readonly Piece[], beside: readonly Piece[]): boolean {
  const [stack] = stacksOf(list);
  if (stack === undefined) return false;
  const spans = stack.items.map(({ cells }) => {
    const shown = cells.filter((cell) => cell !== null);
    return [Math.min(...shown.map(({ box }) => box[1])), Math.max(...shown.map((piece) => bottom(piece)))] as const; // prettier-ignore
  });
  const lefts = [...new Set(beside.map(({ box }) => Math.round(box[0] / 12)))];
  return lefts.some((left) => {
    const column = beside.filter(({ box }) => Math.round(box[0] / 12) === left);
    const alone = spans.filter(
      ([top, low]) =>
        column.filter((piece) => middle(piece) > top && middle(piece) < low).length === 1,
    );
    return alone.length >= 0.8 * spans.length && column.length <= spans.length;
  });
}

/** Whether most pieces stand at the height of one on the other side. */
const isLevel = (pieces: readonly Piece[], others: readonly Piece[]): boolean =>
  shareLevel(pieces, others) >= 0.65;

function shareLevel(pieces: readonly Piece[], others: readonly Piece[]): number {
  const level = pieces.filter((piece) =>
    others.some((other) => Math.abs(middle(other) - middle(piece)) < 3.5),
  );
  return level.length / Math.max(1, pieces.length);
}

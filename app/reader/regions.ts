import type { Piece } from "./pieces.js";
import { middle, right } from "./pieces.js";

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
  // A mark or two that were seen across the strip part nothing that all others do.
  const strays = Math.floor(0.06 * narrow.length);
  let last = -Infinity;
  for (const piece of narrow) {
    const edge = piece.box[0] + inset(piece);
    if (edge - last < 2) continue;
    last = edge;
    const across = narrow.filter((piece) => piece.box[0] + inset(piece) < edge - 2 && end(piece) > edge - gutter); // prettier-ignore
    const before = narrow.filter((piece) => end(piece) <= edge - gutter);
    if (across.length > strays || before.length === 0) continue;
    const isLeft = ({ box }: Piece) => box[0] + box[2] / 2 < edge;
    const [first, second] = [sorted.filter(isLeft), sorted.filter((each) => !isLeft(each))];
    if (isTold(first) && isTold(second) && !isLevel(first, second) && !isLevel(second, first))
      // prettier-ignore
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

/** Whether most pieces stand at the height of one on the other side. */
function isLevel(pieces: readonly Piece[], others: readonly Piece[]): boolean {
  const level = pieces.filter((piece) =>
    others.some((other) => Math.abs(middle(other) - middle(piece)) < 3.5),
  );
  return level.length >= 0.65 * pieces.length;
}

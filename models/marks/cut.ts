import type { Box } from "../../app/geometry.js";
import { boxCoverage } from "../../app/geometry.js";
import type { MarkKind } from "../../app/mark.js";
import type { Element } from "../detector/elements.js";
import type { Line } from "../ocr/lines.js";
import { splitLine } from "../ocr/lines.js";
import type { Picture } from "../picture.js";

/** Kinds that show no text of their own: what text detection finds in them is their drawing. */
const drawn: ReadonlySet<MarkKind> = new Set([
  "checkbox",
  "radio",
  "switch",
  "slider",
  "scrollbar",
]);
/** Kinds that hold whole paragraphs; their edges cut no text. */
const sheets: ReadonlySet<MarkKind> = new Set(["text_area", "image"]);
/** Things higher than this, in pixels, hold many lines. */
const mostHeight = 90;
/** How far from a thing's edge, in line heights, a gap may lie that divides it from its neighbour. */
const tolerance = 0.6;

/**
 * Lines none of which runs over the edge of a thing: detection runs over the borders of tabs, cells
 * and menu titles that stand close together.
 */
export function cutLines(
  picture: Picture,
  elements: readonly Element[],
  found: readonly Line[],
): Line[] {
  const small = elements.filter(({ box, kind }) => box[3] <= mostHeight && !sheets.has(kind));
  const lines = found.flatMap((line) => {
    const cuts = cutsOf(line, small);
    if (cuts.length === 0) return [line];
    const at = [line.box[0], ...cuts, line.box[0] + line.box[2]];
    return at.slice(1).flatMap((right, index): Line[] => {
      const left = at[index] ?? right;
      const piece: Box = [left, line.box[1], right - left, line.box[3]];
      return piece[2] >= 3 ? splitLine(picture, piece) : [];
    });
  });
  const drawings = small.filter(
    ({ kind, box }) =>
      drawn.has(kind) && (box[2] <= 1.6 * box[3] || (kind !== "checkbox" && kind !== "radio")),
  );
  return lines.filter(
    (line, index) =>
      !drawings.some(({ box }) => boxCoverage(line.box, box) > 0.7) &&
      !lines.some(
        (other, place) =>
          place !== index &&
          boxCoverage(line.box, other.box) > 0.6 &&
          (other.box[2] > line.box[2] || (other.box[2] === line.box[2] && place < index)),
      ),
  );
}

/** Where the line is to be cut: at things' edges, or at the gaps between letters next to them. */
function cutsOf(line: Line, elements: readonly Element[]): number[] {
  const [x, y, width, height] = line.box;
  const middle = y + height / 2;
  const cuts = new Set<number>();
  for (const { box } of elements) {
    if (middle < box[1] || middle > box[1] + box[3]) continue;
    for (const edge of [box[0], box[0] + box[2]]) {
      if (edge <= x + 2 || edge >= x + width - 2) continue;
      const near = line.gaps
        .filter(
          (gap) => gap.width >= 2 && Math.abs(gap.x - edge) <= Math.max(5, height * tolerance),
        )
        .sort((a, b) => b.width - a.width)[0];
      if (near) cuts.add(Math.round(near.x));
    }
  }
  return [...cuts].sort((a, b) => a - b);
}

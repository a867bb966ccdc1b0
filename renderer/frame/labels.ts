import type { Box, Size } from "../../app/geometry.js";
import { boxArea, boxIntersection, clipBox } from "../../app/geometry.js";
import type { Mark } from "../../app/mark.js";

export interface MarkLabel {
  readonly box: Box;
  /** In frame pixels, like the box. */
  readonly fontSize: number;
}

/** Measures in pixels of the window. */
const fontSize = 10.5;
const height = 13;
const digitWidth = 6.4;
const padding = 5;
/** How bad it is to hide part of another mark, against hiding another number. */
const hiddenBoxes = 0.3;

/** Where each mark's number stands: outside a corner, where it hides least of the other numbers. */
export function labelsFor(
  marks: readonly Mark[],
  size: Size,
  scale: number,
): ReadonlyMap<number, MarkLabel> {
  const labels = new Map<number, MarkLabel>();
  const placed: Box[] = [];
  for (const mark of marks) {
    const wide = (String(mark.id).length * digitWidth + padding) / scale;
    const places = corners(mark.box, wide, height / scale).filter(
      (box) => clipBox(box, size) !== null,
    );
    const others = marks.filter((other) => other !== mark).map((other) => other.box);
    const costs = places.map(
      (box) => hidden(box, placed, size) + hiddenBoxes * covered(box, others),
    );
    const best = places[costs.indexOf(Math.min(...costs))];
    if (best === undefined) continue;
    placed.push(best);
    labels.set(mark.id, { box: best, fontSize: fontSize / scale });
  }
  return labels;
}

function corners([x, y, w, h]: Box, wide: number, high: number): Box[] {
  return [
    [x, y - high, wide, high],
    [x - wide, y, wide, high],
    [x + w - wide, y - high, wide, high],
    [x + w, y, wide, high],
    [x, y + h, wide, high],
    [x + w - wide, y + h, wide, high],
    [x - wide, y + h - high, wide, high],
    [x + w, y + h - high, wide, high],
  ];
}

function covered(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => {
    const shared = boxIntersection(box, other);
    return shared === null ? sum : sum + boxArea(shared);
  }, 0);
}

/** Area over earlier labels, and (worse) outside the frame. */
function hidden(box: Box, placed: readonly Box[], [width, tall]: Size): number {
  const inside = boxIntersection(box, [0, 0, width, tall]);
  const outside = boxArea(box) - (inside === null ? 0 : boxArea(inside));
  return covered(box, placed) + outside * 4;
}

import type { Box, Size } from "./geometry.js";
import { boxArea, boxIntersection, boxUnion } from "./geometry.js";
import type { Mark } from "./mark.js";

/** Where a mark's number is drawn. */
export interface MarkLabel {
  readonly mark: number;
  /** The filled rectangle behind the number, pixels of the frame. */
  readonly box: Box;
  /** Height of the type in pixels. */
  readonly fontSize: number;
}

/** The paper's type: 4 % of the short side, at most 30 px. */
const shareOfShortSide = 0.04;
const mostFontSize = 30;
/**
 * 4 % of a desktop's short side is 30 px: a hundred labels of that size hide what they mark. Type
 * grows no larger than the things that are marked, and no smaller than what a person and a vision
 * model's 14-pixel patches still resolve.
 */
const leastFontSize = 12;
/** Width of a digit and padding around the number, in type heights. */
const digitWidth = 0.6;
const padding = 0.15;

/** Type size in pixels for these marks: the height that three quarters of them reach, within the limits above. */
export function labelFontSize(marks: readonly Pick<Mark, "box">[], [width, height]: Size): number {
  const wished = Math.min(mostFontSize, Math.min(width, height) * shareOfShortSide);
  const heights = marks.map(({ box }) => box[3]).sort((a, b) => a - b);
  const usual = heights[heights.length >> 2] ?? wished;
  return Math.round(Math.max(leastFontSize, Math.min(wished, usual)));
}

/**
 * Places one label a mark: of eight positions outside the corners of its box, the one that covers
 * least of other labels and other marks, and leaves the frame least, wins (Magma's Set-of-Mark
 * drawing). In the order of the marks. A window that shows the frame smaller says its own type size.
 */
export function placeLabels(
  marks: readonly Pick<Mark, "id" | "box">[],
  frame: Size,
  fontSize = labelFontSize(marks, frame),
): MarkLabel[] {
  const placed: MarkLabel[] = [];
  for (const mark of marks) {
    const width = Math.round(
      String(mark.id).length * fontSize * digitWidth + 2 * padding * fontSize,
    );
    const height = Math.round(fontSize * (1 + padding));
    let best: Box | null = null;
    let least = Infinity;
    for (const box of candidates(mark.box, [width, height])) {
      const cost = costOf(box, mark.id, marks, placed, frame);
      if (cost < least) [best, least] = [box, cost];
    }
    if (best !== null) placed.push({ mark: mark.id, box: best, fontSize });
  }
  return placed;
}

/** At each corner one beside and one above or below. */
function candidates([x, y, w, h]: Box, [width, height]: Size): Box[] {
  const [right, bottom] = [x + w, y + h];
  return [
    [x, y - height, width, height],
    [x - width, y, width, height],
    [right - width, y - height, width, height],
    [right, y, width, height],
    [x, bottom, width, height],
    [x - width, bottom - height, width, height],
    [right - width, bottom, width, height],
    [right, bottom - height, width, height],
  ];
}

/** Covering another number makes both unreadable; leaving the frame loses the number itself. */
const [labelWeight, outsideWeight] = [4, 8];

function costOf(
  box: Box,
  id: number,
  marks: readonly Pick<Mark, "id" | "box">[],
  placed: readonly MarkLabel[],
  [width, height]: Size,
): number {
  const shared = (other: Box) => {
    const part = boxIntersection(box, other);
    return part === null ? 0 : boxArea(part);
  };
  const outside = boxArea(box) - shared([0, 0, width, height]);
  const labels = placed.reduce((sum, label) => sum + shared(label.box), 0);
  const others = marks.reduce((sum, mark) => {
    // A panel around the mark is covered wherever the label goes.
    const around = boxArea(boxUnion(mark.box, box)) <= boxArea(mark.box);
    return mark.id === id || around ? sum : sum + shared(mark.box);
  }, 0);
  return outside * outsideWeight + labels * labelWeight + others;
}

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
/** Share of the room that each mark of a crowded frame has, as the side of a square, that type may take. */
const shareOfRoom = 0.16;
/** Width of a digit and padding around the number, in type heights. */
const digitWidth = 0.6;
const padding = 0.15;

/**
 * Type size in pixels for these marks: the height that three quarters of them reach, less where
 * they are crowded, within the limits above.
 */
export function labelFontSize(marks: readonly Pick<Mark, "box">[], [width, height]: Size): number {
  const wished = Math.min(mostFontSize, Math.min(width, height) * shareOfShortSide);
  const heights = marks.map(({ box }) => box[3]).sort((a, b) => a - b);
  const usual = heights[heights.length >> 2] ?? wished;
  const room = Math.sqrt((width * height) / Math.max(1, marks.length)) * shareOfRoom;
  return Math.round(Math.max(leastFontSize, Math.min(wished, usual, room)));
}

/** What is labelled. Where the text is known, labels keep off it. */
export type Labelled = Pick<Mark, "id" | "box"> & Partial<Pick<Mark, "text" | "kind">>;

/**
 * Places one label a mark: of eight positions outside the corners of its box, the one that covers
 * least of other labels, other marks and above all their texts, and leaves the frame least, wins (Magma's Set-of-Mark
 * drawing). In the order of the marks. A window that shows the frame smaller says its own type size.
 */
export function placeLabels(
  marks: readonly Labelled[],
  frame: Size,
  fontSize = labelFontSize(marks, frame),
): MarkLabel[] {
  const placed: MarkLabel[] = [];
  const others = marks.map(({ id, box, ...says }) => ({ id, box, text: textBox(box, says) }));
  for (const mark of marks) {
    const width = Math.round(
      String(mark.id).length * fontSize * digitWidth + 2 * padding * fontSize,
    );
    const height = Math.round(fontSize * (1 + padding));
    let best: Box | null = null;
    let least = Infinity;
    for (const box of candidates(mark.box, [width, height])) {
      const cost = costOf(box, mark, others, placed, frame);
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

/** Kinds whose text stands in the middle; that of the others begins at the left. */
const centred: readonly (Mark["kind"] | undefined)[] = ["button", "tab", "menu", "header", "icon"];
/** Height of a line in a mark, at least and as a share of it, and width of a letter in heights. */
const [leastLine, lineShare, letterWidth] = [14, 0.5, 0.55];

/** Where in its box a mark's text probably stands; null when it says nothing. */
function textBox([x, y, w, h]: Box, { text = "", kind }: Partial<Mark>): Box | null {
  if (text === "") return null;
  const height = Math.min(h, Math.max(leastLine, h * lineShare));
  const width = Math.min(w, text.length * letterWidth * height);
  return [centred.includes(kind) ? x + (w - width) / 2 : x, y + (h - height) / 2, width, height];
}

/**
 * Covering another number makes both unreadable, covering a text hides what is marked; leaving the
 * frame loses the number itself.
 */
const [labelWeight, textWeight, outsideWeight] = [4, 3, 8];

function costOf(
  box: Box,
  own: Labelled,
  marks: readonly { readonly id: number; readonly box: Box; readonly text: Box | null }[],
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
    if (mark.id === own.id) return sum;
    // A panel around the mark is covered wherever the label goes, but not its text.
    const around = boxArea(boxUnion(mark.box, own.box)) <= boxArea(mark.box);
    const text = mark.text === null ? 0 : shared(mark.text) * textWeight;
    return sum + text + (around ? 0 : shared(mark.box));
  }, 0);
  return outside * outsideWeight + labels * labelWeight + others;
}

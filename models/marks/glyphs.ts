import type { Box } from "../../app/geometry.js";
import { boxCentre, boxContains } from "../../app/geometry.js";
import type { MarkKind } from "../../app/mark.js";
import type { Element } from "../detector/elements.js";
import type { Line } from "../ocr/lines.js";
import { splitLine } from "../ocr/lines.js";
import type { Picture } from "../picture.js";

/** Kinds that may carry a lone character. */
const faces: ReadonlySet<MarkKind> = new Set([
  "button",
  "icon",
  "cell",
  "tab",
  "menu",
  "menu_item",
  "link",
  "header",
  "spinner",
  "input",
  "combo",
  "row",
]);
/** A face that carries a character or two, in pixels. */
const [mostHeight, mostWidth] = [90, 160];
/** Pixels of border that are left out. */
const border = 3;
const mostGlyph = 40;

/**
 * What is drawn on small things where text detection found nothing: it misses single characters,
 * which calculators, pagers and calendars are made of.
 */
export function unreadGlyphs(
  picture: Picture,
  elements: readonly Element[],
  lines: readonly Line[],
): Line[] {
  return elements.flatMap(({ box, kind }): Line[] => {
    const [x, y, w, h] = box;
    if (!faces.has(kind) || h > mostHeight || w > mostWidth || w < 9 || h < 9) return [];
    if (lines.some((line) => boxContains(box, boxCentre(line.box)))) return [];
    const inset = Math.min(border, Math.floor(Math.min(w, h) / 6));
    const inner: Box = [x + inset, y + inset, w - 2 * inset, h - 2 * inset];
    const drawn = splitLine(picture, inner);
    const [only] = drawn;
    if (only === undefined || drawn.length > 1) return [];
    return only.box[3] <= mostGlyph && only.box[2] < inner[2] && only.box[3] < inner[3]
      ? [only]
      : [];
  });
}

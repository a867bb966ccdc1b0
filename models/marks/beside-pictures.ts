import { boxCentre, boxContains } from "../../app/geometry.js";
import type { Box } from "../../app/geometry.js";
import type { MarkKind } from "../../app/mark.js";
import type { Element } from "../detector/elements.js";
import type { Line } from "../ocr/lines.js";
import { splitLine } from "../ocr/lines.js";
import type { TextPiece } from "../ocr/text-reader.js";
import type { Picture } from "../picture.js";

/** Kinds on whose face a picture stands before the words. */
const faces: ReadonlySet<MarkKind> = new Set(["button", "tab", "menu", "menu_item", "row", "link"]);
/** Probability from which a reading is not doubted. */
const beyondDoubt = 0.9;
/** How wide a picture is, in heights of its line, and the least gap behind it, in pixels. */
const [leastWide, mostWide, leastGap] = [0.6, 2, 2];

/**
 * Doubtful readings, looked at again without what may be a picture at their left end: what a small
 * picture is taken for spoils the words behind it, too. The surer of both readings is returned.
 * `read` reads lines as `TextReader.read` does.
 */
export async function readBesidePictures(
  picture: Picture,
  elements: readonly Element[],
  texts: readonly TextPiece[],
  read: (lines: readonly Line[]) => Promise<readonly TextPiece[]>,
): Promise<TextPiece[]> {
  const again = new Map<TextPiece, Line>();
  for (const text of texts) {
    if (text.score >= beyondDoubt || !isOnFace(text.line, elements)) continue;
    const rest = withoutPicture(picture, text.line);
    if (rest !== null) again.set(text, rest);
  }
  const readings = await read([...again.values()]);
  return texts.map((text) => {
    const other = readings.find(({ line }) => line === again.get(text));
    return other !== undefined && other.score > Math.max(text.score, beyondDoubt) ? other : text;
  });
}

const isOnFace = ({ box }: Line, elements: readonly Element[]): boolean =>
  elements.some((element) => faces.has(element.kind) && boxContains(element.box, boxCentre(box)));

function withoutPicture(picture: Picture, { box, gaps }: Line): Line | null {
  const [x, y, width, height] = box;
  const gap = gaps.find(({ x: at, width: wide }) => {
    return wide >= leastGap && at - x >= leastWide * height && at - x <= mostWide * height;
  });
  if (gap === undefined) return null;
  const left = Math.round(gap.x);
  const rest: Box = [left, y, x + width - left, height];
  const lines = splitLine(picture, rest);
  return lines.length === 1 ? (lines[0] ?? null) : null;
}

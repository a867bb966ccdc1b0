import type { Box } from "../../app/geometry.js";
import type { TextPiece } from "../ocr/text-reader.js";

/** How a menu names the keys of an entry. */
export const accelerator =
  /^((ctrl|shift|alt|super|cmd|meta|⌘|⇧|⌥)\s*\+?\s*)+.{0,12}$|^f\d{1,2}$/iu;

const centreY = ({ line: { box } }: TextPiece) => box[1] + box[3] / 2;
const right = ({ box }: { box: Box }) => box[0] + box[2];

/** Texts by line: their middles lie within half the smaller height of each other. */
export function groupLines(texts: readonly TextPiece[]): TextPiece[][] {
  const lines: TextPiece[][] = [];
  for (const text of [...texts].sort((a, b) => centreY(a) - centreY(b))) {
    const line = lines.find(
      ([first]) =>
        first !== undefined &&
        Math.abs(centreY(first) - centreY(text)) <
          Math.max(4, Math.min(first.line.box[3], text.line.box[3]) / 2),
    );
    if (line) line.push(text);
    else lines.push([text]);
  }
  for (const line of lines) line.sort((a, b) => a.line.box[0] - b.line.box[0]);
  return lines;
}

/**
 * The titles of a menu bar: three or more short words from the left edge of their ground, evenly
 * spaced by one to three line heights.
 */
export function menuTitles(line: readonly TextPiece[], ground: Box): TextPiece[] {
  const titles: TextPiece[] = [];
  for (const text of line) {
    const before = titles.at(-1);
    const [height] = [Math.max(9, text.line.box[3])];
    const gap = text.line.box[0] - (before ? right(before.line) : ground[0]);
    const fits = before ? gap >= 8 && gap <= 3.2 * height : gap >= 2 && gap <= 3 * height;
    if (
      !fits ||
      text.text.length > 14 ||
      text.text.split(" ").length > 2 ||
      !/^\p{L}/u.test(text.text)
    )
      break;
    titles.push(text);
  }
  return titles.length >= 3 ? titles : [];
}

/** Whether lines stand below each other at an even pitch, from the top of their ground to its bottom. */
export function isPopup(lines: readonly (readonly TextPiece[])[], ground: Box): boolean {
  const heads = lines.flatMap(([first]) => (first ? [first] : []));
  // A menu's line is a name and perhaps its keys; a table has more.
  if (lines.filter((line) => line.length > 2).length > 0) return false;
  if (heads.length < 2 || ground[2] > 520 || ground[3] < 40) return false;
  const tops = heads.map(centreY);
  const steps = tops.slice(1).map((top, index) => top - (tops[index] ?? 0));
  const pitch = Math.min(...steps);
  if (pitch < 16 || pitch > 60 || Math.max(...steps) > 2.6 * pitch) return false;
  const first = (tops[0] ?? 0) - ground[1];
  const last = ground[1] + ground[3] - (tops.at(-1) ?? 0);
  const indents = heads.map(({ line }) => line.box[0] - ground[0]);
  const even = indents.filter((indent) => Math.abs(indent - (indents[0] ?? 0)) <= 4).length;
  return (
    first < 1.3 * pitch &&
    last < 1.3 * pitch &&
    even >= heads.length * 0.6 &&
    Math.min(...indents) < 80
  );
}

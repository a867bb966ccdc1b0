import type { TextPiece } from "../ocr/text-reader.js";

const centreY = ({ line: { box } }: TextPiece) => box[1] + box[3] / 2;

/** Texts by line, in reading order: their middles lie within half the smaller height of each other. */
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

/** One text out of the pieces on a thing; its lines are joined by `between`. */
export function joinTexts(texts: readonly TextPiece[], between = " "): string {
  return groupLines(texts)
    .map((line) => line.map(({ text }) => text).join(" "))
    .join(between);
}

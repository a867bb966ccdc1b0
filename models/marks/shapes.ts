import type { TextPiece } from "../ocr/text-reader.js";

/** Letters whose capital has the same shape: only their height tells them apart. */
const sameShape = "cosuvwxz";
/** A zero is narrower than a letter o: height over width. */
const zeroAspect = 1.25;

/**
 * Settles what a single character can't tell by its shape alone: a narrow o is a zero, and a letter
 * as high as the screen's digits and capitals is a capital.
 */
export function settleShapes(texts: readonly TextPiece[]): TextPiece[] {
  const heights = texts
    .filter(({ text }) => /^[\p{Lu}\d]{1,3}$/u.test(text))
    .map(({ line }) => line.box[3])
    .sort((a, b) => a - b);
  const capital = heights[heights.length >> 1] ?? Infinity;
  return texts.map((piece) => {
    const { text, line } = piece;
    const [, , width, height] = line.box;
    if (/^[oO]$/u.test(text) && height >= zeroAspect * width) return { ...piece, text: "0" };
    if (line.shape !== null && text.length <= 2) return { ...piece, text: line.shape, score: 0.9 };
    const small = text.length === 1 && sameShape.includes(text);
    return small && height >= 0.9 * capital ? { ...piece, text: text.toUpperCase() } : piece;
  });
}

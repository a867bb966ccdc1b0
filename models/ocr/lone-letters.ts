import type { Line } from "./lines.js";

/** What the recogniser said of a line. */
interface Read {
  readonly line: Line;
  readonly text: string;
  readonly score: number;
}

/** Letters whose small and capital forms differ by their size alone, which a crop does not show. */
const ambiguous = /^[cosuvwxz0]$/iu;
/** An x-height is 0.7–0.76 of a capital's height; above this share of it, a letter is a capital. */
const capitalShare = 0.87;
/** A zero is narrower than this part of its height; an O is as wide as it is high. */
const zeroAspect = 0.8;
/** Pixels within which another line's type may have been rounded up or down. */
const rounding = 1;

/**
 * Gives lone letters their case: a "C" on a key, cut out and enlarged, looks like a "c". The height
 * of the capitals and digits in the other lines of about this size tells them apart.
 */
export function withCaseBySize<T extends Read>(pieces: readonly T[]): T[] {
  // Lines of capitals, digits and tall letters alone are as high as a capital.
  const capitals = pieces
    .filter(({ text, line }) => /^[A-Zbdfhklt1-9][a-zA-Z1-9]*$/u.test(text) && line.box[3] > 4)
    .filter(({ text }) => !/[gjpqyQJ]/u.test(text))
    .filter(({ text }) => !ambiguous.test(text))
    .map(({ line }) => line.box[3]);
  return pieces.map((piece) => {
    if (!ambiguous.test(piece.text)) return piece;
    const [, , width, height] = piece.line.box;
    // Of type as high as this letter or up to half as high again.
    const similar = capitals
      .filter((capital) => capital >= height - rounding && capital <= height * 1.5)
      .sort((a, b) => a - b);
    const capital = similar[Math.floor(similar.length / 2)];
    if (capital === undefined) return piece;
    const isTall = height >= capitalShare * capital;
    if (/^[o0]$/iu.test(piece.text)) {
      const round = isTall ? (width < zeroAspect * height ? "0" : "O") : "o";
      return { ...piece, text: round };
    }
    return { ...piece, text: isTall ? piece.text.toUpperCase() : piece.text.toLowerCase() };
  });
}

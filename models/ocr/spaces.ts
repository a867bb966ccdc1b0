import type { Line } from "./lines.js";
import type { Glyph } from "./line-reader.js";

/** A word space is at least this wide, in ink heights; the letters of a word lie closer together. */
const wordGap = 0.36;
/** And this many times as wide as the usual gap of the line (fixed-width type has wide letter gaps). */
const timesUsual = 2;
/** The spaces of a line are about equally wide; this much of the widest gap is one of them. */
const shareOfWidest = 0.55;
/** A 1 stands in a digit's full width, so that digits need more, in ink heights. */
const digitGap = 0.6;

/** Joins glyphs, with a space where the ink shows one: the recogniser often drops them. */
export function joinGlyphs(glyphs: readonly Glyph[], line: Line): string {
  const widths = line.gaps.map((gap) => gap.width).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 1;
  const least = Math.max(4, line.box[3] * wordGap, widths.length > 2 ? usual * timesUsual : 0);
  const widest = widths.at(-1) ?? 0;
  const spaces = line.gaps.filter((gap) => gap.width >= Math.max(least, shareOfWidest * widest));
  let text = "";
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1];
    if (
      before &&
      before.character !== " " &&
      glyph.character !== " " &&
      spaces.some(
        (space) =>
          space.x > before.x &&
          space.x < glyph.x &&
          (space.width >= digitGap * line.box[3] ||
            !/\d\D?\d|\d\.|\.\d/u.test(before.character + glyph.character)),
      ) &&
      !isWide(before.character) &&
      !isWide(glyph.character)
    )
      text += " ";
    text += glyph.character;
  });
  return withUsualLetters(text.normalize("NFKC").replace(/\s+/gu, " ").trim());
}

/** Scripts that are written without spaces. */
function isWide(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character);
}

/** What can't be told by shape but by its neighbours: l after a small letter, O before a capital. */
function withUsualLetters(text: string): string {
  return text.replace(/(?<=\p{Ll})I(?=\p{Ll}|$|\s)/gu, "l").replace(/(?<!\S)o(?=\p{Lu})/gu, "O");
}

import { Trouble } from "../../app/errors.js";
import type { Word } from "../grounding/text-match.js";

/** Words of one mark that are looked up; the rest of a longer text is left out. */
export const meaningsPerMark = 8;

/** Rows of the table of meanings inside the policy model, by word. Row 0 is for what is not known. */
export type KnownWords = ReadonlyMap<string, number>;

/** Reads models/policy/words.txt: one word a line, in the order of the table's rows from 1 on. */
export function readKnownWords(text: string): KnownWords {
  const words = text.trimEnd().split(/\r?\n/u);
  if (words.length < 1000)
    throw new Trouble(
      "environment",
      "The policy model's list of words is cut off.",
      "Restore models/policy/words.txt with git.",
    );
  return new Map(words.map((word, index) => [word, index + 1]));
}

/** The row of a word; of its singular, or of its owner ("Ada's"), where it is not there itself. */
export function meaningOf(known: KnownWords, { text }: Word): number {
  const own = known.get(text);
  if (own !== undefined) return own;
  const bare = text.replace(/'.*$/u, "");
  return known.get(bare) ?? known.get(bare.replace(/s$/u, "")) ?? 0;
}

/** The rows of a text's first words that are known. */
export const meaningsOf = (known: KnownWords, words: readonly Word[]): number[] =>
  words
    .flatMap((word) => {
      const row = meaningOf(known, word);
      return row === 0 ? [] : [row];
    })
    .slice(0, meaningsPerMark);

import { isNameOfSign, plainSign } from "./lexicon.js";

/** Characters that text recognition confuses, each folded to one representative. */
const confusions: Readonly<Record<string, string>> = {
  "0": "o", "1": "l", i: "l", "|": "l", "!": "l", "5": "s", "8": "b", "2": "z", q: "g", "9": "g", v: "u",
}; // prettier-ignore

export interface Word {
  /** Lower case, without accents. */
  readonly text: string;
  /** The same with confusable characters folded. */
  readonly folded: string;
  /** Index of its first character in the normalised text. */
  readonly at: number;
}

/** Lower case, no accents, plain quotes, single spaces. Keeps the length of ASCII text. */
export function normalise(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\u2018\u2019\u00b4`]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/gu, '"');
}

const fold = (text: string): string =>
  Array.from(text.replaceAll("rn", "m"), (character) => confusions[character] ?? character).join(
    "",
  );

const wordPattern = /\d+(?:[.,]\d+)+|[\p{L}\p{N}]+(?:'[\p{L}]{1,2}(?![\p{L}]))?|[^\s\p{L}\p{N}]/gu;
const keptSign = /^[+\-\u2212\u00d7\u00f7=%\u221a*\u00b1#&]$/u;

/**
 * The words of a text. Punctuation is left out, except where the text is nothing else, and signs
 * that name calculator keys and the like.
 */
export function wordsOf(text: string): Word[] {
  const plain = normalise(text);
  const onlySigns = !/[\p{L}\p{N}]/u.test(plain);
  const words: Word[] = [];
  for (const match of plain.matchAll(wordPattern)) {
    const raw = match[0];
    const isSign = !/[\p{L}\p{N}]/u.test(raw);
    if (isSign && !onlySigns && !keptSign.test(raw)) continue;
    const word = isSign ? plainSign(raw) : raw;
    words.push({ text: word, folded: fold(word), at: match.index });
  }
  if (words.length === 1 && words[0]?.text === "x") return [{ text: "×", folded: "×", at: 0 }];
  return words;
}

/** Optimal string alignment distance; gives up (returns `limit + 1`) beyond `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (older[j - 2] ?? 0) + 1);
      row.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    older = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** 1 − distance / length of the longer one; 0 where that falls below `floor`. */
export function likeness(a: string, b: string, floor: number): number {
  const length = Math.max(a.length, b.length);
  if (length === 0) return 0;
  if (a === b) return 1;
  const limit = Math.floor(length * (1 - floor));
  const distance = editDistance(a, b, limit);
  return distance > limit ? 0 : 1 - distance / length;
}

/** How surely two words are the same one, 0–1: spelling, inflection, misreading, the name of a sign. */
export function wordMatch(described: Word, seen: Word): number {
  if (described.text === seen.text) return 1;
  if (seen.text.length === 1 && isNameOfSign(described.text, seen.text)) return 0.9;
  if (plainSign(described.text) === plainSign(seen.text)) return 1;
  if (described.text.length < 2 || seen.text.length < 2)
    return described.folded === seen.folded ? 0.5 : 0;
  if (described.folded === seen.folded) return 0.93;
  const [short, long] =
    described.text.length < seen.text.length
      ? [described.text, seen.text]
      : [seen.text, described.text];
  if (short.length >= 4 && long.length - short.length <= 3 && long.startsWith(short)) return 0.85;
  if (long.length < 4) return 0;
  return 0.95 * likeness(described.folded, seen.folded, 0.62);
}

/** All words run together, misreadings folded: what survives lost or added spaces. */
export const squeezed = (words: readonly Word[]): string =>
  words.map((word) => word.folded).join("");

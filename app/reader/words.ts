import { concepts } from "./lexicon.js";

/** Characters that text recognition confuses, each folded to one representative. */
const confusions: Readonly<Record<string, string>> = {
  "0": "o", "1": "l", i: "l", "|": "l", "!": "l", "5": "s", "8": "b", "2": "z", q: "g", "9": "g", v: "u",
}; // prettier-ignore

/** Lower case, no accents, plain quotes. */
export function normalise(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\u2018\u2019\u00b4`]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/gu, '"');
}

/** The words of a text: what is joined by a point, a hyphen or the like is one word. */
export function wordsOf(text: string): string[] {
  const plain = normalise(text).replace(/'s?(?![\p{L}\p{N}])/gu, "");
  return plain.match(/[\p{L}\p{N}]+(?:[.,:@_/'’-]+[\p{L}\p{N}]+)*/gu) ?? [];
}

const fold = (word: string): string =>
  Array.from(word.replaceAll("rn", "m"), (character) => confusions[character] ?? character).join(
    "",
  );

/** A word without the endings of number and person. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:sh|ch|x|ss)es$/u.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith("s") && !/(?:ss|us|is)$/u.test(word))
    return word.slice(0, -1);
  if (word.length > 6 && word.endsWith("ing")) return word.slice(0, -3);
  return word;
}

const conceptsOf = new Map<string, number[]>();
for (const [index, words] of concepts.entries())
  for (const word of words.split(" ")) {
    conceptsOf.set(word, [...(conceptsOf.get(word) ?? []), index]);
  }

/** Whether two words stand for the same idea by the lexicon: "cost" and "price". */
function shareConcept(a: string, b: string): boolean {
  const ofB = conceptsOf.get(stem(b)) ?? conceptsOf.get(b);
  const ofA = conceptsOf.get(stem(a)) ?? conceptsOf.get(a);
  return ofA?.some((concept) => ofB?.includes(concept)) ?? false;
}

/** Edit distance, given up beyond `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(
        Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost),
      );
    }
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** Days and months as tables abbreviate them. */
const isShortDate =
  /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)$/u;

/** How surely a word of the question and a word on the screen are the same one, 0–1. */
export function sameWord(asked: string, seen: string, withConcepts = true): number {
  if (asked === seen) return 1;
  const [a, b] = [stem(asked), stem(seen)];
  if (a === b) return 0.97;
  if (isShortDate.test(b) && a.startsWith(b)) return 0.95;
  const squeezedA = a.replace(/[^\p{L}\p{N}]/gu, "");
  const squeezedB = b.replace(/[^\p{L}\p{N}]/gu, "");
  if (squeezedA === squeezedB && squeezedA.length > 1) return 0.95;
  if (withConcepts && shareConcept(asked, seen)) return 0.8;
  // A file is another file when its ending is another.
  const [endingA, endingB] = [a, b].map((word) => /\p{L}\.(\p{L}[\p{L}\d]{1,4})$/u.exec(word)?.[1]);
  if (endingA !== undefined && endingA !== endingB) return 0;
  // A number is another number when one digit differs.
  if (/\d/u.test(a) && /^[\d.,:/-]+$/u.test(a)) return 0;
  if (a.length < 3 || b.length < 3) return 0;
  if (fold(a) === fold(b)) return 0.9;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.length - short.length <= 2 && long.startsWith(short)) return 0.78;
  if (short.length >= 4 && ["ness", "ly", "ally"].some((end) => long === short + end)) return 0.85; // prettier-ignore
  if (long.length < 4 || /\d/u.test(long)) return 0;
  const limit = long.length >= 8 ? 2 : 1;
  // "night" is no "light" misread: the first letter of short words must be right.
  if (long.length < 7 && fold(a).slice(0, 1) !== fold(b).slice(0, 1)) return 0;
  const apart = distance(fold(a), fold(b), limit);
  return apart > limit || (apart > 0 && long.length < 5 && a.startsWith(b.slice(0, 1))) ? 0 : 0.75;
}

/** The best match of a word among those of a text, 0–1. */
export function matchIn(word: string, seen: readonly string[], withConcepts = true): number {
  let best = 0;
  for (const each of seen) {
    best = Math.max(best, sameWord(word, each, withConcepts));
    if (best === 1) break;
  }
  // "check-out" says two words, "gift wrapping" may be read as one.
  if (best < 0.7 && /[-/]/u.test(word)) {
    const parts = word.split(/[-/]/u);
    best = Math.max(
      best,
      Math.min(...parts.map((part) => (part === "" ? 1 : matchIn(part, seen, withConcepts)))),
    );
  }
  // A word that was cut in two on the way stands there as two: "Airp ort".
  if (best < 0.7 && word.length >= 4) {
    const whole = stem(word);
    for (let at = 0; at + 1 < seen.length; at++)
      if (stem(`${seen[at] ?? ""}${seen[at + 1] ?? ""}`) === whole) return 0.9;
  }
  return best;
}

/** The share of the words that a text says, 0–1; no words are no match. */
export function coverage(
  words: readonly string[],
  seen: readonly string[],
  withConcepts = true,
): number {
  if (words.length === 0) return 0;
  const sum = words.reduce((total, word) => total + matchIn(word, seen, withConcepts), 0);
  return sum / words.length;
}

import type { MarkKind } from "../../app/mark.js";
import { isFiller, kindsOfWord, ordinalOf, wordId } from "./lexicon.js";
import type { Word } from "./text-match.js";
import { squeezed, wordsOf } from "./text-match.js";

/** A description as the grounding model sees it. */
export interface Description {
  readonly words: readonly Word[];
  /** Whether each word stands inside quotes. */
  readonly quoted: readonly boolean[];
  /** Indices of the words that can be part of what the mark says. */
  readonly core: readonly number[];
  /** All words run together, and the core run together. */
  readonly whole: string;
  readonly coreText: string;
  /** The kinds that its kind words allow; empty when it has none. */
  readonly kinds: ReadonlySet<MarkKind>;
  /** 1 for "first", −1 for "last"; null when it names no place in a sequence. */
  readonly ordinal: number | null;
}

/** More words than this are cut off; descriptions of one mark are far shorter. */
export const maxWords = 24;

const quotedSpan = /"[^"]*"|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu;

/** Spelled in two words, meant as one. */
const joined: readonly (readonly [RegExp, string])[] = [
  [/\bcheck ?box(es)?\b/giu, "checkbox"],
  [/\btick ?box\b/giu, "tickbox"],
  [/\btext ?box\b/giu, "textbox"],
  [/\bdrop-? ?down\b/giu, "dropdown"],
  [/\bcombo ?box\b/giu, "combobox"],
  [/\bmenu ?bar\b/giu, "menubar"],
  [/\btool ?bar\b/giu, "toolbar"],
  [/\bsearch ?bar\b/giu, "search bar"],
];

/** Reads a description ("the second 'Remove' button below Cart"). */
export function readDescription(text: string): Description {
  // Two spellings would otherwise be two words; what is quoted stays as it is.
  const plain = joined.reduce(
    (result, [pattern, word]) => (/["'“‘]/u.test(result) ? result : result.replace(pattern, word)),
    text,
  );
  const words = wordsOf(plain).slice(0, maxWords);
  const spans = [
    ...plain
      .replace(/[“”„«»]/gu, '"')
      .replace(/[‘’]/gu, "'")
      .matchAll(quotedSpan),
  ].map((match) => [match.index, match.index + match[0].length] as const);
  const quoted = words.map(({ at }) => spans.some(([start, end]) => at > start && at < end));
  let ordinal: number | null = null;
  const kinds = new Set<MarkKind>();
  for (const [index, word] of words.entries()) {
    if (quoted[index] === true) continue;
    ordinal ??= ordinalOf(word.text);
    for (const kind of kindsOfWord(singular(word.text))) kinds.add(kind);
  }
  const core = coreOf(words, quoted);
  const pick = (indices: readonly number[]) =>
    squeezed(indices.flatMap((index) => words[index] ?? []));
  return {
    words,
    quoted,
    core,
    whole: squeezed(words),
    coreText: pick(core),
    kinds,
    ordinal,
  };
}

const singular = (word: string): string =>
  kindsOfWord(word).length === 0 && word.endsWith("s") ? word.slice(0, -1) : word;

/** The words left when fillers, kind words and ordinals are taken off both ends. */
function coreOf(words: readonly Word[], quoted: readonly boolean[]): number[] {
  const inQuotes = words.flatMap((_, index) => (quoted[index] === true ? [index] : []));
  if (inQuotes.length > 0) return inQuotes;
  const edge = (word: Word | undefined) =>
    word !== undefined &&
    (isFiller(word.text) ||
      kindsOfWord(singular(word.text)).length > 0 ||
      ordinalOf(word.text) !== null);
  let [start, end] = [0, words.length];
  while (start < end && edge(words[start])) start++;
  while (end > start && edge(words[end - 1])) end--;
  // "the text box" is nothing but kind words: then the kind words are all there is.
  if (start === end) return words.map((_, index) => index);
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** Numbers that stand for the word itself in the model: its lexicon id and what it looks like. */
export function wordFeatures(description: Description, index: number): number[] {
  const word = description.words[index];
  if (word === undefined) return [0, 0, 0, 0, 0];
  return [
    description.quoted[index] === true ? 1 : 0,
    /^\d/u.test(word.text) ? 1 : 0,
    word.text.length === 1 ? 1 : 0,
    description.core.includes(index) ? 1 : 0,
    wordId(singular(word.text)) === 1 ? 1 : 0,
  ];
}
export const wordFeatureCount = 5;

export const wordNumber = (word: Word): number => {
  const own = wordId(word.text);
  return own === 1 ? wordId(singular(word.text)) : own;
};

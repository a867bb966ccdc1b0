import { normalise } from "../reader/words.js";

/** A stretch of a goal: from the first character to the one after the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A word of a goal, or one of the signs and joints that end a breath. */
export interface Word extends Stretch {
  readonly text: string;
  readonly isJoint: boolean;
}

const joints = /^(?:[,;.]|and|then|but|with|plus|also)$/u;

/** A goal in plain lower case letters, each character in its place, so that stretches hold in both. */
export function plainGoal(goal: string): string {
  const plain = Array.from(goal, (letter) => {
    const [first = letter] = Array.from(normalise(letter));
    return first.length === letter.length ? first : letter;
  }).join("");
  return plain.replace(/[−–](?=\d)/gu, "-");
}

/** The words and joints of a goal in order. */
export function wordsAt(goal: string): readonly Word[] {
  const found = plainGoal(goal).matchAll(/-?\p{N}[\p{L}\p{N}]*(?:[.:/-]\p{N}+)*%?|[\p{L}]+(?:['’.@_][\p{L}\p{N}]+)*|[,;]/gu);
  return [...found].map(({ 0: text, index }) => ({
    text,
    from: index,
    to: index + text.length,
    isJoint: joints.test(text),
  }));
} // prettier-ignore

/** How far apart two stretches of a goal are: the words between them, a joint counting for more. */
export function apart(one: Stretch, other: Stretch, words: readonly Word[]): number {
  const [before, after] = one.from < other.from ? [one, other] : [other, one];
  return words
    .filter(({ from, to }) => from >= before.to && to <= after.from)
    .reduce((sum, { isJoint }) => sum + (isJoint ? 4 : 1), 0);
}

export const overlaps = (one: Stretch, other: Stretch): boolean =>
  one.from < other.to && other.from < one.to;

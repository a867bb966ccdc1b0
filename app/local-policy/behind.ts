import type { Mark, MarkKind } from "../mark.js";
import { readQuestion, weightOf } from "../reader/question.js";
import { matchIn, wordsOf } from "../reader/words.js";

/** What shows more of itself when it is clicked, and does nothing else. */
const openers: Partial<Readonly<Record<MarkKind, number>>> = {
  row: 1, menu_item: 1, cell: 0.95, link: 1, tab: 1.1, header: 0.6, text: 0.7, icon: 0.7,
}; // prettier-ignore

/** From how much on a thing is what a question names, in words that count. */
const least = 0.65;

/**
 * The thing on the screen that a question names, and that may tell the answer once it is open: the
 * mail, the row, the tab. Null where none is named, or where all that are have been tried.
 */
export function namedThing(
  question: string,
  marks: readonly Mark[],
  tried: readonly Mark[],
): Mark | null {
  const { words } = readQuestion(question);
  const strong = words.filter((word) => weightOf(word) >= 1 || /^\p{L}+s$/u.test(word));
  if (!strong.some((word) => weightOf(word) >= 1)) return null;
  const isTried = ({ text, box }: Mark) =>
    tried.some((mark) => isSame(mark.text, text) || covers(mark.box, box) || covers(box, mark.box));
  let best: { mark: Mark; score: number } | null = null;
  for (const mark of marks) {
    const factor = openers[mark.kind];
    if (factor === undefined || mark.text === "" || mark.state?.disabled === true) continue;
    if (isTried(mark)) continue;
    const seen = wordsOf(mark.text);
    const matched = strong.filter((word) => matchIn(word, seen, false) >= 0.9);
    if (!matched.some((word) => weightOf(word) >= 1)) continue;
    // A sentence about it is not the thing itself, nor is a heading over it.
    const said = matched.reduce((sum, word) => sum + Math.max(0.5, weightOf(word)), 0);
    const score = factor * said - 0.03 * Math.max(0, seen.length - matched.length);
    if (score >= least && (best === null || score > best.score + 0.01)) best = { mark, score };
  }
  return best?.mark ?? null;
}

const isSame = (a: string, b: string): boolean => wordsOf(a).join(" ") === wordsOf(b).join(" ");

/** Whether the middle of one box lies in the other. */
function covers([x, y, width, height]: Mark["box"], [a, b, wide, high]: Mark["box"]): boolean {
  const [middleX, middleY] = [a + wide / 2, b + high / 2];
  return middleX > x && middleX < x + width && middleY > y && middleY < y + height;
}

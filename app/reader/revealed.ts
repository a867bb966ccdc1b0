import type { Size } from "../geometry.js";
import type { Mark } from "../mark.js";
import type { Answer } from "./answer.js";
import { answerOf, silent } from "./answer.js";
import { ofForm } from "./forms.js";
import { readQuestion } from "./question.js";
import { readAnswer } from "./read-answer.js";
import { readScreen } from "./screen.js";
import { matchIn, wordsOf } from "./words.js";

/**
 * The answer that came up when what the question names was opened: what is new on the screen is
 * about that, so that it need not be named there again.
 */
export function readRevealed(
  question: string,
  opened: string,
  fresh: readonly Mark[],
  size: Size,
): Answer {
  if (fresh.length === 0) return silent("Nothing new came up.");
  const names = wordsOf(opened);
  const rest = question
    .split(/\s+/u)
    .filter(
      (word) =>
        !wordsOf(word).some((each) => each.length > 2 && matchIn(each, names, false) >= 0.9),
    ) // prettier-ignore
    .join(" ");
  const read = readAnswer(rest, fresh, size);
  if (read.text !== null) return { ...read, confidence: 0.9 * read.confidence };
  const { form } = readQuestion(question);
  const { words: left } = readQuestion(rest);
  const { pieces, pairs } = readScreen(fresh, size);
  const named = pairs.filter(({ words, strength }) => left.length > 0 && strength >= 0.75 && left.every((word) => matchIn(word, words, false) >= 0.75)); // prettier-ignore
  if (named.length === 1 && named[0] !== undefined)
    return { text: named[0].text, marks: named[0].ids, confidence: 0.7 };
  if (form === null || form === "person") return read;
  if (form === "message") {
    const sentences = pieces.filter(({ words, kind }) => words.length >= 4 && kind !== "button");
    const [only, ...more] = sentences;
    return only === undefined || more.length > 2 ? read : answerOf(sentences.map(({ text }) => text).join(" "), sentences, 0.65); // prettier-ignore
  }
  const found = pieces.flatMap((piece) =>
    ofForm(form, piece.text).map((text) => ({ text, piece })),
  );
  const [only] = found;
  if (only === undefined || new Set(found.map(({ text }) => text)).size > 1) return read;
  return answerOf(only.text, [only.piece], 0.7);
}

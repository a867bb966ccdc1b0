import type { Answer } from "./answer.js";
import { answerOf } from "./answer.js";
import { contextsOf } from "./contexts.js";
import type { Piece } from "./pieces.js";
import { weightOf, type Question } from "./question.js";
import type { Screen } from "./screen.js";
import { found } from "./select-items.js";
import { matchIn, wordsOf } from "./words.js";

const amount = /(?<![\p{L}\d.,:/-])(\d[\d.,]*)\s?(kg|g|mg|l|ml|cl|dl|oz|lbs?|cups?|tsp|tbsp|teaspoons?|tablespoons?|km|m|cm|mm|pieces?|slices?|x|×)?\s((?:[\p{L}'-]+\s?){1,4})/giu; // prettier-ignore

/** Words that a question says besides what is counted. */
const aside =
  /^(?:left|remaining|available|installed|need|needed|required|goes?|go|used?|shown|free|total)$/u;

/**
 * "How many apps are installed?" where the screen says "97 apps", "How much ginger?" where it says
 * "40 g fresh ginger": the number that stands before what is counted. Null where no such thing is.
 */
export function readQuantity(question: Question, screen: Screen): Answer | null {
  const { text, words, superlative, ordinal, comparison } = question;
  if (!/\bhow (?:much|many)\b/u.test(text) || superlative !== null || ordinal !== null) return null;
  if (question.form === "money" || comparison !== null || question.sum !== null || question.negated)
    return null;
  const strong = words.filter((word) => weightOf(word) >= 0.25 && !aside.test(word));
  const tail = wordsOf(text).filter((word) => /^(?:left|remaining|available)$/u.test(word));
  const spoken = [...strong, ...tail, ...(question.noun === null ? [] : [question.noun])];
  if (spoken.length === 0) return null;
  for (const { pieces, apart } of contextsOf(screen)) {
    if (pieces.length > 8 || apart > 24) continue;
    const around = pieces.flatMap((piece) => piece.words);
    if (!strong.every((word) => matchIn(word, around, false) >= found)) continue;
    const counted = pieces.flatMap((piece) => amountsIn(piece, spoken));
    const different = new Set(counted.map((each) => each.text));
    const [only] = counted;
    if (only === undefined) continue;
    return different.size > 1 ? null : answerOf(only.text, [only.piece], 0.75);
  }
  return null;
}

/** Numbers in a text that stand before one of the words. */
function amountsIn(piece: Piece, words: readonly string[]): { text: string; piece: Piece }[] {
  if (piece.kind === "button") return [];
  return [...piece.text.matchAll(amount)].flatMap(([, number = "", unit, rest = ""]) =>
    wordsOf(rest).some((word) => matchIn(word, words, false) >= found)
      ? [{ text: unit === undefined || /^[x×]$/u.test(unit) ? number : `${number} ${unit}`, piece }]
      : [],
  );
}

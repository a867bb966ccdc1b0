import type { Answer } from "./answer.js";
import { answerOf, silent } from "./answer.js";
import type { Piece } from "./pieces.js";
import { bottom, fieldKinds, middle, toggleKinds } from "./pieces.js";
import { weightOf, type Question } from "./question.js";
import type { Screen } from "./screen.js";
import { matchIn } from "./words.js";

/** Names for what stands in a list of steps under any heading. */
const stepWords = /^(?:step|instruction)s?$/u;
const stepHeadings = /^(?:method|steps|instructions|directions|preparation|how to .*|procedure)$/iu;

/** "How many ingredients are there?", "What is the first step?": lines under the heading that is named. */
export function readSection(question: Question, screen: Screen): Answer | null {
  const { shape, ordinal, noun, words, text } = question;
  const isList = /^(?:what|which) (?:are|\p{L}+ (?:are|do|does))\b|^(?:list|name|enumerate)\b/u.test(text) && question.state === null; // prettier-ignore
  if (shape !== "count" && ordinal === null && !isList) return null;
  if (question.superlative !== null || question.negated || question.threshold !== null) return null;
  const named = words.filter((word) => weightOf(word) >= 0.25 || word === noun);
  const [only, ...more] = named;
  if (only === undefined || more.length > 0) return null;
  const heading = screen.pieces.filter(
    (piece) =>
      piece.value === null && piece.words.length <= 3 &&
      ["text", "header", "row", "cell"].includes(piece.kind) &&
      (matchIn(only, piece.words.slice(-1), false) >= 0.9 || (stepWords.test(only) && stepHeadings.test(piece.text))),
  ); // prettier-ignore
  const [head, ...others] = heading;
  if (head === undefined || others.length > 0) return null;
  if (screen.groups.some(({ headers }) => headers.includes(head))) return null;
  const lines = linesUnder(head, screen.pieces);
  if (lines.length < 2 || lines.some(({ value }) => value !== null)) return null;
  if (shape === "count" && lines.length < 3) return null;
  if (shape === "count") return answerOf(String(lines.length), lines, 0.65);
  if (ordinal === null) return answerOf(lines.map((line) => line.text).join(", "), lines, 0.6);
  const line = lines.at(ordinal);
  return line === undefined ? silent("There are not that many.") : answerOf(line.text.replace(/^\d+[.)]\s+/u, ""), [line], 0.7); // prettier-ignore
}

/** What stands below a heading at one left side and one distance. */
function linesUnder(head: Piece, pieces: readonly Piece[]): Piece[] {
  const below = pieces
    .filter(
      ({ kind, box }) =>
        !toggleKinds.includes(kind) &&
        !fieldKinds.includes(kind) &&
        kind !== "button" &&
        middle({ box }) > bottom(head),
    ) // prettier-ignore
    .sort((a, b) => middle(a) - middle(b));
  const [first] = below.filter(({ box }) => box[0] >= head.box[0] - 6 && box[0] < head.box[0] + 60);
  if (first === undefined || first.box[1] - bottom(head) > 2.5 * Math.min(head.box[3], 28))
    return [];
  const run = [first];
  let pitch = Infinity;
  for (const piece of below) {
    const last = run.at(-1) ?? first;
    const step = middle(piece) - middle(last);
    if (step < 5 || Math.abs(piece.box[0] - first.box[0]) > 6) continue;
    if (step > Math.min(1.45 * pitch, 3.2 * Math.min(first.box[3], 26))) break;
    pitch = Math.min(pitch, step);
    run.push(piece);
  }
  return run;
}

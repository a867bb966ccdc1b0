import type { Answer } from "./answer.js";
import { answerOf } from "./answer.js";
import type { Context } from "./contexts.js";
import { contextsOf } from "./contexts.js";
import { looksLikeName, namesIn, ofForm } from "./forms.js";
import { middle, type Piece } from "./pieces.js";
import type { Form, Question } from "./question.js";
import { weightOf } from "./question.js";
import type { Screen } from "./screen.js";
import { found } from "./select-items.js";
import { matchIn, wordsOf } from "./words.js";

/** Words that name the form of the answer, which need not stand beside it. */
const formWords =
  /^(?:phone|telephone|mobile|cell|fax|number|e-?mail|mail|address|web|website|site|url|link|homepage|duration|delay|late|long|minutes?|hours?|days?|time|date|day|percent(?:age)?|share|full|price|costs?|amount|much|temperature|warm|cold|hot|size|big|large|message|text|say|write|wrote|written|sent|send|sender|person|people|call|reach|due|pay|owe|when|arrived?)$/u;

const noise = ["window_control", "menu", "scrollbar", "input", "button"];

interface Candidate {
  readonly text: string;
  readonly piece: Piece;
}

/**
 * Looks for what has the form of an answer in the smallest place that says every word of the
 * question; null where there is no such place, or where two say different things.
 */
export function answerNearby(question: Question, screen: Screen): Answer | null {
  const { form } = question;
  if (form === null || question.superlative !== null || question.ordinal !== null) return null;
  if (question.negated || question.sum !== null || question.comparison !== null) return null;
  const words = question.words.filter((word) => weightOf(word) >= 1 && !formWords.test(word));
  if (words.length === 0) return null;
  let best: { answer: Candidate; size: number; context: Context } | null = null;
  for (const context of contextsOf(screen)) {
    if (best !== null && context.pieces.length > best.size) break;
    const around = context.pieces.flatMap((piece) => piece.words);
    if (!words.every((word) => matchIn(word, around, false) >= found)) continue;
    const candidates = candidatesIn(form, context, words);
    const texts = [...new Set(candidates.map(({ text }) => text.toLowerCase()))];
    if (texts.length > 1) return null;
    const [answer] = candidates;
    if (answer === undefined) continue;
    if (best !== null && best.answer.text !== answer.text) return null;
    best ??= { answer, size: context.pieces.length, context };
  }
  if (best === null || best.context.apart > 32) return null;
  const { answer, size, context } = best;
  const confidence = 0.86 - 0.015 * size - 0.004 * context.apart;
  return answerOf(answer.text, [answer.piece, ...context.pieces.slice(0, 2)], confidence);
}

/** A sentence that says all the words of the question, also the small ones, and one thing of the form. */
export function answerInSentence(question: Question, screen: Screen): Answer | null {
  const { form, words } = question;
  if (form === null || form === "message" || question.superlative !== null || question.ordinal !== null) return null; // prettier-ignore
  const needed = words.filter((word) => !formWords.test(word));
  if (needed.length === 0 || needed.every((word) => weightOf(word) < 0.25)) return null;
  const saying = screen.pieces.filter(
    ({ words: said, kind }) =>
      said.length >= needed.length + 3 && !noise.includes(kind) &&
      needed.every((word) => matchIn(word, said, false) >= found),
  ); // prettier-ignore
  const candidates = saying.flatMap((piece) => candidatesIn(form, { pieces: [piece], apart: 0 }, needed)); // prettier-ignore
  const [only] = candidates;
  if (only === undefined || new Set(candidates.map(({ text }) => text)).size > 1) return null;
  return answerOf(only.text, [only.piece], 0.8);
}

/** "Shelf mark NF 638.1": what stands behind the words of the question in one sentence. */
export function answerBehindWords(question: Question, screen: Screen): Answer | null {
  const { form, words, shape, ordinal, superlative } = question;
  if (form !== null || shape === "yes-no" || shape === "presence" || shape === "count") return null;
  if (ordinal !== null || superlative !== null || question.negated) return null;
  const needed = words.filter((word) => weightOf(word) >= 0.25);
  if (needed.length < 2) return null;
  const behind = new Map<string, Piece>();
  for (const { pieces, apart } of contextsOf(screen)) {
    if (pieces.length > 8 || apart > 24) continue;
    const around = pieces.flatMap((piece) => piece.words);
    if (!needed.every((word) => matchIn(word, around, false) >= found)) continue;
    for (const piece of pieces)
      for (const sentence of piece.text.split(/(?<=[.!?;])\s+|,\s+/u)) {
        const tail = tailBehind(sentence, needed);
        if (tail !== null) behind.set(tail, piece);
      }
    if (behind.size > 0) break;
  }
  const [only, ...more] = [...behind];
  return only === undefined || more.length > 0 ? null : answerOf(only[0], [only[1]], 0.7);
}

/** What follows two or more of the words in a sentence, if it is a name or a number. */
function tailBehind(sentence: string, words: readonly string[]): string | null {
  const spoken = sentence.replace(/[.!?;]+$/u, "").split(/\s+/u);
  const hits = spoken.map((word) => words.some((each) => matchIn(each, wordsOf(word), false) >= 0.9));
  const last = hits.lastIndexOf(true);
  if (last < 1 || hits[last - 1] !== true) return null;
  const tail = spoken.slice(last + 1).join(" ").replace(/^(?:is|are|was|:|=|-)\s+/u, "");
  return /^(?:\p{Lu}|\d|[$€£])/u.test(tail) && tail.split(" ").length <= 4 ? tail : null;
} // prettier-ignore

/** What in a place has the form of the answer, and is not what the question said itself. */
function candidatesIn(
  form: Form,
  { pieces }: Context,
  words: readonly string[],
): readonly Candidate[] {
  const shown = pieces.filter(({ kind }) => !noise.includes(kind));
  const isAsked = (text: string) =>
    text.toLowerCase().split(/[^\p{L}\p{N}]+/u).some((part) => part !== "" && words.some((word) => matchIn(word, [part], false) >= found)); // prettier-ignore
  if (form === "message") return messagesIn(shown, words);
  if (form === "person") {
    const whole = shown.filter(({ text, value }) => value === null && looksLikeName(text) && !isAsked(text)); // prettier-ignore
    const topmost = [...whole].sort((a, b) => middle(a) - middle(b) || a.box[0] - b.box[0])[0];
    if (topmost !== undefined) return [{ text: topmost.text, piece: topmost }];
    return shown.flatMap(
      (piece) =>
      piece.words.length < 3 ? [] : namesIn(piece.text).filter((name) => !isAsked(name)).map((text) => ({ text, piece })), // prettier-ignore
    );
  }
  return shown.flatMap((piece) =>
    ofForm(form, piece.text)
      .filter(
        (text) => form === "email" || form === "link" || !isAsked(text) || !/\p{L}/u.test(text),
      )
      .map((text) => ({ text, piece })),
  );
}

/** What a message says: the longest text beside the name of who wrote it. */
function messagesIn(pieces: readonly Piece[], words: readonly string[]): readonly Candidate[] {
  const texts = pieces.filter(
    ({ value, text, words: said }) =>
      value === null && /\p{L}{2}/u.test(text) && !said.every((word) => matchIn(word, words, false) >= found), // prettier-ignore
  );
  const [longest] = [...texts].sort((a, b) => b.text.length - a.text.length);
  const isSentence = longest !== undefined && longest.words.length >= 2;
  return isSentence ? [{ text: longest.text, piece: longest }] : [];
}

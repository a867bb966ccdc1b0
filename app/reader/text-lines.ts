import type { Answer } from "./answer.js";
import { answerOf, silent } from "./answer.js";
import type { Piece } from "./pieces.js";
import { bottom, middle } from "./pieces.js";
import type { Question } from "./question.js";
import type { Screen } from "./screen.js";

/** Lines of a running text from the top; a number left out is an empty line. */
interface TextLines {
  readonly lines: ReadonlyMap<number, { readonly text: string; readonly pieces: readonly Piece[] }>;
  readonly count: number;
}

const asksLine = /\b(?:lines?|paragraphs?)\b/u;
const asksWords = /\bhow many words\b/u;

/** "What does the third line say?", "How many lines are there?" Null where no text is asked about. */
export function readTextLines(question: Question, screen: Screen): Answer | null {
  const { text, shape, ordinal } = question;
  const isCount = shape === "count" && (/\bhow many (?:\w+ )?lines\b/u.test(text) || asksWords.test(text)); // prettier-ignore
  if (!isCount && (!asksLine.test(text) || ordinal === null)) return null;
  if (screen.groups.some(({ headers }) => headers.length > 2)) return null;
  const stated = isCount ? statedIn(screen, asksWords.test(text) ? "word" : "line") : null;
  if (stated !== null) return stated;
  const found = textOf(screen);
  if (found === null) return null;
  const all = [...found.lines.values()];
  if (asksWords.test(text)) {
    const words = all.flatMap((line) => line.text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))); // prettier-ignore
    return answerOf(String(words.length), all.flatMap(({ pieces }) => pieces), 0.6); // prettier-ignore
  }
  if (isCount) return answerOf(String(found.count), all.flatMap(({ pieces }) => pieces), 0.65); // prettier-ignore
  const index = (ordinal ?? 0) < 0 ? found.count + (ordinal ?? 0) : (ordinal ?? 0);
  const line = found.lines.get(index);
  if (line === undefined) return silent("The text has no such line, or it is empty.");
  return answerOf(line.text, line.pieces, 0.8);
}

/** "25 words" in a status bar. */
function statedIn({ pieces }: Screen, noun: string): Answer | null {
  const pattern = new RegExp(`(?:^|[^\\d.,])(\\d[\\d.,]*) ${noun}s?\\b|\\b${noun}s: ?(\\d[\\d.,]*)`, "iu"); // prettier-ignore
  for (const piece of pieces) {
    const [, before, after] = pattern.exec(piece.text) ?? [];
    const count = before ?? after;
    if (count !== undefined && piece.words.length <= 8) return answerOf(count, [piece], 0.85);
  }
  return null;
}

/** The running text of a screen: the longest run of lines that begin at one side. */
function textOf({ pieces }: Screen): TextLines | null {
  const bars = pieces.filter(({ kind }) => kind === "menu" || kind === "window_control");
  const top = Math.max(-Infinity, ...bars.map((piece) => bottom(piece)));
  const area = pieces.find(({ kind, box }) => kind === "text_area" && box[2] > 200);
  const plain = pieces.filter(
    ({ kind, text, box }) =>
      ["text", "row", "cell", "text_area", "menu_item"].includes(kind) && text !== "" && box[1] >= top - 4 &&
      (area === undefined || bottom(area) >= box[1]),
  ); // prettier-ignore
  let best: readonly Piece[] = [];
  for (const first of plain) {
    if (first.kind !== "text" || (area !== undefined && Math.abs(first.box[0] - area.box[0]) > 40)) continue; // prettier-ignore
    const left = plain.filter((piece) => piece.kind === "text" && Math.abs(piece.box[0] - first.box[0]) < 5); // prettier-ignore
    const run = runFrom(first, left);
    const rank = (all: readonly Piece[]) => all.length + all.filter(({ text }) => text.includes(" ")).length; // prettier-ignore
    if (rank(run) > rank(best)) best = run;
  }
  if (best.length < 2) return null;
  // Where lines were seen as one, which is which can't be told.
  const [x = 0, usual = 16] = [best[0]?.box[0], best[0]?.box[3]];
  const isJoined = plain.some(({ kind, box, words }) => kind !== "text" && words.length > 1 && box[3] > 1.5 * usual && Math.abs(box[0] - x) < 24); // prettier-ignore
  if (isJoined) return null;
  const centres = best.map((piece) => middle(piece));
  const gaps = centres.slice(1).map((y, index) => y - (centres[index] ?? 0));
  const pitch = Math.min(...gaps.filter((gap) => gap > 6));
  const lines = new Map<number, { text: string; pieces: Piece[] }>();
  for (const piece of best) {
    const index = Math.round((middle(piece) - (centres[0] ?? 0)) / pitch);
    const onIt = plain
      .filter(
        (other) =>
          other !== piece &&
          other.box[0] > piece.box[0] &&
          Math.abs(middle(other) - middle(piece)) < 0.4 * pitch,
      ) // prettier-ignore
      .sort((a, b) => a.box[0] - b.box[0]);
    const all = [piece, ...onIt];
    lines.set(index, { text: all.map(({ text }) => text).join(" "), pieces: all });
  }
  return { lines, count: Math.max(...lines.keys()) + 1 };
}

/** The lines below a first one, as long as no more than two are left empty. */
function runFrom(first: Piece, left: readonly Piece[]): Piece[] {
  const run = [first];
  for (const piece of [...left].sort((a, b) => middle(a) - middle(b))) {
    const last = run.at(-1) ?? first;
    if (middle(piece) <= middle(last) + 4) continue;
    if (piece.box[1] - bottom(last) > 3.5 * Math.min(first.box[3], 24)) break;
    run.push(piece);
  }
  return run;
}

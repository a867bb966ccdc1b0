import type { Mark, MarkKind } from "../../../app/mark.js";
import { readAnswer } from "../../../app/reader/read-answer.js";

/** A mark as tests write it: what it is, what it says, where. */
export type Drawn = readonly [
  kind: MarkKind,
  text: string,
  x: number,
  y: number,
  width?: number,
  state?: Mark["state"],
];

/** Numbered marks, 16 pixels high, as wide as their text unless told. */
export const marksOf = (drawn: readonly Drawn[]): Mark[] =>
  drawn.map(([kind, text, x, y, width = Math.max(12, 7 * text.length), state], index) => ({
    id: index + 1,
    box: [x, y, width, 16],
    text,
    kind,
    source: ["ocr"],
    score: 1,
    ...(state === undefined ? {} : { state }),
  }));

/** A table with its heading; columns 150 pixels apart, lines 30. */
export const table = (rows: readonly (readonly string[])[], top = 100): Drawn[] =>
  rows.flatMap((cells, row) =>
    cells.map((text, column): Drawn => ["text", text, 40 + 150 * column, top + 30 * row]),
  );

/** The answer alone, null for silence. */
export const ask = (question: string, drawn: readonly Drawn[]): string | null =>
  readAnswer(question, marksOf(drawn), [1280, 800]).text;

import type { Piece } from "./pieces.js";

/** What the screen says to a question, or why it does not say. */
export type Answer =
  | {
      readonly text: string;
      /** Numbers of the marks that it was read from. */
      readonly marks: readonly number[];
      /** How sure this is, 0–1. */
      readonly confidence: number;
    }
  | { readonly text: null; readonly reason: string };

export const silent = (reason: string): Answer => ({ text: null, reason });

export function answerOf(
  text: string,
  from: readonly (Piece | null)[],
  confidence: number,
): Answer {
  const ids = from.flatMap((piece) => piece?.ids ?? []);
  return { text: text.trim(), marks: [...new Set(ids)], confidence };
}

export const yesOrNo = (yes: boolean): string => (yes ? "yes" : "no");

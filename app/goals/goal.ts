import type { Action } from "../action.js";
import type { PastAct } from "../decision.js";
import type { Size } from "../geometry.js";
import { boxCoverage } from "../geometry.js";
import type { Mark } from "../mark.js";
import type { Screen } from "../reader/screen.js";

/** A sub-goal, the screen as it is now, and what was done for it so far. */
export interface GoalView {
  /** In the person's words. */
  readonly goal: string;
  readonly marks: readonly Mark[];
  /** Width and height of the frame, pixels. */
  readonly size: Size;
  /** The frame's picture: RGBA, row by row; null where only its marks are known. */
  readonly pixels: Uint8Array | null;
  /** Title of the window in front; empty if none. */
  readonly title: string;
  /** Rows, columns, labels and controls, rebuilt from the marks. */
  readonly screen: Screen;
  /** What was done for this sub-goal, the oldest first. */
  readonly past: readonly PastAct[];
  /** The marks of the frame before; none at first. */
  readonly before: readonly Mark[];
  /** Ids of the marks that the frame before did not show. */
  readonly fresh: ReadonlySet<number>;
}

/** What to do next for a sub-goal, how sure that is (0–1), and why, in a sentence for the person. */
export type Pursuit =
  | {
      readonly type: "act";
      readonly action: Action;
      readonly sure: number;
      readonly why: string;
      /** It may be done again although it changed nothing that can be seen: a key that moves the caret. */
      readonly again?: true;
      /** Only where no other kind of goal gets on: looking further down, giving up. */
      readonly last?: true;
    }
  /** The screen shows that it is so. */
  | { readonly type: "over"; readonly sure: number; readonly why: string }
  /** A part of it is so; what is left nobody here knows how to do. */
  | { readonly type: "partly" };

/**
 * Knows one kind of sub-goal by its words (switches, values, choices …) and works towards it by what
 * stands on the screen. Null: not of this kind, or the screen doesn't show how; then others are asked.
 * Nothing is remembered between calls: where a goal stands is read from the screen and from `past`.
 */
export type Pursuer = (view: GoalView) => Pursuit | null;

/** Whether a thing was clicked for this goal and something changed; another thing on its place is another one. */
export function wasClicked({ box, kind }: Mark, past: readonly PastAct[]): boolean {
  return past.some(
    ({ type, target, changed }) =>
      type === "click" &&
      changed &&
      target?.kind === kind &&
      boxCoverage(target.box, box) > 0.5 &&
      boxCoverage(box, target.box) > 0.5,
  );
}

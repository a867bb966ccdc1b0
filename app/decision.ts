import type { Action, ActionType } from "./action.js";
import type { Box, Size } from "./geometry.js";
import type { Mark } from "./mark.js";

/** One action that is over, as the policy model looks back on it. */
export interface PastAct {
  readonly type: ActionType;
  readonly target: Mark | null;
  /** What was typed, or what the key is called. */
  readonly text: string;
  readonly changed: boolean;
  /** Changed share of the frame, 0–1, and where. */
  readonly share: number;
  readonly regions: readonly Box[];
  readonly newWindow: boolean;
  /** Whether it served the sub-goal that is being decided on. */
  readonly sameGoal: boolean;
  /** The action itself, where it is known. */
  readonly action?: Action;
}

/** All that one decision is made from. */
export interface DecisionView {
  /** The sub-goal, in the person's words. */
  readonly goal: string;
  readonly marks: readonly Mark[];
  readonly size: Size;
  /** Title of the window in front; empty if none. */
  readonly title: string;
  /** The oldest first. */
  readonly past: readonly PastAct[];
  /** Ids of the marks that the frame before did not show. */
  readonly fresh: ReadonlySet<number>;
}

/** What can be done to a mark. "adjust" moves a slider to the share that the goal names. */
export const markActions = ["click", "double_click", "right_click", "hover", "type", "adjust", "drag", "triple_click"] as const; // prettier-ignore
export type MarkAction = (typeof markActions)[number];

/** What needs no mark. "next": the sub-goal is reached. "fail": it can't be. */
export const plainActions = ["enter", "escape", "undo", "scroll_down", "scroll_up", "wait", "next", "fail"] as const; // prettier-ignore
export type PlainAction = (typeof plainActions)[number];

/** How a text would be typed into a mark. */
export interface Typing {
  readonly text: string;
  readonly clear: boolean;
  readonly enter: boolean;
  /** Probability that this is the text that is meant. */
  readonly sure: number;
}

/** One thing that could be done now, with its calibrated probability. */
export interface DecisionOption {
  readonly action: MarkAction | PlainAction;
  /** Id of the mark; null where the action needs none. */
  readonly mark: number | null;
  readonly probability: number;
  /** For "type". */
  readonly typing?: Typing;
  /** For "drag": where to, and how sure. */
  readonly to?: { readonly mark: number; readonly sure: number };
  /** Where change is expected after it: `traceGrid` columns × lines, 0–1; absent where the action has no mark. */
  readonly change?: Float32Array;
}

/** Columns and lines of the coarse grid over the frame that expected change is told on. */
export const traceGrid = [12, 8] as const;

/** Decides on one sub-goal. */
export interface Decider {
  /** The model's id in models/manifest.json. */
  readonly model: string;
  /** The likeliest options first. */
  decide(view: DecisionView, signal: AbortSignal): Promise<readonly DecisionOption[]>;
}

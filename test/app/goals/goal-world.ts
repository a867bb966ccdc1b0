import type { PastAct } from "../../../app/decision.js";
import type { Box } from "../../../app/geometry.js";
import type { GoalView } from "../../../app/goals/goal.js";
import type { Mark, MarkKind, UnnumberedMark } from "../../../app/mark.js";
import { numberInReadingOrder } from "../../../app/mark.js";
import { readScreen } from "../../../app/reader/screen.js";

/** A mark as perception gives it. */
export const mark = (
  kind: MarkKind,
  text: string,
  box: Box,
  state?: Mark["state"],
): UnnumberedMark => ({
  kind,
  text,
  box,
  source: ["detector"],
  score: 0.9,
  ...(state && { state }),
});

/** A goal on a screen, after what was done for it. */
export function viewOf(goal: string, marks: readonly UnnumberedMark[], past: readonly PastAct[] = []): GoalView {
  const numbered = numberInReadingOrder(marks);
  const size = [1280, 800] as const;
  return { goal, marks: numbered, size, pixels: null, title: "", screen: readScreen(numbered, size), past, before: [], fresh: new Set() };
} // prettier-ignore

/** Something that was done and changed the screen. */
export const did = (type: PastAct["type"], target: UnnumberedMark | null, text = "", changed = true): PastAct => ({
  type, target: target === null ? null : { id: 999, ...target }, text, changed, share: 0.01, regions: target === null ? [] : [target.box], newWindow: false, sameGoal: true,
}); // prettier-ignore

/** The text of the mark that an action is aimed at, with what is done to it: "click Save". */
export function inWords(view: GoalView, action: { readonly type: string; readonly mark?: number | null }): string {
  const target = view.marks.find(({ id }) => id === action.mark);
  const labels = view.screen.toggles.find(({ piece }) => piece.ids.includes(action.mark ?? -1));
  const name = [target?.text, labels?.label].find((text) => text !== undefined && text !== "");
  return `${action.type} ${name ?? "?"}`;
} // prettier-ignore

import type { Action } from "../action.js";
import { targetMark } from "../action.js";
import type { PastAct } from "../decision.js";
import { boxCoverage } from "../geometry.js";
import { pursueConfirming } from "./confirm.js";
import { pursueValues } from "./values.js";
import type { GoalView, Pursuer, Pursuit } from "./goal.js";

/** Every kind of sub-goal that is known, the most special first. */
const pursuers: readonly Pursuer[] = [pursueConfirming, pursueValues];

/** What the kinds of sub-goals that are known make of one; null where none knows how to go on. */
export function pursue(view: GoalView): Pursuit | null {
  for (const pursuer of pursuers) {
    const pursuit = pursuer(view);
    if (pursuit === null) continue;
    if (pursuit.type === "act" && isVain(pursuit.action, view)) continue;
    return pursuit;
  }
  return null;
}

/** Whether the same was done before and changed nothing that could be seen. */
function isVain(action: Action, { past, marks }: GoalView): boolean {
  const box = marks.find(({ id }) => id === targetMark(action))?.box;
  const isSame = (act: PastAct) => {
    if (act.type !== action.type || act.changed) return false;
    if (action.type === "type") return act.text === action.text;
    if (action.type === "key") return act.text === action.keys.join(" ");
    if (box === undefined || act.target === null) return box === undefined && act.target === null;
    return boxCoverage(box, act.target.box) > 0.7 && boxCoverage(act.target.box, box) > 0.7;
  };
  return past.some(isSame);
}

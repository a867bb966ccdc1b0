import { normalise } from "../reader/words.js";
import { commandOf } from "./command-names.js";
import type { GoalView, Pursuit } from "./goal.js";
import { barOf } from "./menu-look.js";
import { searchMenus } from "./menu-search.js";

/** What programs tell only in a dialog of theirs, and the command that opens it. */
const told: readonly (readonly [RegExp, string])[] = [
  [/\bhow many (?:words|characters|letters)\b|\bnumber of (?:words|characters)\b|\bword count\b/u, "count the words"],
  [/\b(?:which|what)(?:'s| is| the)*\b.*\bversion\b|\bversion (?:number|of)\b/u, "about this program"],
]; // prettier-ignore

/** Opens what a program answers a question about itself or its text in; null where there is no such thing. */
export function lookUp(view: GoalView): Pursuit | null {
  if (barOf(view.marks).length === 0) return null;
  const question = normalise(view.goal);
  const goal = told.find(([asked]) => asked.test(question))?.[1];
  const command = goal === undefined ? null : commandOf(goal);
  if (command === null) return null;
  const found = searchMenus(view, command, view.past);
  return found === "absent" || found === "chosen" ? null : found;
}

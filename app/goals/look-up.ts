import type { Mark } from "../mark.js";
import { normalise } from "../reader/words.js";
import { commandOf } from "./command-names.js";
import type { GoalView, Pursuit } from "./goal.js";
import { barOf, overflowOf } from "./menu-look.js";
import { searchMenus } from "./menu-search.js";

/** What programs tell only in a dialog of theirs, the command that opens it, and how it is written there. */
const told: readonly (readonly [RegExp, string, RegExp | null])[] = [
  [/\bhow many (?:words|characters|letters)\b|\bnumber of (?:words|characters)\b|\bword count\b/u, "count the words", null],
  [/\b(?:which|what)(?:'s| is| the)*\b.*\bversion\b|\bversion (?:number|of)\b/u, "about this program", /^(?:\S+\s+){0,2}?(?:version:?\s*)?v?(\d+(?:\.\d+)+)/iu],
]; // prettier-ignore

/** A step towards the dialog that answers a question, or what it says there. */
type Looked =
  Pursuit | { readonly type: "told"; readonly text: string; readonly mark: Mark } | null;

/** Opens what a program answers a question about itself or its text in; null where there is no such thing. */
export function lookUp(view: GoalView): Looked {
  if (barOf(view.marks).length === 0 && overflowOf(view) === null && view.past.length === 0)
    return null;
  const question = normalise(view.goal);
  const [, goal, written] = told.find(([asked]) => asked.test(question)) ?? [];
  const command = goal === undefined ? null : commandOf(goal);
  if (command === null) return null;
  const found = searchMenus(view, command, view.past);
  if (found === "absent" || found === "chosen")
    return found === "chosen" && written instanceof RegExp ? readOff(view, written) : null;
  return found;
}

/** The one text in front that is written so. */
function readOff({ marks, fresh }: GoalView, written: RegExp): Looked {
  const saying = marks.filter(
    ({ id, text }) => written.test(text.trim()) && (fresh.size === 0 || fresh.has(id)),
  );
  const mark = saying[0];
  const text = mark === undefined ? undefined : written.exec(mark.text.trim())?.[1];
  return mark === undefined || text === undefined ? null : { type: "told", text, mark };
}

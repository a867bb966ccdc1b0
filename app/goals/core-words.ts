import { startsWithVerb, stripPoliteness } from "../planner/words.js";

/** What is to be done, without the reason that stands before it: "the cake is eaten: delete line 2". */
export function coreOf(goal: string): string {
  const at = goal.search(/[:;]\s+(?=\p{L})/u);
  const rest = at < 0 ? "" : stripPoliteness(goal.slice(at + 1).trim());
  const before = at < 0 ? "" : stripPoliteness(goal.slice(0, at));
  return rest !== "" && startsWithVerb(rest) && !startsWithVerb(before) ? rest : goal;
}

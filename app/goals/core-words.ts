import { startsWithVerb, stripPoliteness } from "../planner/words.js";

/** Verbs of work on texts and files that no button bears. */
const otherVerbs =
  /^(?:take|throw|bring|fix|correct|duplicate|hide|get|bin|trash|swap|centre|center)\b/iu;

const isOrder = (text: string): boolean => startsWithVerb(text) || otherVerbs.test(text);

/** What is to be done, without the reason that stands before it: "the cake is eaten, so delete line 2". */
export function coreOf(goal: string): string {
  const joint = /(?:[:;]|,?\s+so)\s+(?=\p{L})/u.exec(goal);
  if (joint === null) return goal;
  const rest = stripPoliteness(goal.slice(joint.index + joint[0].length));
  return isOrder(rest) && !isOrder(stripPoliteness(goal.slice(0, joint.index))) ? rest : goal;
}

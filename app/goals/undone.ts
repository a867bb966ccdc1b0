import type { GoalView } from "./goal.js";
import { saysVerb } from "./labels.js";
import { readDoing } from "./verbs.js";

/** What is done by a control that says it, and by nothing else. */
const told = new Set(["print", "delete", "archive", "pay", "paid", "remind", "download", "duplicate", "cancel", "decline", "restore", "uninstall"]); // prettier-ignore

/**
 * Whether something was certainly not done yet, whatever changed on the screen: only things were clicked
 * whose words say nothing of it. Keys, drags and controls without words may have done it.
 */
export function isUndone({ goal, past }: GoalView): boolean {
  const doing = readDoing(goal);
  if (doing === null || !told.has(doing.verb.id)) return false;
  return past.every(({ type, target, text }) => {
    if (["wait", "scroll", "hover"].includes(type)) return true;
    if (type === "key") return text === "escape";
    if (type !== "click" && type !== "right_click") return false;
    return target !== null && /\p{L}{3}/u.test(target.text) && target.kind !== "icon" && !saysVerb(target, doing);
  });
} // prettier-ignore

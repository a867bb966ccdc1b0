import type { PastAct } from "../decision.js";
import type { Mark } from "../mark.js";
import type { Thing } from "./find-things.js";
import { wordIn } from "./find-things.js";
import type { GoalView, Pursuit } from "./goal.js";
import { isPressable } from "./naming.js";
import { onLine } from "./partners.js";
import { wordsOf } from "../reader/words.js";

/** How far above or below a row something changes at the least where more than its colour has changed, pixels. */
const away = 52;

/** Opens one thing: by a button of its row, by a click, and where that only chooses it by a double click. */
export function openThing(thing: Thing | null, controls: readonly Mark[], view: GoalView, words: readonly string[]): Pursuit | null {
  const last = view.past.findLast(({ type }) => type !== "wait" && type !== "scroll");
  // What was clicked to get nearer (a folder, a tab) is not what was to be opened.
  const isOther = ({ target }: PastAct) => {
    if (target === null || controls.some(({ text }) => text !== "" && text === target.text)) return false;
    if (thing !== null && onLine(target, thing.mark)) return false;
    const saysNone = words.every((word) => wordIn(word, target.text) < 0.75);
    return thing === null ? words.length > 0 && wordsOf(target.text).length > 0 && saysNone : saysNone;
  };
  if (last?.target != null && !isOther(last)) {
    const isNew = last.newWindow || reaches(last) || newTexts(view, last.target) >= 2;
    if (last.changed && isNew) return { type: "over", sure: 0.9, why: "It has been opened." };
  }
  if (thing === null) return null;
  const { mark } = thing;
  const own = controls.find((control) => onLine(control, mark) && isPressable(control) && control !== mark && control.kind !== "tab");
  const was = (type: string) => view.past.some((past) => past.type === type && !isOther(past));
  if (own !== undefined && !was("click")) return { type: "act", action: { type: "click", mark: own.id }, sure: 0.9, why: `“${own.text}” of “${mark.text}” opens it.` };
  // A double click that opened nothing has chosen it at the least.
  const isChosen = was("double_click") && !view.past.some(({ type }) => type === "key");
  if (isChosen) return { type: "act", action: { type: "key", keys: ["enter"] }, sure: 0.82, why: "Enter opens what is chosen." };
  const isFile = /\.\p{L}[\p{L}\d]{1,4}$/u.test(mark.text.trim());
  const type = was("double_click") ? null : was("click") || isFile ? "double_click" : "click";
  return type === null ? null : { type: "act", action: { type, mark: mark.id }, sure: 0.9, why: `“${mark.text}” is to be opened.` };
} // prettier-ignore

/** Whether something changed away from the row that was clicked. */
const reaches = ({ regions, target }: PastAct): boolean =>
  target !== null && regions.some(({ 1: top, 3: height }) => top + height > target.box[1] + target.box[3] + away || top < target.box[1] - away); // prettier-ignore

/** Texts that have come up and were not on the line of what was clicked. */
const newTexts = ({ marks, fresh }: GoalView, target: Mark): number =>
  marks.filter((mark) => fresh.has(mark.id) && mark.text.length > 2 && !onLine(mark, target)).length; // prettier-ignore

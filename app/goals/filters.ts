import type { Mark } from "../mark.js";
import { matchIn, normalise, wordsOf } from "../reader/words.js";
import type { Pursuer } from "./goal.js";
import { isPressable, tellingWords } from "./naming.js";
import { gapBetween, onLine } from "./partners.js";

/** What a goal wants to see alone ("show me only the open ones"); null where it wants nothing left out. */
export function readFilter(goal: string): readonly string[] | null {
  const text = normalise(goal).replace(/[.!]+$/u, "");
  const what =
    /^(?:show|display|list|see|view|filter|i (?:only )?want to see)(?: me| us)? (?:only|just|nothing but) (.+)$/u.exec(text)?.[1] ??
    /^(?:only|just) (?:show|display|list)(?: me| us)? (.+)$/u.exec(text)?.[1] ??
    /^filter (?:the \p{L}+ |them )?(?:by|for|to) (.+)$/u.exec(text)?.[1];
  if (what === undefined) return null;
  const words = tellingWords(what).filter((word) => !/^(?:ones?|things?|items?|those)$/u.test(word));
  return words.length > 0 ? words : null;
} // prettier-ignore

/** Filters that stand side by side: All, Open, Closed. */
export const pursueFilters: Pursuer = ({ goal, marks, past }) => {
  const words = readFilter(goal);
  if (words === null) return null;
  const done = past.findLast(({ type }) => type === "click");
  const says = ({ text }: Mark) => {
    const shown = wordsOf(text).filter((word) => !/^\d+$/u.test(word));
    return shown.length > 0 && shown.length <= words.length && shown.every((word) => matchIn(word, words, false) >= 0.75);
  };
  if (done?.changed === true && done.target !== null && says(done.target)) return { type: "over", sure: 0.9, why: "Only these are shown." };
  const isChip = (mark: Mark) => (isPressable(mark) || mark.kind === "radio" || mark.kind === "input") && mark.text !== "" && mark.box[2] < 240 && mark.box[3] < 60;
  const chips = marks.filter(isChip);
  // A word in a row of a table is no filter; filters stand beside each other.
  const fitting = chips.filter((mark) => says(mark) && chips.some((other) => other !== mark && onLine(other, mark) && gapBetween(other, mark) < 60));
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) return null;
  if (only.state?.selected === true) return { type: "over", sure: 0.85, why: `“${only.text}” is chosen.` };
  return { type: "act", action: { type: "click", mark: only.id }, sure: 0.88, why: `“${only.text}” shows only these.` };
}; // prettier-ignore

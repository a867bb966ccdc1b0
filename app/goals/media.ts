import type { Mark } from "../mark.js";
import { normalise } from "../reader/words.js";
import { wordIn } from "./find-things.js";
import type { Pursuer } from "./goal.js";
import { tellingWords } from "./naming.js";

const onward = /^(?:next(?: (?:song|track|episode|one|video|photo|picture|slide|page))?|skip(?: next| forward| song)?|skip next|⏭|»|>>|>\|)$/u; // prettier-ignore
const backward = /^(?:previous(?: (?:song|track|episode|one|video|photo|picture|slide|page))?|prev|skip previous|skip back|⏮|«|<<)$/u; // prettier-ignore

/** Which title is to come up, or that just the next or the last one is. */
export function readSkipping(goal: string): { readonly to: readonly string[]; readonly back: boolean } | null {
  const text = normalise(goal).replace(/["'“”]/gu, "").replace(/[.!]+$/u, "");
  const named = /^(?:skip|jump|advance|forward|skip ahead|go (?:on|forward|back)|flip|browse)\s+(?:forward\s+|ahead\s+|back\s+|on\s+)?(?:until|to)\s+(?:you (?:see|get to|reach)\s+)?(.+?)(?:\s+(?:comes up|is on|plays|shows))?$/u.exec(text)?.[1];
  if (named !== undefined && !/^(?:the )?(?:next|previous|last|start|end|beginning)\b/u.test(named)) return { to: tellingWords(named), back: /\bback\b/u.test(text) };
  if (/^(?:skip|next)(?: (?:this|the|to the next))*(?: (?:song|track|episode|one|video))?$/u.test(text)) return { to: [], back: false };
  return null;
} // prettier-ignore

/** Presses Next until what is sought shows. */
export const pursueSkipping: Pursuer = ({ goal, marks, past }) => {
  const skipping = readSkipping(goal);
  if (skipping === null) return null;
  const { to, back } = skipping;
  const isShown = to.length > 0 && to.every((word) => marks.some(({ text }) => wordIn(word, text) >= 0.85)); // prettier-ignore
  const presses = past.filter(({ type, target, changed }) => type === "click" && changed && target !== null && says(target, back)); // prettier-ignore
  if (isShown || (to.length === 0 && presses.length > 0))
    return { type: "over", sure: 0.9, why: "It has come up." };
  const next = marks.filter((mark) => says(mark, back));
  const [only] = next;
  if (only === undefined || next.length > 1) return null;
  return { type: "act", action: { type: "click", mark: only.id }, sure: 0.88, why: `“${only.text}” goes on to the next one.` }; // prettier-ignore
};

const says = ({ text, kind, box: [, , width, height] }: Mark, back: boolean): boolean =>
  kind !== "text" && width < 160 && height < 90 && (back ? backward : onward).test(normalise(text).trim()); // prettier-ignore

import { wordIn } from "./find-things.js";
import type { GoalView, Pursuit } from "./goal.js";

/** Scrolls in search of a thing. */
const mostScrolls = 4;

/**
 * What to do where nothing on the screen says any of the words: look further down, and where that is no
 * use say that it isn't there. Null where a part of what was said stands somewhere.
 */
export function missing(words: readonly string[], { marks, past }: GoalView): Pursuit | null {
  const isUntouched = past.every(
    ({ type, changed }) => type === "scroll" || type === "wait" || !changed,
  );
  if (words.length === 0 || marks.length < 6 || !isUntouched) return null;
  const seen = Math.max(...words.map((word) => Math.max(0, ...marks.map(({ text }) => wordIn(word, text))))); // prettier-ignore
  if (seen >= 0.6) return null;
  const scrolls = past.filter(({ type }) => type === "scroll");
  if (scrolls.length < mostScrolls && scrolls.every(({ changed }) => changed))
    return {
      type: "act",
      action: { type: "scroll", mark: null, direction: "down", amount: 5 },
      sure: 0.8,
      last: true,
      why: `“${words.join(" ")}” may be further down.`,
    };
  const reason = `I don't see “${words.join(" ")}” anywhere here.`;
  return { type: "act", action: { type: "fail", reason }, sure: 0.85, last: true, why: reason };
}

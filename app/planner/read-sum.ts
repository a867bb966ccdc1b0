import type { Intent } from "./plan.js";
import { readCalculation } from "./sum-words.js";

/** Keys that one sum may need. */
const maxKeys = 60;

/**
 * "calculate 12 + 7", "work out 17.5 % of 240 with the calculator": pressed on the calculator that is on
 * the screen, where there is one, and told. "What is 144 divided by 9?" is worked out and told at once.
 */
export function readSum(clause: string): Intent[] | null {
  const sum = readCalculation(clause);
  if (sum === null || sum.keys.length > maxKeys) return null;
  const told: Intent = { type: "answer", question: clause, about: null, known: String(sum.value) };
  return sum.isQuestion ? [told] : [{ type: "reach", goal: clause }, told];
}

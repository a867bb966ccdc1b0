import type { GoalView, Pursuit } from "./goal.js";
import { isPressable } from "./naming.js";

const confirming =
  /^(?:please\s+)?(?:confirm|accept|approve)(?:\s+(?:it|that|this|everything|with ok))?[.!]?$/iu;

/** What a button says that confirms, the surest first. */
const buttons = [/^confirm\b/iu, /^ok$/iu, /^(?:accept|apply|done|yes|save)$/iu];

/** "confirm": presses the button that does, whatever it is called. */
export function pursueConfirming({ goal, marks, past }: GoalView): Pursuit | null {
  if (!confirming.test(goal.trim())) return null;
  if (past.some(({ type, changed }) => type === "click" && changed))
    return { type: "over", sure: 0.9, why: "It was confirmed." };
  for (const pattern of buttons) {
    const fits = marks.filter((mark) => isPressable(mark) && pattern.test(mark.text.trim()));
    const [button] = fits;
    if (button === undefined) continue;
    if (fits.length > 1) return null;
    const action = { type: "click", mark: button.id } as const;
    return { type: "act", action, sure: 0.92, why: `“${button.text}” confirms.` };
  }
  return null;
}

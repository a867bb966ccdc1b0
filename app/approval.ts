import type { Action } from "./action.js";
import type { ApprovalMode, Review, RiskTier } from "./review.js";

/**
 * What the approval mode decides without asking; null when the person has to be asked.
 * "never" means that the person approved this run in advance: then nothing is asked, and only what
 * is forbidden, or what needs an answer, ends the run.
 */
export function decideByMode(mode: ApprovalMode, action: Action, tier: RiskTier): Review | null {
  if (tier === "forbidden") return { decision: "stop", reason: "Your policy forbids this step." };
  if (mode === "never") {
    return action.type === "ask"
      ? { decision: "absent", reason: action.question }
      : { decision: "approve", by: "mode" };
  }
  if (mode === "always" || action.type === "ask" || tier === "consequential") return null;
  return { decision: "approve", by: "mode" };
}
